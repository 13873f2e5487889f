using WorkPlanSim.Domain.Scenarios;

namespace WorkPlanSim.Web.Drafts;

/// <summary>
/// What sliders set, as changes of a scenario: each slider has one change of its own, which it replaces; all that a scenario
/// brings along beside stays.
/// </summary>
public static class Levers
{
    /// <summary>Sets what a slider sets.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="change">The change; one that changes nothing takes the slider's change away.</param>
    /// <returns>The scenario with it; money and posts come last, after what funds and teams become.</returns>
    public static Scenario Set(Scenario scenario, Change change)
    {
        var place = scenario.Changes.Index().Where(c => IsSameLever(c.Item, change)).Select(c => c.Index).LastOrDefault(-1);
        var changes = place < 0 ? scenario.Changes : scenario.Changes.RemoveAt(place);
        if (IsNothing(change))
        {
            return scenario with { Changes = changes };
        }

        var isAllocation = change is Change.OfBudget or Change.OfStaff;
        return scenario with
        {
            // What changes a driver by an amount acts the same wherever it stands; what sets a portion must come last.
            Changes = isAllocation ? changes.Add(change) : changes.Insert(Math.Max(place, 0), change),
        };
    }

    /// <summary>Finds what a slider has set.</summary>
    /// <typeparam name="T">The kind of change.</typeparam>
    /// <param name="scenario">The scenario.</param>
    /// <param name="like">A change of the same slider.</param>
    /// <returns>The change; null where it has set nothing.</returns>
    public static T? Find<T>(Scenario scenario, T like)
        where T : Change => scenario.Changes.LastOrDefault(c => IsSameLever(c, like)) as T;

    private static bool IsSameLever(Change one, Change other) => (one, other) switch
    {
        (Change.OfBudget a, Change.OfBudget b) => IsPlain(a.Rule, a.At) && IsPlain(b.Rule, b.At)
            && a.FundId == b.FundId && a.To == b.To,
        (Change.OfStaff a, Change.OfStaff b) => IsPlain(a.Rule, a.At) && IsPlain(b.Rule, b.At)
            && a.TeamId == b.TeamId && a.To == b.To,
        (Change.OfSeason a, Change.OfSeason b) => a.SeasonId == b.SeasonId && IsPlain(a) && IsPlain(b),
        (Change.OfFund a, Change.OfFund b) => a.FundId == b.FundId && IsPlain(a) && IsPlain(b),
        (Change.OfTeam a, Change.OfTeam b) => a.TeamId == b.TeamId && IsPlain(a) && IsPlain(b),
        _ => false,
    };

    private static bool IsPlain(AmountRule rule, Domain.Quantities.Period? at) => rule == AmountRule.Set && at is null;

    private static bool IsPlain(Change.OfSeason change) => change.Months.IsEmpty && change.Workable.IsEmpty;

    private static bool IsPlain(Change.OfFund change) =>
        change.Scale is null && change.Realised is null && change.Release.IsEmpty;

    private static bool IsPlain(Change.OfTeam change) => change.AttritionPerYear is null && change.Available.IsEmpty;

    private static bool IsNothing(Change change) => change switch
    {
        Change.OfSeason c => c.Anomaly is null or 0.0,
        Change.OfFund c => c.Add is null or 0.0 && c.LatePeriods is null or 0.0,
        Change.OfTeam c => c.Add is null or 0 && c.Vacant is null,
        _ => false,
    };
}
