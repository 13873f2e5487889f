using WorkPlanSim.PlanFiles.Plans;
using static WorkPlanSim.PlanFiles.Findings.Wording;

namespace WorkPlanSim.PlanFiles.Scenarios;

/// <summary>A change: a map with one key, the lever.</summary>
internal sealed class ChangeShape : Shape<ChangeFieldValues>
{
    private static readonly FieldSet Levers = new(
    [
        Lever("budget", AmountFields.OfBudget, "Money given to a target, or moved between two."),
        Lever("staff", AmountFields.OfStaff, "Posts given to a target, or moved between two."),
        Lever("fund", DriverFields.OfFund, "A fund as a whole."),
        Lever("team", DriverFields.OfTeam, "A team as a whole."),
        Lever("season", DriverFields.OfSeason, "A season as a whole."),
        Lever("target", SettingFields.OfTarget, "Fields of a target."),
    ]);

    /// <inheritdoc/>
    public override BilingualText Expected => Say(
        "只有一个键的映射：budget、staff、fund、team、season 或 target",
        "a map with one key: budget, staff, fund, team, season or target");

    /// <inheritdoc/>
    public override bool TryRead(Node node, ReadContext context, [NotNullWhen(true)] out ChangeFieldValues? value)
    {
        value = null;
        if (node is not MapNode map)
        {
            return Refuse(node, context);
        }

        var levers = Levers.Read(map, context);
        if (map.Entries.Count != 1)
        {
            context.Expected(ProblemCodes.FieldsConflict, map, Expected);
            return false;
        }

        foreach (var field in Levers.Fields.OfType<Field<FieldValues>>())
        {
            if (levers.TryGet(field, out var values))
            {
                value = new ChangeFieldValues(field.Name, values, map);
            }
        }

        return value is not null;
    }

    /// <inheritdoc/>
    public override JsonObject ToSchema()
    {
        var schema = Levers.ToSchema();
        schema["minProperties"] = 1;
        schema["maxProperties"] = 1;
        return schema;
    }

    private static Field<FieldValues> Lever(string name, FieldSet fields, string about) =>
        new(name, new DraftShape(fields, Shapes.MapOf([.. fields.Fields.Select(f => f.Name)])), about);
}
