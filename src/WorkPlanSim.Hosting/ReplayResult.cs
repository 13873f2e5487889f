using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Simulation.Replays;

namespace WorkPlanSim.Hosting;

/// <summary>A replayed trial.</summary>
/// <param name="Plan">The plan as the grains held it.</param>
/// <param name="PlanHash">The hash of the plan.</param>
/// <param name="Replay">The trial.</param>
public sealed record ReplayResult(Plan Plan, string PlanHash, TrialReplay Replay);
