using static WorkPlanSim.PlanFiles.Findings.Wording;

namespace WorkPlanSim.PlanFiles.Fields;

/// <summary>A map of ids to values, in the order of the file.</summary>
/// <typeparam name="T">What its values are read to.</typeparam>
internal sealed class IdMapShape<T>(Shape<T> entry, int min = 0, int max = 1000) : Shape<ImmutableArray<Named<T>>>
    where T : notnull
{
    /// <inheritdoc/>
    public override BilingualText Expected => Say("从标识到内容的映射", "a map of ids to their definitions");

    /// <inheritdoc/>
    public override bool TryRead(Node node, ReadContext context, out ImmutableArray<Named<T>> value)
    {
        value = [];
        if (node is not MapNode map)
        {
            return Refuse(node, context);
        }

        var isSound = true;
        if (map.Entries.Count < min)
        {
            context.Error(ProblemCodes.WrongLength, node, Say($"至少应有 {min} 项。", $"expected at least {min} entry."));
            isSound = false;
        }

        if (map.Entries.Count > max)
        {
            context.Error(ProblemCodes.WrongLength, node, Say(
                $"至多可有 {max} 项，实有 {map.Entries.Count} 项。", $"expected at most {max} entries, found {map.Entries.Count}."));
            return false;
        }

        var values = ImmutableArray.CreateBuilder<Named<T>>(map.Entries.Count);
        var firsts = new Dictionary<string, ScalarNode>(StringComparer.Ordinal);
        foreach (var (key, child) in map.Entries)
        {
            isSound &= CheckId(key, firsts, context);
            if (entry.TryRead(child, context, out var read))
            {
                values.Add(new Named<T>(key, read));
            }
            else
            {
                isSound = false;
            }
        }

        value = values.ToImmutable();
        return isSound;
    }

    /// <inheritdoc/>
    public override JsonObject ToSchema()
    {
        var schema = new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = entry.ToSchema(),
            ["propertyNames"] = new JsonObject { ["pattern"] = IdShape.Pattern },
            ["maxProperties"] = max,
        };
        if (min > 0)
        {
            schema["minProperties"] = min;
        }

        return schema;
    }

    private static bool CheckId(ScalarNode key, Dictionary<string, ScalarNode> firsts, ReadContext context)
    {
        if (!IdShape.IsId(key.Text))
        {
            context.Expected(ProblemCodes.BadId, key, IdShape.Form, IdShape.Suggest(key.Text));
            return false;
        }

        if (firsts.TryAdd(key.Text, key))
        {
            return true;
        }

        var line = firsts[key.Text].Place.Line;
        context.Error(
            ProblemCodes.DuplicateId,
            key,
            Say($"标识 {Quote(key.Text)} 已在第 {line} 行用过。", $"the id {Quote(key.Text)} is already used in line {line}."));
        return false;
    }
}
