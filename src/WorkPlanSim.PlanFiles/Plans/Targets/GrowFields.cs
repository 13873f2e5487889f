namespace WorkPlanSim.PlanFiles.Plans.Targets;

/// <summary>The fields of <c>grow</c>.</summary>
internal static class GrowFields
{
    private static readonly NumberRange Growth = new(-1.0, double.PositiveInfinity, IsMinOpen: true);

    private static readonly Field<double> Goal =
        new("goal", Shapes.Number(Growth), "The growth promised, as a share: 0.06 is 6 %.") { IsRequired = true };

    private static readonly Field<string> Direction = new(
        "direction", new WordShape<string>(("up", "up"), ("down", "down")), "Whether more or less is better; default: the goal's sign.");

    private static readonly Field<Distribution> Trend =
        new("trend", Shapes.Quantity, "The growth of the log a year with no effort; default 0.");

    private static readonly Field<Distribution> Gain = new("gain", Shapes.Quantity, "What full effort adds to it; default 0.");

    private static readonly Field<double> Volatility =
        new("volatility", Shapes.Number(NumberRange.NotNegative), "The sd of the log's growth over a year; default 0.");

    /// <summary>Gets the kind.</summary>
    public static TargetKind Kind { get; } = new(
        "grow",
        [Goal, Direction, Trend, Gain, Volatility, EffortFields.Need],
        [
            SettableField.Of(Goal), SettableField.Of(Trend), SettableField.Of(Gain), SettableField.Of(Volatility),
            .. EffortFields.SettableNeed,
        ],
        Build);

    private static GrowTarget Build(TargetHead head, FieldValues values)
    {
        var goal = values.Get(Goal, 0.0);
        return new GrowTarget(head.Id, head.Title, head.DeadlineOrLast, goal)
        {
            Down = values.Get(Direction, goal < 0.0 ? "down" : "up") == "down",
            Trend = values.Get(Trend, 0.0),
            Gain = values.Get(Gain, 0.0),
            Volatility = values.Get(Volatility, 0.0),
            Need = values.Get(EffortFields.Need, Need.Nothing),
        };
    }
}
