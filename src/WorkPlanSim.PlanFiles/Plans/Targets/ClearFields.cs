namespace WorkPlanSim.PlanFiles.Plans.Targets;

/// <summary>The fields of <c>clear</c>.</summary>
internal static class ClearFields
{
    private static readonly Field<double> Goal =
        new("goal", Shapes.Number(NumberRange.ShareAboveZero), "The share of all cases to be closed; or give limit.");

    private static readonly Field<double> Limit =
        new("limit", Shapes.Number(NumberRange.Amount), "The most cases that may be open; or give goal.");

    private static readonly Field<Distribution> Initial =
        new("initial", Shapes.NotNegative, "The cases open at the start.") { IsRequired = true };

    private static readonly Field<ImmutableArray<double>> Arrivals =
        new("arrivals", Shapes.Rates, "The mean number of new cases in each period; default 0.");

    private static readonly Field<Distribution> CaseLabour = new("caseLabour", Shapes.NotNegative, "FTE-periods per case.");
    private static readonly Field<Distribution> CaseCost = new("caseCost", Shapes.NotNegative, "Money per case.");

    /// <summary>Gets the kind.</summary>
    public static TargetKind Kind { get; } = new(
        "clear",
        [Goal, Limit, Initial, Arrivals, CaseLabour, CaseCost, EffortFields.Productivity, CommonFields.Outsourcing],
        [
            SettableField.Of(Goal), SettableField.Of(Limit), SettableField.Of(Initial), SettableField.Of(Arrivals),
            SettableField.Of(CaseLabour), SettableField.Of(CaseCost), .. EffortFields.SettableProductivity,
        ],
        (head, values) => new ClearTarget(head.Id, head.Title, head.DeadlineOrLast)
        {
            Goal = values.FindNumber(Goal),
            OpenLimit = values.FindNumber(Limit),
            Initial = values.Get(Initial, 0.0),
            Arrivals = values.Get(Arrivals, head.Series(0.0)),
            CaseLabour = values.Find(CaseLabour),
            CaseCost = values.Find(CaseCost),
            Productivity = values.Get(EffortFields.Productivity, Productivity.Certain),
        });
}
