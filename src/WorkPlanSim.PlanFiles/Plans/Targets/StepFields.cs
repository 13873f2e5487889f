using static WorkPlanSim.PlanFiles.Findings.Wording;

namespace WorkPlanSim.PlanFiles.Plans.Targets;

/// <summary>The fields of a milestone's step.</summary>
internal static class StepFields
{
    private static readonly Field<Distribution> Takes =
        new("takes", Shapes.NotNegative, "The periods of full-rate work that it takes.") { IsRequired = true };

    private static readonly Field<Period> Start = new("start", Shapes.Period, "The first period in which it may start.");

    private static readonly Field<double> Cost =
        new("cost", Shapes.Number(NumberRange.Amount), "The money that must be there for it to start; default 0.");

    private static readonly Field<double> Staff =
        new("staff", Shapes.Number(NumberRange.Amount), "The posts that it takes to go at full rate; default 0.");

    /// <summary>Gets the steps that must be finished before.</summary>
    public static Field<ImmutableArray<ScalarNode>> After { get; } =
        new("after", Shapes.Ids, "The steps that must be finished before.");

    /// <summary>Gets the season.</summary>
    public static Field<ScalarNode> Season { get; } = new("season", Shapes.Id, "The season that slows it.");

    /// <summary>Gets a step's shape.</summary>
    public static DraftShape Shape { get; } =
        new(new FieldSet([Takes, After, Start, Season, Cost, Staff]), Say("步骤的字段", "the fields of a step"));

    /// <summary>Gives what a scenario may set of a step.</summary>
    public static ImmutableArray<SettableField> SettableOf(string stepId)
    {
        var under = $"steps/{stepId}";
        return
        [
            SettableField.Of(Takes, under), SettableField.Of(Start, under), SettableField.Of(Cost, under),
            SettableField.Of(Staff, under),
        ];
    }

    /// <summary>Makes a step of its fields.</summary>
    public static MilestoneStep Build(Named<FieldValues> step) => new(step.Key.Text, step.Value.Get(Takes, 0.0))
    {
        After = [.. step.Value.Get(After, []).Select(n => n.Text)],
        Start = step.Value.Get(Start, default),
        SeasonId = step.Value.Find(Season)?.Text,
        Cost = step.Value.Get(Cost, 0.0),
        Staff = step.Value.Get(Staff, 0.0),
    };
}
