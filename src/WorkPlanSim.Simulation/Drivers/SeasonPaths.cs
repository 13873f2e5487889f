using WorkPlanSim.Simulation.Paths;

namespace WorkPlanSim.Simulation.Drivers;

/// <summary>What a season is to targets.</summary>
/// <param name="Anomaly">Its anomaly.</param>
/// <param name="Workable">What it leaves workable.</param>
internal sealed record SeasonPaths(AnomalyPath Anomaly, WorkablePath Workable)
{
    /// <summary>Gets both.</summary>
    internal IEnumerable<WorldPath> All => [Anomaly, Workable];
}
