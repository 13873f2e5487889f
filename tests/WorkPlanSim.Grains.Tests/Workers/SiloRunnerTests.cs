using Orleans.Runtime.Placement;
using WorkPlanSim.Contracts.Definitions;
using WorkPlanSim.Contracts.Plans;
using WorkPlanSim.Contracts.Workers;
using WorkPlanSim.Grains.Calls;

namespace WorkPlanSim.Grains.Tests.Workers;

public class SiloRunnerTests
{
    // Of no engine that there is: the runner declines where it may answer at all.
    private static readonly ModelOrder Order = new(
        "run", "model", PlanContent.FromPlan(SmallPlans.Create()), DomainJson.Write(Array.Empty<string>()), 1, Engine: null);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Runner_PlacedOnAnotherSiloThanItsOwn_RefusesAndMovesThere(int home)
    {
        await using var cluster = await PlanningCluster.StartAsync(2, () => new WatchedPool(1));
        var (own, other) = (cluster.Silos.Silos[home].SiloAddress, cluster.Silos.Silos[1 - home].SiloAddress);
        var runner = cluster.Grains.GetGrain<ISiloRunnerGrain>(own.ToParsableString());

        RequestContext.Set(IPlacementDirector.PlacementHintKey, other);

        // As a run takes it: a loss, after which the silo is left in peace.
        await Assert.ThrowsAnyAsync<OrleansException>(() => runner.PrepareAsync(Order, CancellationToken.None));

        var patient = new Insistence(TimeSpan.FromSeconds(30), TimeSpan.FromMilliseconds(20), e => e is OrleansException, TimeProvider.System);
        Assert.Equal(ModelReply.Declined, await patient.DoAsync(() => runner.PrepareAsync(Order, CancellationToken.None), CancellationToken.None));
        Assert.Equal(own, await cluster.Grains.GetGrain<IManagementGrain>(0).GetActivationAddress(runner));
    }
}
