using System.Text.RegularExpressions;
using static WorkPlanSim.PlanFiles.Findings.Wording;

namespace WorkPlanSim.PlanFiles.Fields;

/// <summary>A period of the plan, such as <c>2024-07</c> or <c>2024-W27</c>.</summary>
internal sealed partial class PeriodShape : Shape<Period>
{
    /// <inheritdoc/>
    public override BilingualText Expected => Say("周期，如 2024-07 或 2024-W27", "a period such as 2024-07 or 2024-W27");

    /// <inheritdoc/>
    public override bool TryRead(Node node, ReadContext context, out Period value)
    {
        value = default;
        if (node is not ScalarNode { IsNothing: false } scalar)
        {
            return Refuse(node, context);
        }

        return TryFind(scalar.Text, context.Calendar, out value) || Refuse(scalar, context);
    }

    /// <summary>Finds a period by its name; any that looks like one where the calendar is not known.</summary>
    public static bool TryFind(string name, PlanCalendar? calendar, out Period value)
    {
        value = default;
        return calendar is null ? Form().IsMatch(name) : calendar.TryFind(name, out value);
    }

    /// <inheritdoc/>
    public override JsonObject ToSchema() => new() { ["type"] = "string", ["pattern"] = FormPattern };

    private const string FormPattern = @"^\d{4}-(\d{2}|W\d{2})$";

    [GeneratedRegex(FormPattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();

    private bool Refuse(ScalarNode node, ReadContext context)
    {
        if (context.Calendar is not { } calendar)
        {
            return Refuse(node, context, ProblemCodes.BadPeriod);
        }

        var (first, last) = (calendar.NameOf(default), calendar.NameOf(calendar.Last));
        context.Expected(
            ProblemCodes.BadPeriod,
            node,
            Say($"计划中的周期（{first} 至 {last}）", $"a period of the plan ({first} to {last})"),
            calendar.TryFind(Padded(node.Text), out _) ? DidYouMean(Padded(node.Text)) : null);
        return false;
    }

    // 2024-7 and 2024/07 are what people write first.
    private static string Padded(string name)
    {
        var parts = name.Split('-', '/', '.');
        return parts is [var year, var month] && month.Length == 1 ? $"{year}-0{month}" : string.Join('-', parts);
    }
}
