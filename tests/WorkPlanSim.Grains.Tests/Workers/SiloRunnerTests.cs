using Orleans.Runtime.Placement;
using WorkPlanSim.Contracts.Workers;

namespace WorkPlanSim.Grains.Tests.Workers;

public class SiloRunnerTests
{
    [Fact]
    public async Task Runner_PlacedOnAnotherSiloThanItsOwn_RefusesUntilItIsPlacedThere()
    {
        await using var cluster = await PlanningCluster.StartAsync(2, () => new WatchedPool(1));
        var (own, other) = (cluster.Silos.Silos[0].SiloAddress, cluster.Silos.Silos[1].SiloAddress);
        var runner = cluster.Grains.GetGrain<ISiloRunnerGrain>(own.ToParsableString());
        Task ReleaseAtAsync(SiloAddress place)
        {
            RequestContext.Set(IPlacementDirector.PlacementHintKey, place);
            return runner.ReleaseAsync("no run", CancellationToken.None);
        }

        // As a run takes it: a loss, after which the silo is left in peace.
        await Assert.ThrowsAnyAsync<OrleansException>(() => ReleaseAtAsync(other));

        await ReleaseAtAsync(own);
    }
}
