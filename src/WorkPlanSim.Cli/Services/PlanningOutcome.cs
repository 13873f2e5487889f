using WorkPlanSim.Analysis.Comparison;

namespace WorkPlanSim.Cli.Services;

/// <summary>What a run gave.</summary>
/// <param name="Comparison">The figures.</param>
/// <param name="RunId">The run's id.</param>
/// <param name="PlanHash">The hash of the plan's content.</param>
/// <param name="Stopped">Why it stopped.</param>
internal sealed record PlanningOutcome(
    ScenarioComparison Comparison, string RunId, string PlanHash, Stopping Stopped)
{
    /// <summary>
    /// Gets how precise it was asked to be and is; null where it was asked for a number of trials alone.
    /// </summary>
    internal RunPrecision? Precision { get; init; }
}
