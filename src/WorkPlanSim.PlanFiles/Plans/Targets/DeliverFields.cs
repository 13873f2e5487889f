namespace WorkPlanSim.PlanFiles.Plans.Targets;

/// <summary>The fields of <c>deliver</c>.</summary>
internal static class DeliverFields
{
    private static readonly NumberRange Units = new(0.0, NumberRange.LargestAmount, IsMinOpen: true);
    private static readonly Field<double> Goal = new("goal", Shapes.Number(Units), "The units promised.") { IsRequired = true };
    private static readonly Field<double> Scope = new("scope", Shapes.Number(Units), "The units there are to do; default: the goal.");
    private static readonly Field<bool> Whole = new("whole", Shapes.Flag, "Whether only whole units count; default no.");

    private static readonly Field<Distribution> Lag =
        new("lag", Shapes.NotNegative, "Periods from done to accepted, rounded up; default 0.");

    /// <summary>Gets the kind.</summary>
    public static TargetKind Kind { get; } = new(
        "deliver",
        [
            Goal, Scope, EffortFields.UnitCost, EffortFields.UnitLabour, EffortFields.MaxRate, EffortFields.Productivity,
            Whole, Lag, CommonFields.Outsourcing,
        ],
        [
            SettableField.Of(Goal), SettableField.Of(Scope), SettableField.Of(EffortFields.UnitCost),
            SettableField.Of(EffortFields.UnitLabour), SettableField.Of(EffortFields.MaxRate),
            .. EffortFields.SettableProductivity, SettableField.Of(Whole), SettableField.Of(Lag),
        ],
        Build);

    private static DeliverTarget Build(TargetHead head, FieldValues values)
    {
        var goal = values.Get(Goal, 1.0);
        return new DeliverTarget(head.Id, head.Title, head.DeadlineOrLast, goal)
        {
            Scope = values.Get(Scope, goal),
            UnitCost = values.Find(EffortFields.UnitCost),
            UnitLabour = values.Find(EffortFields.UnitLabour),
            MaxRate = values.Find(EffortFields.MaxRate),
            Productivity = values.Get(EffortFields.Productivity, Productivity.Certain),
            Whole = values.Get(Whole, false),
            Lag = values.Get(Lag, 0.0),
        };
    }
}
