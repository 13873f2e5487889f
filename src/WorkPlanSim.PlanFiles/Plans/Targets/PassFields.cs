namespace WorkPlanSim.PlanFiles.Plans.Targets;

/// <summary>The fields of <c>pass</c>.</summary>
internal static class PassFields
{
    private static readonly NumberRange Points = new(0.0, PassTarget.FullReadiness);

    private static readonly Field<Period> Inspection =
        new("inspection", Shapes.Period, "The period at whose end the inspection is.") { IsRequired = true };

    private static readonly Field<double> Threshold =
        new("threshold", Shapes.Number(Points with { IsMinOpen = true }), "The points needed, of 100.") { IsRequired = true };

    private static readonly Field<double> ExamNoise =
        new("examNoise", Shapes.Number(NumberRange.NotNegative), "The sd of the inspection's error, in points; default 0.");

    private static readonly Field<Period> Resit =
        new("resit", Shapes.Period, "The period at whose end a failed inspection is repeated; default: never.");

    private static readonly Field<Distribution> Initial =
        new("initial", new QuantityShape(Points), "The points that are there at the start; default 0.");

    /// <summary>Gets the kind.</summary>
    public static TargetKind Kind { get; } = new(
        "pass",
        [
            Inspection, Threshold, ExamNoise, Resit, Initial, EffortFields.UnitCost, EffortFields.UnitLabour,
            EffortFields.MaxRate, EffortFields.Productivity, CommonFields.Outsourcing,
        ],
        [
            SettableField.Of(Inspection), SettableField.Of(Resit), SettableField.Of(Threshold), SettableField.Of(ExamNoise),
            SettableField.Of(Initial), SettableField.Of(EffortFields.UnitCost), SettableField.Of(EffortFields.UnitLabour),
            SettableField.Of(EffortFields.MaxRate), .. EffortFields.SettableProductivity,
        ],
        Build);

    private static PassTarget Build(TargetHead head, FieldValues values)
    {
        var inspection = values.Get(Inspection, default);
        var resit = values.FindNumber(Resit);
        var later = resit is { } again && again > inspection ? again : inspection;
        return new PassTarget(head.Id, head.Title, head.Deadline ?? later, inspection, values.Get(Threshold, 100.0))
        {
            ExamNoise = values.Get(ExamNoise, 0.0),
            Resit = resit,
            Initial = values.Get(Initial, 0.0),
            UnitCost = values.Find(EffortFields.UnitCost),
            UnitLabour = values.Find(EffortFields.UnitLabour),
            MaxRate = values.Find(EffortFields.MaxRate),
            Productivity = values.Get(EffortFields.Productivity, Productivity.Certain),
        };
    }
}
