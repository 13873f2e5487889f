using static WorkPlanSim.PlanFiles.Findings.Wording;

namespace WorkPlanSim.PlanFiles.Fields;

/// <summary>One value per period: a single one for all, a list, or a map of periods with a default.</summary>
/// <typeparam name="T">What an entry is read to.</typeparam>
internal sealed class SeriesShape<T>(Shape<T> entry) : Shape<ImmutableArray<T>>
    where T : struct
{
    private const string Default = "default";

    /// <inheritdoc/>
    public override BilingualText Expected => Say(
        $"{entry.Expected.Zh}，或其列表，或 {{default: ..., 周期: ...}}",
        $"{entry.Expected.En}, or a list of them, or {{default: ..., PERIOD: ...}}");

    /// <inheritdoc/>
    public override bool TryRead(Node node, ReadContext context, out ImmutableArray<T> value)
    {
        value = [];
        switch (node)
        {
            case ScalarNode { IsNothing: false }:
                var isRead = entry.TryRead(node, context, out var same);
                value = [.. Enumerable.Repeat(same, context.Calendar?.Count ?? 0)];
                return isRead;
            case ListNode list:
                return TryReadList(list, context, out value);
            case MapNode map:
                return TryReadMap(map, context, out value);
            default:
                return Refuse(node, context);
        }
    }

    /// <inheritdoc/>
    public override JsonObject ToSchema() => new()
    {
        ["anyOf"] = new JsonArray(
            entry.ToSchema(),
            new JsonObject { ["type"] = "array", ["items"] = entry.ToSchema(), ["minItems"] = 1 },
            new JsonObject
            {
                ["type"] = "object",
                ["properties"] = new JsonObject { [Default] = entry.ToSchema() },
                ["patternProperties"] = new JsonObject { [@"^\d{4}-(\d{2}|W\d{2})$"] = entry.ToSchema() },
                ["additionalProperties"] = false,
            }),
    };

    private bool TryReadList(ListNode list, ReadContext context, out ImmutableArray<T> value)
    {
        value = [];
        var values = new List<T>(list.Items.Count);
        foreach (var item in list.Items)
        {
            if (entry.TryRead(item, context, out var read))
            {
                values.Add(read);
            }
        }

        if (context.Calendar is not { } calendar)
        {
            return values.Count == list.Items.Count;
        }

        if (list.Items.Count == calendar.Count)
        {
            value = [.. values];
        }
        else if (list.Items.Count != 12)
        {
            context.Error(ProblemCodes.WrongLength, list, Say(
                $"应有 {calendar.Count} 项（每周期一项）或 12 项（每月一项），实有 {list.Items.Count} 项。",
                $"expected {calendar.Count} entries (one per period) or 12 (one per month), found {list.Items.Count}."));
            return false;
        }
        else if (values.Count == 12)
        {
            value = [.. Enumerable.Range(0, calendar.Count).Select(t => values[calendar.MonthOf(Period.FromIndex(t)) - 1])];
        }

        return values.Count == list.Items.Count;
    }

    private bool TryReadMap(MapNode map, ReadContext context, out ImmutableArray<T> value)
    {
        value = [];
        var isSound = true;
        var slots = new SeriesSlots<T>(context.Calendar);
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (key, child) in map.Entries)
        {
            isSound &= entry.TryRead(child, context, out var read);
            if (!keys.Add(key.Text))
            {
                context.Error(ProblemCodes.DuplicateField, key, Say($"键 {Quote(key.Text)} 重复。", $"the key {Quote(key.Text)} is given twice."));
                isSound = false;
            }
            else if (key.Text == Default)
            {
                slots.Fill(read);
            }
            else if (!slots.TrySet(key.Text, read))
            {
                // Told by the shape of periods, which knows how to say it.
                isSound &= new PeriodShape().TryRead(key, context, out _);
            }
        }

        if (isSound && !slots.TryGet(out value))
        {
            context.Error(ProblemCodes.MissingField, map, Say(
                "并非每个周期都有值，且没有 default。", "not every period has a value, and there is no default."));
            return false;
        }

        return isSound;
    }
}
