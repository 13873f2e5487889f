using WorkPlanSim.PlanFiles.Plans;
using static WorkPlanSim.PlanFiles.Findings.Wording;

namespace WorkPlanSim.PlanFiles.Scenarios;

/// <summary>A change or a rule: a map with one key, the lever.</summary>
/// <param name="levers">The levers.</param>
/// <param name="names">Their names in words.</param>
internal sealed class ChangeShape(FieldSet levers, BilingualText names) : Shape<ChangeFieldValues>
{
    /// <summary>Gets a change.</summary>
    public static ChangeShape OfChange { get; } = new(
        new FieldSet([
            Lever("budget", AmountFields.OfBudget, "Money given to a target, or moved between two."),
            Lever("staff", AmountFields.OfStaff, "Posts given to a target, or moved between two."),
            Lever("fund", DriverFields.OfFund, "A fund as a whole."),
            Lever("team", DriverFields.OfTeam, "A team as a whole."),
            Lever("season", DriverFields.OfSeason, "A season as a whole."),
            Lever("target", SettingFields.OfTarget, "Fields of a target."),
        ]),
        Say("budget、staff、fund、team、season 或 target", "budget, staff, fund, team, season or target"));

    /// <summary>Gets a standing rule.</summary>
    public static ChangeShape OfRule { get; } = new(
        new FieldSet([
            Lever("review", RuleFields.OfReview, "Money that targets on course do not need goes to those of the fund that lag and lack money."),
            Lever("recall", RuleFields.OfRecall, "Posts of targets that are finished work for others of the team."),
        ]),
        Say("review 或 recall", "review or recall"));

    /// <inheritdoc/>
    public override BilingualText Expected => Say($"只有一个键的映射：{names.Zh}", $"a map with one key: {names.En}");

    /// <inheritdoc/>
    public override bool TryRead(Node node, ReadContext context, [NotNullWhen(true)] out ChangeFieldValues? value)
    {
        value = null;
        if (node is not MapNode map)
        {
            return Refuse(node, context);
        }

        var read = levers.Read(map, context);
        if (map.Entries.Count != 1)
        {
            context.Expected(ProblemCodes.FieldsConflict, map, Expected);
            return false;
        }

        foreach (var field in levers.Fields.OfType<Field<FieldValues>>())
        {
            if (read.TryGet(field, out var values))
            {
                value = new ChangeFieldValues(field.Name, values, map);
            }
        }

        return value is not null;
    }

    /// <inheritdoc/>
    public override JsonObject ToSchema()
    {
        var schema = levers.ToSchema();
        schema["minProperties"] = 1;
        schema["maxProperties"] = 1;
        return schema;
    }

    private static Field<FieldValues> Lever(string name, FieldSet fields, string about) =>
        new(name, new DraftShape(fields, Shapes.MapOf([.. fields.Fields.Select(f => f.Name)])), about);
}
