namespace WorkPlanSim.Domain.Scenarios;

/// <summary>Tells scenarios that somebody can decide on from those that only suppose another world.</summary>
public static class Suppositions
{
    /// <summary>
    /// Tells whether a scenario changes seasons, the arrival of money and absences alone, which nobody
    /// decides on.
    /// </summary>
    /// <param name="scenario">The scenario.</param>
    /// <returns>Whether it does; false for one that changes nothing.</returns>
    public static bool IsOnly(Scenario scenario) =>
        !scenario.Changes.IsEmpty && scenario.Changes.All(Is);

    /// <summary>Tells whether an assumed world may make a change: to seasons, funds and teams, as all else is decided by somebody.</summary>
    /// <param name="change">The change.</param>
    /// <returns>Whether it may.</returns>
    public static bool MaySuppose(Change change) => change is Change.OfSeason or Change.OfFund or Change.OfTeam;

    /// <summary>Tells whether a change supposes other circumstances.</summary>
    /// <param name="change">The change.</param>
    /// <returns>Whether it does.</returns>
    public static bool Is(Change change) => change switch
    {
        Change.OfSeason => true,
        Change.OfFund fund =>
            fund.LatePeriods is not null || fund.Realised is not null || !fund.Release.IsEmpty,
        Change.OfTeam team =>
            team.Vacant is not null || team.AttritionPerYear is not null || !team.Available.IsEmpty,
        _ => false,
    };
}
