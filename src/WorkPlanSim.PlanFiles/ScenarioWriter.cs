using System.Text;
using System.Text.Json;

namespace WorkPlanSim.PlanFiles;

/// <summary>Writes scenarios as files that <see cref="PlanReader"/> reads to the same scenario.</summary>
/// <remarks>
/// A file stands on the plan alone: what a scenario has from its base is written out. Release shares are read back as weights,
/// which may differ in the last bit.
/// </remarks>
public static class ScenarioWriter
{
    /// <summary>Writes a scenario.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="calendar">The plan's periods.</param>
    /// <param name="comments">Lines to stand first, as comments; empty for none.</param>
    /// <returns>The file's text: YAML, every line ended.</returns>
    public static string Write(Scenario scenario, PlanCalendar calendar, params IEnumerable<string> comments)
    {
        var text = new StringBuilder("# yaml-language-server: $schema=scenario.schema.json\n");
        foreach (var line in comments.SelectMany(c => c.Split('\n')))
        {
            text.Append("# ").Append(line.Trim()).Append('\n');
        }

        text.Append("scenario: ").Append(scenario.Id).Append('\n');
        text.Append("title: {zh: ").Append(Quoted(scenario.Title.Zh)).Append(", en: ").Append(Quoted(scenario.Title.En)).Append("}\n");
        var (rules, changes) = (
            scenario.Changes.Where(c => c is Change.OfRule).ToList(), scenario.Changes.Where(c => c is not Change.OfRule).ToList());
        text.Append(changes.Count == 0 ? "changes: []\n" : "changes:\n");
        changes.ForEach(c => Append(text, FieldsOf(c, calendar)));
        if (rules.Count > 0)
        {
            text.Append("rules:\n");
            rules.ForEach(r => Append(text, FieldsOf(r, calendar)));
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, (string Lever, (string Name, string? Value)[] Fields) change)
    {
        var parts = change.Fields.Where(f => f.Value is not null).Select(f => $"{f.Name}: {f.Value}");
        text.Append("  - ").Append(change.Lever).Append(": {").AppendJoin(", ", parts).Append("}\n");
    }

    private static (string Lever, (string Name, string? Value)[] Fields) FieldsOf(Change change, PlanCalendar calendar) => change switch
    {
        Change.OfBudget c => ("budget", Amount("fund", c.FundId, c.From, c.To, c.Rule, c.Amount, c.At, calendar)),
        Change.OfStaff c => ("staff", Amount("team", c.TeamId, c.From, c.To, c.Rule, c.Amount, c.At, calendar)),
        Change.OfFund c => ("fund",
        [
            ("id", c.FundId),
            ("scale", Number(c.Scale)),
            ("add", Number(c.Add)),
            ("late", Number(c.LatePeriods)),
            ("realised", c.Realised?.ToString()),
            ("release", List(c.Release, v => Number(v)!)),
        ]),
        Change.OfTeam c => ("team",
        [
            ("id", c.TeamId),
            ("add", Number(c.Add)),
            ("vacant", Number(c.Vacant)),
            ("attrition", Number(c.AttritionPerYear)),
            ("available", List(c.Available, Share)),
        ]),
        Change.OfSeason c => ("season",
        [
            ("id", c.SeasonId),
            ("anomaly", Number(c.Anomaly)),
            ("months", List(c.Months, m => Number(m)!)),
            ("workable", List(c.Workable, Share)),
        ]),
        Change.OfTarget c => ("target",
        [
            ("id", c.TargetId),
            ("set", Map([.. c.Settings.Select(s => (s.Field.Split('/'), ValueOf(s, calendar)))])),
        ]),
        Change.OfRule { Rule: StandingRule.Review c } => ("review",
            [("at", calendar.NameOf(c.At)), ("fund", c.FundId), ("share", Number(c.Share))]),
        Change.OfRule { Rule: StandingRule.Recall c } => ("recall",
            [("team", c.TeamId), ("to", c.To == RecallTo.Lagging ? "lagging" : "unfinished")]),
        _ => throw new ArgumentException($"No such change: {change.GetType()}.", nameof(change)),
    };

    private static (string Name, string? Value)[] Amount(
        string driver, string id, string? from, string? to, AmountRule rule, double amount, Period? at, PlanCalendar calendar) =>
    [
        (driver, id),
        ("from", from),
        ("to", to),
        (RuleName(rule), Number(amount)),
        ("at", at is { } period ? calendar.NameOf(period) : null),
    ];

    private static string RuleName(AmountRule rule) => rule switch
    {
        AmountRule.Add => "add",
        AmountRule.Set => "set",
        AmountRule.Scale => "scale",
        AmountRule.Move => "move",
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "No such rule."),
    };

    // Fields of fields, such as steps/tender/takes, are maps in maps.
    private static string Map(ImmutableArray<(string[] Path, string Value)> fields) => "{" + string.Join(
        ", ",
        fields.GroupBy(f => f.Path[0], StringComparer.Ordinal).Select(group => group.Key + ": " + (group.First().Path.Length == 1
            ? group.Last().Value
            : Map([.. group.Select(f => (f.Path[1..], f.Value))])))) + "}";

    private static string ValueOf(TargetSetting setting, PlanCalendar calendar) => setting switch
    {
        TargetSetting.ToNumber s => Number(s.Value)!,
        TargetSetting.ToQuantity s => s.Value.ToString(),
        TargetSetting.ToPeriod s => calendar.NameOf(s.Value),
        TargetSetting.ToFlag s => s.Value ? "true" : "false",
        TargetSetting.ToSeries s => List(s.Values, v => Number(v)!)!,
        _ => throw new ArgumentException($"No such setting: {setting.GetType()}.", nameof(setting)),
    };

    private static string? List<T>(ImmutableArray<T> values, Func<T, string> write) =>
        values.IsEmpty ? null : $"[{string.Join(", ", values.Select(write))}]";

    private static string Share(ShareRange share) => share.IsCertain
        ? Number(share.Low)!
        : $"{Number(share.Low)} to {Number(share.High)}";

    private static string? Number(double? number) => number?.ToString("R", CultureInfo.InvariantCulture);

    // A JSON string is a YAML string in double quotes.
    private static string Quoted(string text) => JsonSerializer.Serialize(text, Readable);

    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
