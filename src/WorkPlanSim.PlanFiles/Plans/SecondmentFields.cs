namespace WorkPlanSim.PlanFiles.Plans;

/// <summary>The fields of an event that draws people away.</summary>
internal static class SecondmentFields
{
    private static readonly Field<ScalarNode> Cause = new("cause", Shapes.Id, "The event's id.") { IsRequired = true };

    private static readonly Field<ImmutableArray<int>> Months =
        new("months", Shapes.Months, "The calendar months in which it may begin; default: all.");

    private static readonly Field<double> Probability =
        new("probability", Shapes.Number(NumberRange.Share), "The probability a month that one begins.") { IsRequired = true };

    private static readonly Field<Distribution> Share =
        new("share", Shapes.ShareQuantity, "The share of the team that goes.") { IsRequired = true };

    private static readonly Field<int> Lasts =
        new("lasts", new WholeNumberShape(1, PlanCalendar.MaxCount), "For how many periods they stay away; default 1.");

    private static readonly FieldSet All = new([Cause, Months, Probability, Share, Lasts]);

    /// <summary>Gets the shape.</summary>
    public static Shape<Secondment> Shape { get; } = new MappedShape<Secondment>(
        All,
        Shapes.MapOf("cause", "months", "probability", "share", "lasts"),
        (v, _) => new Secondment(
            v.Find(Cause)?.Text ?? "",
            [.. v.Get(Months, [.. Enumerable.Range(1, 12)]).Distinct()],
            v.Get(Probability, 0.0),
            v.Get(Share, 0.0),
            v.Get(Lasts, 1)));
}
