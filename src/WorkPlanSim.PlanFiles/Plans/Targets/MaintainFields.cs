using static WorkPlanSim.PlanFiles.Findings.Wording;

namespace WorkPlanSim.PlanFiles.Plans.Targets;

/// <summary>The fields of <c>maintain</c>.</summary>
internal static class MaintainFields
{
    private static readonly Field<double> Above = new("above", Shapes.Number(NumberRange.Any), "Levels at or above it are good.");
    private static readonly Field<double> Below = new("below", Shapes.Number(NumberRange.Any), "Levels at or below it are good.");

    private static readonly Field<LevelLimit> Limit = new(
        "limit",
        new MappedShape<LevelLimit>(new FieldSet([Above, Below]), Shapes.MapOf("above", "below"), BuildLimit),
        "The limit and its good side.")
    { IsRequired = true };

    // A scenario sets the number alone; the good side stays.
    private static readonly Field<double> LimitValue = new("limit", Shapes.Number(NumberRange.Any), "The limit.");

    private static readonly Field<ImmutableArray<double>> Level = new(
        "level", new SeriesShape<double>(Shapes.Number(NumberRange.Any)), "The level with no effort, in each period.")
    { IsRequired = true };

    private static readonly Field<Distribution> Gain =
        new("gain", Shapes.Quantity, "The most that effort can add to the level; default 0.");

    private static readonly Field<double> Deviation =
        new("sd", Shapes.Number(NumberRange.NotNegative), "The standard deviation.") { IsRequired = true };

    private static readonly Field<double> Persistence =
        new("persistence", Shapes.Number(NumberRange.ShareBelowOne), "How much of it carries over; default 0.");

    private static readonly Field<Noise> LevelNoise = new(
        "noise",
        new MappedShape<Noise>(new FieldSet([Deviation, Persistence]), Shapes.MapOf("sd", "persistence"), (v, _) =>
            new Noise(v.Get(Deviation, 0.0), v.Get(Persistence, 0.0))),
        "The noise on the level.");

    /// <summary>Gets the kind.</summary>
    public static TargetKind Kind { get; } = new(
        "maintain",
        [Measure.Field, Limit, Level, Gain, LevelNoise, EffortFields.SeasonEffect, EffortFields.Need],
        [
            SettableField.Of(LimitValue), SettableField.Of(Measure.AtLeast, "measure"), SettableField.Of(Level),
            SettableField.Of(Gain), SettableField.Of(Deviation, "noise"), SettableField.Of(Persistence, "noise"),
            SettableField.Of(EffortFields.SeasonEffect), .. EffortFields.SettableNeed,
        ],
        (head, values) => new MaintainTarget(head.Id, head.Title, head.DeadlineOrLast, values.Get(Limit, new LevelLimit(0.0, true)))
        {
            GoodPeriods = values.Find(Measure.Field)?.GoodPeriods,
            Level = values.Get(Level, head.Series(0.0)),
            Gain = values.Get(Gain, 0.0),
            Noise = values.Get(LevelNoise, Noise.None),
            SeasonEffect = values.Get(EffortFields.SeasonEffect, 0.0),
            Need = values.Get(EffortFields.Need, Need.Nothing),
        });

    private static LevelLimit? BuildLimit(FieldValues values, ReadContext context)
    {
        if (values.Has(Above.Name) == values.Has(Below.Name))
        {
            context.Error(ProblemCodes.FieldsConflict, values.Node, values.Has(Above.Name)
                ? Say("above 与 below 只能给出一个。", "only one of above and below may be given.")
                : Say("应给出 above 与 below 之一。", "expected one of above and below."));
            return null;
        }

        return values.TryGet(Above, out var above) ? new LevelLimit(above, true) : new LevelLimit(values.Get(Below, 0.0), false);
    }
}
