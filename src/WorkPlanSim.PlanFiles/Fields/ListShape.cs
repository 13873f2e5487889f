using static WorkPlanSim.PlanFiles.Findings.Wording;

namespace WorkPlanSim.PlanFiles.Fields;

/// <summary>A list.</summary>
/// <typeparam name="T">What its entries are read to.</typeparam>
internal sealed class ListShape<T>(Shape<T> entry, int min = 0, int max = int.MaxValue) : Shape<ImmutableArray<T>>
    where T : notnull
{
    /// <inheritdoc/>
    public override BilingualText Expected => Say($"列表，每项为{entry.Expected.Zh}", $"a list, each entry {entry.Expected.En}");

    /// <inheritdoc/>
    public override bool TryRead(Node node, ReadContext context, out ImmutableArray<T> value)
    {
        value = [];
        if (node is not ListNode list)
        {
            return Refuse(node, context);
        }

        if (list.Items.Count < min || list.Items.Count > max)
        {
            var (zh, en) = min == max ? ($"应有 {min} 项", $"expected {min} entries")
                : list.Items.Count < min ? ($"至少应有 {min} 项", $"expected at least {min} entries")
                : ($"至多可有 {max} 项", $"expected at most {max} entries");
            context.Error(ProblemCodes.WrongLength, node, Say(
                $"{zh}，实有 {list.Items.Count} 项。", $"{en}, found {list.Items.Count}."));
            return false;
        }

        var values = ImmutableArray.CreateBuilder<T>(list.Items.Count);
        foreach (var item in list.Items)
        {
            if (entry.TryRead(item, context, out var read))
            {
                values.Add(read);
            }
        }

        value = values.ToImmutable();
        return values.Count == list.Items.Count;
    }

    /// <inheritdoc/>
    public override JsonObject ToSchema()
    {
        var schema = new JsonObject { ["type"] = "array", ["items"] = entry.ToSchema() };
        if (min > 0)
        {
            schema["minItems"] = min;
        }

        if (max < int.MaxValue)
        {
            schema["maxItems"] = max;
        }

        return schema;
    }
}
