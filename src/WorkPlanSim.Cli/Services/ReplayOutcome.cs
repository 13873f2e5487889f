using WorkPlanSim.Analysis.Replays;

namespace WorkPlanSim.Cli.Services;

/// <summary>What a replay gave.</summary>
/// <param name="Year">The year.</param>
/// <param name="PlanHash">The hash of the plan's content.</param>
internal sealed record ReplayOutcome(ReplayedYear Year, string PlanHash);
