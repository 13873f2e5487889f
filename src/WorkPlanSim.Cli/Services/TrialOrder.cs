using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Hosting.Clustered;

namespace WorkPlanSim.Cli.Services;

/// <summary>Which trial to replay.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Scenario">The scenario.</param>
/// <param name="Seed">The seed of the world.</param>
/// <param name="Trial">The trial, counted from 1.</param>
internal sealed record TrialOrder(Plan Plan, Scenario Scenario, ulong Seed, int Trial)
{
    /// <summary>Gets how trials are sampled.</summary>
    internal Sampling Sampling { get; init; }

    /// <summary>Gets the folder where data lie; null to keep them in memory.</summary>
    internal string? DataFolder { get; init; }

    /// <summary>Gets the cluster that replays it; null for a silo of this process.</summary>
    internal ClusterAddress? Cluster { get; init; }
}
