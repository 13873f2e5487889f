using WorkPlanSim.Hosting.Clustered;

namespace WorkPlanSim.Cli.Commands.Clusters;

/// <summary>What <c>silo</c> is asked for, once it is known to make sense.</summary>
/// <param name="Cluster">The cluster that it becomes part of.</param>
/// <param name="Options">How it is set up.</param>
/// <param name="Quiet">Whether it says only that it is ready.</param>
internal sealed record SiloSettings(ClusterAddress Cluster, SiloOptions Options, bool Quiet);
