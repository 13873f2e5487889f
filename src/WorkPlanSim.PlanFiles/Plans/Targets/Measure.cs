namespace WorkPlanSim.PlanFiles.Plans.Targets;

/// <summary>How a level is judged: by its mean, or by how many periods are good.</summary>
/// <param name="GoodPeriods">How many must be good; null where the mean counts.</param>
/// <param name="Of">Of how many, if that is stated.</param>
internal sealed record Measure(int? GoodPeriods, int? Of)
{
    private static readonly Field<int> OfField =
        new("of", new WholeNumberShape(1, PlanCalendar.MaxCount), "The number of periods up to the deadline; may be left out.");

    /// <summary>Gets the number of good periods.</summary>
    public static Field<int> AtLeast { get; } =
        new("atLeast", new WholeNumberShape(1, PlanCalendar.MaxCount), "How many periods must be good.") { IsRequired = true };

    /// <summary>Gets the field.</summary>
    public static Field<Measure> Field { get; } = new(
        "measure",
        new EitherShape<Measure>(
            new WordShape<Measure>(("mean", new Measure(null, null))),
            new MappedShape<Measure>(new FieldSet([AtLeast, OfField]), Shapes.MapOf("atLeast", "of"), (v, _) =>
                new Measure(v.FindNumber(AtLeast), v.FindNumber(OfField)))),
        "Whether the mean counts, or how many periods must be good.")
    { IsRequired = true };
}
