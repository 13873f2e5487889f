using System.Collections.Immutable;
using WorkPlanSim.Contracts.Runs;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Hosting;

/// <summary>What a run found.</summary>
/// <param name="RunId">The key of the run: equal orders over an equal plan have the same.</param>
/// <param name="Plan">The plan as the grains held it.</param>
/// <param name="Scenarios">The scenarios, in the tally's order.</param>
/// <param name="Seed">The seed of the world.</param>
/// <param name="Tally">What the trials add up to.</param>
/// <param name="StopReason">Why no more trials were made.</param>
/// <param name="PlanHash">The hash of the plan.</param>
public sealed record RunResult(
    string RunId,
    Plan Plan,
    ImmutableArray<Scenario> Scenarios,
    ulong Seed,
    Tally Tally,
    StopReason StopReason,
    string PlanHash);
