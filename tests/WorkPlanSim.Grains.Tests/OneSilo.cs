namespace WorkPlanSim.Grains.Tests;

/// <summary>One silo for a whole class of tests: each uses a plan of its own.</summary>
public sealed class OneSilo : IAsyncLifetime
{
    private PlanningCluster? _cluster;

    internal PlanningCluster Cluster => _cluster ?? throw new InvalidOperationException("The silo is not started.");

    public async Task InitializeAsync() => _cluster = await PlanningCluster.StartAsync(1, () => new WatchedPool(2));

    public async Task DisposeAsync() => await Cluster.DisposeAsync();
}
