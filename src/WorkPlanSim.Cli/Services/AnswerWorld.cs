using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Hosting.Clustered;

namespace WorkPlanSim.Cli.Services;

/// <summary>What trials a question is asked of.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Seed">The seed of the world.</param>
/// <param name="Trials">How many trials.</param>
/// <param name="Threads">The threads that compute; 0 for one a core.</param>
internal sealed record AnswerWorld(Plan Plan, ulong Seed, int Trials, int Threads)
{
    /// <summary>Gets the cluster that makes the runs; null for threads of this process.</summary>
    internal ClusterAddress? Cluster { get; init; }
}
