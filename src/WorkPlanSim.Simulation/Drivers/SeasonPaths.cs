using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Simulation.Paths;

namespace WorkPlanSim.Simulation.Drivers;

/// <summary>What a season is to targets.</summary>
/// <param name="Anomaly">Its anomaly.</param>
/// <param name="Workable">What it leaves workable.</param>
internal sealed record SeasonPaths(AnomalyPath Anomaly, WorkablePath Workable)
{
    /// <summary>Gets both.</summary>
    internal IEnumerable<WorldPath> All => [Anomaly, Workable];

    /// <summary>Gives what is uncertain of it.</summary>
    /// <param name="byAnomaly">Whether the anomaly itself counts, not what it leaves workable.</param>
    /// <returns>One or nothing.</returns>
    internal IEnumerable<DrawnPart> Drawn(bool byAnomaly)
    {
        var name = PlanInputs.OfSeason(Workable.Season.Id);
        return byAnomaly ? [new DrawnPart($"{name}/anomaly", DrawnRhythm.Periods, Anomaly.Fill)]
            : Workable.Season.Workable.Any(w => !w.IsCertain)
                ? [new DrawnPart($"{name}/workable", DrawnRhythm.Periods, Workable.Fill)]
                : [];
    }
}
