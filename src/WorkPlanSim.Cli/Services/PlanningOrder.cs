using System.Collections.Immutable;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Hosting.Clustered;

namespace WorkPlanSim.Cli.Services;

/// <summary>What to run.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Scenarios">At least one; the others are held against the first.</param>
/// <param name="Seed">The seed of the world.</param>
/// <param name="Trials">How many trials; with a precision, at most.</param>
/// <param name="Precision">The half-width that no interval is to exceed when it stops; null for none.</param>
/// <param name="Threads">The threads that compute; 0 for one a core.</param>
internal sealed record PlanningOrder(
    Plan Plan, ImmutableArray<Scenario> Scenarios, ulong Seed, int Trials, double? Precision, int Threads)
{
    /// <summary>Gets how trials are sampled.</summary>
    internal Sampling Sampling { get; init; }

    /// <summary>Gets the folder where data lie; null to keep them in memory.</summary>
    internal string? DataFolder { get; init; }

    /// <summary>Gets the cluster that runs it; null for a silo of this process.</summary>
    internal ClusterAddress? Cluster { get; init; }
}
