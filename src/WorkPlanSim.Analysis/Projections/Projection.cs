using System.Collections.Immutable;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Analysis.Projections;

/// <summary>What all trials of a scenario say.</summary>
/// <param name="Plan">The plan as it is under the scenario.</param>
/// <param name="Scenario">The scenario.</param>
/// <param name="Trials">The number of trials.</param>
/// <param name="Seed">The seed of the world.</param>
/// <param name="Targets">What they say of each target, in the plan's order.</param>
/// <param name="Summary">What they say of the plan.</param>
public sealed record Projection(
    Plan Plan,
    Scenario Scenario,
    long Trials,
    ulong Seed,
    ImmutableArray<TargetProjection> Targets,
    PlanSummary Summary)
{
    /// <summary>Gets how the trials were sampled.</summary>
    public Sampling Sampling { get; init; }

    /// <summary>Gets what they say of the drivers: funds, teams, seasons. Only of the first scenario; empty for the others.</summary>
    public ImmutableArray<DriverProjection> Drivers { get; init; } = [];

    /// <summary>Gets in how many trials targets were met together; of no targets where nobody counted.</summary>
    public JointCounts Joint { get; init; } = JointCounts.None;
}
