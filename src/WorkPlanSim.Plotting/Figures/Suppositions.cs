using WorkPlanSim.Domain.Scenarios;

namespace WorkPlanSim.Plotting.Figures;

/// <summary>Tells scenarios that somebody can decide on from those that only suppose another world.</summary>
internal static class Suppositions
{
    /// <summary>
    /// Tells whether a scenario changes seasons, the arrival of money and absences alone, which nobody
    /// decides on.
    /// </summary>
    /// <param name="scenario">The scenario.</param>
    /// <returns>Whether it does; false for one that changes nothing.</returns>
    internal static bool IsOnly(Scenario scenario) =>
        !scenario.Changes.IsEmpty && scenario.Changes.All(Is);

    /// <summary>Tells whether a change supposes other circumstances.</summary>
    /// <param name="change">The change.</param>
    /// <returns>Whether it does.</returns>
    internal static bool Is(Change change) => change switch
    {
        Change.OfSeason => true,
        Change.OfFund fund =>
            fund.LatePeriods is not null || fund.Realised is not null || !fund.Release.IsEmpty,
        Change.OfTeam team =>
            team.Vacant is not null || team.AttritionPerYear is not null || !team.Available.IsEmpty,
        _ => false,
    };
}
