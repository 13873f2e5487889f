namespace WorkPlanSim.PlanFiles.Plans.Targets;

/// <summary>The fields of <c>milestone</c>.</summary>
internal static class MilestoneFields
{
    private static readonly Field<Period> From = new("from", Shapes.Period, "The first period.") { IsRequired = true };
    private static readonly Field<Period> To = new("to", Shapes.Period, "The last period.") { IsRequired = true };

    private static readonly Field<PeriodWindow> Window = new(
        "window",
        new MappedShape<PeriodWindow>(new FieldSet([From, To]), Shapes.MapOf("from", "to"), (v, _) =>
            new PeriodWindow(v.Get(From, default), v.Get(To, default))),
        "The periods inside which it must finish.");

    /// <summary>Gets the steps.</summary>
    public static Field<ImmutableArray<Named<FieldValues>>> Steps { get; } =
        new("steps", new IdMapShape<FieldValues>(StepFields.Shape, min: 1, max: 200), "The steps, by id.") { IsRequired = true };

    /// <summary>Gets the step that counts.</summary>
    public static Field<ScalarNode> Step { get; } = new("step", Shapes.Id, "The step that counts; default: all.");

    /// <summary>Gets the kind.</summary>
    public static TargetKind Kind { get; } = new("milestone", [Steps, Step, Window], [], (head, values) =>
        new MilestoneTarget(
            head.Id,
            head.Title,
            head.DeadlineOrLast,
            [.. values.Get(Steps, []).DistinctBy(s => s.Key.Text, StringComparer.Ordinal).Select(StepFields.Build)])
        {
            FinalStep = values.Find(Step)?.Text,
            Window = values.Find(Window),
        });
}
