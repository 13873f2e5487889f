namespace WorkPlanSim.PlanFiles.Plans.Targets;

/// <summary>Fields that several kinds share: what effort takes, how unsure the pace is, what a unit takes.</summary>
internal static class EffortFields
{
    private static readonly Field<double> Cash = new("cash", Shapes.Number(NumberRange.Amount), "Money a period.");
    private static readonly Field<double> Labour = new("labour", Shapes.Number(NumberRange.Amount), "FTE-periods a period.");

    private static readonly Field<double> Spread =
        new("spread", Shapes.Number(new NumberRange(0.0, 10.0)), "The sd of the log of the factor drawn once per trial; default 0.");

    private static readonly Field<double> PeriodNoise =
        new("noise", Shapes.Number(new NumberRange(0.0, 10.0)), "The sd of the log of the factor drawn in each period; default 0.");

    /// <summary>Gets what full effort takes.</summary>
    public static Field<Need> Need { get; } = new(
        "need",
        new MappedShape<Need>(new FieldSet([Cash, Labour]), Shapes.MapOf("cash", "labour"), (v, _) =>
            new Need(v.FindNumber(Cash), v.FindNumber(Labour))),
        "What full effort takes in a period.");

    /// <summary>Gets the pace.</summary>
    public static Field<Productivity> Productivity { get; } = new(
        "productivity",
        new MappedShape<Productivity>(new FieldSet([Spread, PeriodNoise]), Shapes.MapOf("spread", "noise"), (v, _) =>
            new Productivity(v.Get(Spread, 0.0), v.Get(PeriodNoise, 0.0))),
        "How unsure the pace of work is.");

    /// <summary>Gets what a season's anomaly does.</summary>
    public static Field<double> SeasonEffect { get; } = new(
        "seasonEffect", Shapes.Number(NumberRange.AmountChange), "What one sd of the season's anomaly does; default 0.");

    /// <summary>Gets the money per unit.</summary>
    public static Field<Distribution> UnitCost { get; } = new("unitCost", Shapes.NotNegative, "Money per unit.");

    /// <summary>Gets the work per unit.</summary>
    public static Field<Distribution> UnitLabour { get; } = new("unitLabour", Shapes.NotNegative, "FTE-periods per unit.");

    /// <summary>Gets the fastest pace.</summary>
    public static Field<Distribution> MaxRate { get; } = new("maxRate", Shapes.NotNegative, "The most units a period.");

    /// <summary>Gets what a scenario may set of a need.</summary>
    public static ImmutableArray<SettableField> SettableNeed { get; } =
        [SettableField.Of(Cash, "need"), SettableField.Of(Labour, "need")];

    /// <summary>Gets what a scenario may set of the pace.</summary>
    public static ImmutableArray<SettableField> SettableProductivity { get; } =
        [SettableField.Of(Spread, "productivity"), SettableField.Of(PeriodNoise, "productivity")];
}
