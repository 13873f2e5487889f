namespace WorkPlanSim.PlanFiles.Plans.Targets;

/// <summary>The fields of <c>prevent</c>.</summary>
internal static class PreventFields
{
    private static readonly Field<int> Limit =
        new("limit", new WholeNumberShape(0), "The most incidents that may happen.") { IsRequired = true };

    private static readonly Field<ImmutableArray<double>> Rate =
        new("rate", Shapes.Rates, "The mean number of incidents in each period with no effort.") { IsRequired = true };

    private static readonly Field<Distribution> Effectiveness =
        new("effectiveness", Shapes.NotNegative, "How much full effort lowers the log of the rate; default 0.");

    /// <summary>Gets the kind.</summary>
    public static TargetKind Kind { get; } = new(
        "prevent",
        [Limit, Rate, Effectiveness, EffortFields.SeasonEffect, EffortFields.Need],
        [
            SettableField.Of(Limit), SettableField.Of(Rate), SettableField.Of(Effectiveness),
            SettableField.Of(EffortFields.SeasonEffect), .. EffortFields.SettableNeed,
        ],
        (head, values) => new PreventTarget(head.Id, head.Title, head.DeadlineOrLast, values.Get(Limit, 0))
        {
            Rate = values.Get(Rate, head.Series(0.0)),
            Effectiveness = values.Get(Effectiveness, 0.0),
            SeasonEffect = values.Get(EffortFields.SeasonEffect, 0.0),
            Need = values.Get(EffortFields.Need, Need.Nothing),
        });
}
