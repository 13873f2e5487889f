using WorkPlanSim.PlanFiles.Plans.Targets;
using static WorkPlanSim.PlanFiles.Findings.Wording;

namespace WorkPlanSim.PlanFiles.Scenarios;

/// <summary>What a scenario may set of a target: the plan's own fields, as far as <see cref="TargetFields"/> allows it.</summary>
internal static class SettingFields
{
    private const string Steps = "steps";

    /// <summary>Gets the new values; which are allowed depends on the target, so they are read when that is known.</summary>
    public static Field<Node> Set { get; } = new("set", new SetShape(), "The fields and their new values.") { IsRequired = true };

    /// <summary>Gets the fields of a change to a target.</summary>
    public static FieldSet OfTarget { get; } = new([DriverFields.Id, Set]);

    /// <summary>Gives what may be set of a target of a kind.</summary>
    public static FieldSet Of(TargetKind kind, IEnumerable<string> stepIds)
    {
        var fields = Nest(kind.Settable);
        if (kind == MilestoneFields.Kind)
        {
            var steps = stepIds.Distinct(StringComparer.Ordinal)
                .Select(id => Group(id, new FieldSet(StepFields.SettableOf(id).Select(s => s.Field))));
            fields.Add(Group(Steps, new FieldSet(steps)));
        }

        return new FieldSet(fields)
        {
            HintForStranger = name => kind.Fields.Fields.Any(f => f.Name == name)
                ? Say("情景不能改这个字段", "a scenario can't set this field")
                : null,
        };
    }

    private static List<Field> Nest(ImmutableArray<SettableField> settable)
    {
        var fields = new List<Field>();
        foreach (var group in settable.GroupBy(s => s.Path.Split('/')[0], StringComparer.Ordinal))
        {
            if (group.All(s => s.Path == group.Key))
            {
                fields.AddRange(group.Select(s => s.Field));
            }
            else
            {
                fields.Add(Group(group.Key, new FieldSet(group.Select(s => s.Field))));
            }
        }

        return fields;
    }

    private static Field<ImmutableArray<TargetSetting>> Group(string name, FieldSet fields) => new(
        name,
        new MappedShape<ImmutableArray<TargetSetting>>(
            fields,
            Shapes.MapOf([.. fields.Fields.Select(f => f.Name)]),
            (v, _) => [.. v.AllOf<ImmutableArray<TargetSetting>>().SelectMany(s => s)]),
        $"Fields of {name}.");
}
