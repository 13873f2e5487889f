using WorkPlanSim.PlanFiles.Plans.Targets;
using static WorkPlanSim.PlanFiles.Findings.Wording;

namespace WorkPlanSim.PlanFiles.Scenarios;

/// <summary>The map of a target's new values, to be read when the target is known.</summary>
internal sealed class SetShape : Shape<Node>
{
    /// <inheritdoc/>
    public override BilingualText Expected => Say("从字段到新值的映射", "a map of fields to their new values");

    /// <inheritdoc/>
    public override bool TryRead(Node node, ReadContext context, [NotNullWhen(true)] out Node? value)
    {
        value = node as MapNode;
        return value is not null || Refuse(node, context);
    }

    /// <summary>Gives the schema of what some kind of target takes.</summary>
    public override JsonObject ToSchema()
    {
        var properties = new JsonObject();
        var fields = TargetKinds.All.SelectMany(k => SettingFields.Of(k, []).Fields).Where(f => f.Name != "steps");
        foreach (var named in fields.GroupBy(f => f.Name, StringComparer.Ordinal))
        {
            var schemas = named.Select(f => f.ToSchema()).DistinctBy(s => s.ToJsonString(), StringComparer.Ordinal).ToList();
            properties[named.Key] = schemas.Count == 1 ? schemas[0] : new JsonObject { ["anyOf"] = new JsonArray([.. schemas]) };
        }

        properties["steps"] = new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = new FieldSet(StepFields.SettableOf("STEP").Select(s => s.Field)).ToSchema(),
        };
        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["additionalProperties"] = false,
            ["minProperties"] = 1,
        };
    }
}
