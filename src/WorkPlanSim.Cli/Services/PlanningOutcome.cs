using WorkPlanSim.Analysis.Comparison;

namespace WorkPlanSim.Cli.Services;

/// <summary>What a run gave.</summary>
/// <param name="Comparison">The figures.</param>
/// <param name="RunId">The run's id.</param>
/// <param name="PlanHash">The hash of the plan's content.</param>
/// <param name="Stopped">Why it stopped.</param>
internal sealed record PlanningOutcome(ScenarioComparison Comparison, string RunId, string PlanHash, Stopping Stopped);
