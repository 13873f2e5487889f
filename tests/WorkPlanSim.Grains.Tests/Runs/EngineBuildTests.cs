using WorkPlanSim.Contracts.Runs;
using WorkPlanSim.Contracts.Workers;
using WorkPlanSim.Domain.Scenarios;

namespace WorkPlanSim.Grains.Tests.Runs;

/// <summary>While a cluster goes over from one build to the next, a run is computed by silos of one build alone.</summary>
public class EngineBuildTests
{
    private const int ManyBlocks = 20_500;

    // Which of the two silos is asked first depends on the run: with one block to make, the other is only asked when the first declines.
    [Theory]
    [InlineData(0, 500, "another")]
    [InlineData(1, 500, "another")]
    [InlineData(0, ManyBlocks, "another")]
    [InlineData(1, ManyBlocks, null)]
    public async Task Run_WithASiloOfAnotherBuild_IsMadeByTheOther(int odd, int trials, string? mark)
    {
        var build = new OtherBuild(mark, order => order is ModelOrder);
        await using var cluster = await PlanningCluster.StartAsync(2, () => new WatchedPool(1), calls: build);
        var silo = cluster.Silos.Silos[odd];
        build.Silo = silo.SiloAddress.ToParsableString();

        var (run, _) = await cluster.StartRunAsync(SmallPlans.Create(), trials);

        await AssertMadeWithoutAsync(silo, run, trials);
        Assert.Equal(0, PlanningCluster.PoolOf(silo).ModelsCompiled);
    }

    [Fact]
    public async Task Batch_ForAnotherBuild_IsMadeByTheOtherSilo()
    {
        var build = new OtherBuild("another", order => order is BatchOrder);
        var gate = new TaskCompletionSource();
        await using var cluster = await PlanningCluster.StartAsync(2, () => new WatchedPool(1) { Gate = gate.Task }, calls: build);
        var silo = cluster.Silos.Silos[1];
        build.Silo = silo.SiloAddress.ToParsableString();

        var (run, _) = await cluster.StartRunAsync(SmallPlans.Create(), ManyBlocks);
        await build.FirstAsked;
        gate.SetResult();

        await AssertMadeWithoutAsync(silo, run, ManyBlocks);
    }

    private static async Task AssertMadeWithoutAsync(Orleans.TestingHost.InProcessSiloHandle silo, IScenarioRunGrain run, int trials)
    {
        var end = await PlanningCluster.FollowAsync(run);

        Assert.Equal((RunState.Completed, null, trials), (end.State, end.Failure, end.TrialsDone));
        Assert.Equal(
            PlanningCluster.SimulateDirectly(SmallPlans.Create(), [Scenario.Baseline], 7, trials),
            (await run.ResultAsync(CancellationToken.None))!.Tally);
        Assert.Equal(0, PlanningCluster.PoolOf(silo).TrialsSimulated);
    }
}
