using WorkPlanSim.Contracts.Runs;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Grains.Tests.Runs;

/// <summary>A run gives the bits of the engine called directly, whoever computes and in whatever order.</summary>
public class SameBitsTests
{
    private const int Trials = 20_500;

    [Theory]
    [InlineData(1, 1, false)]
    [InlineData(1, 2, false)]
    [InlineData(1, 2, true)]
    [InlineData(2, 1, false)]
    [InlineData(2, 2, true)]
    public async Task Run_OnAnySilosAndThreads_GivesTheBitsOfTheEngine(int silos, int threads, bool shuffled)
    {
        await using var cluster = await PlanningCluster.StartAsync(silos, () => new WatchedPool(threads) { Shuffles = shuffled });
        var plan = SmallPlans.Create();

        var (run, _) = await cluster.StartRunAsync(plan, Trials, null, SmallPlans.Leaner);
        var end = await PlanningCluster.FollowAsync(run);
        var outcome = await run.ResultAsync(CancellationToken.None);

        Assert.Equal((RunState.Completed, null), (end.State, end.Failure));
        Assert.Equal(Expected, outcome!.Tally);
        Assert.Equal(StopReason.TrialsReached, outcome.StopReason);
        Assert.All(cluster.Pools, pool => Assert.True(pool.TrialsSimulated > 0));
        Assert.Equal(Trials, cluster.Pools.Sum(p => p.TrialsSimulated));
    }

    [Fact]
    public async Task Run_OfOneBlock_HasTheModelCompiledByOneSiloAlone()
    {
        await using var cluster = await PlanningCluster.StartAsync(3, () => new WatchedPool(2));

        var (run, _) = await cluster.StartRunAsync(SmallPlans.Create(), 1000, null, SmallPlans.Leaner);
        await PlanningCluster.FollowAsync(run);

        Assert.Equal(1000, cluster.Pools.Sum(p => p.TrialsSimulated));
        Assert.Equal(1, cluster.Pools.Sum(p => p.ModelsCompiled));
    }

    [Fact]
    public async Task Run_WhereABatchGetsLost_GivesTheSameBits()
    {
        await using var cluster = await PlanningCluster.StartAsync(1, () => new WatchedPool(2) { Loses = n => n == 3 });

        var (run, _) = await cluster.StartRunAsync(SmallPlans.Create(), Trials, null, SmallPlans.Leaner);
        var end = await PlanningCluster.FollowAsync(run);
        var outcome = await run.ResultAsync(CancellationToken.None);

        Assert.Equal((RunState.Completed, null), (end.State, end.Failure));
        Assert.Equal(Expected, outcome!.Tally);
    }

    [Theory]
    [InlineData(1, 1, false)]
    [InlineData(1, 2, true)]
    [InlineData(2, 2, true)]
    public async Task Run_WithAPrecision_StopsAtTheSameTrialWithTheBitsOfAPlainRun(
        int silos, int threads, bool shuffled)
    {
        await using var cluster = await PlanningCluster.StartAsync(silos, () => new WatchedPool(threads) { Shuffles = shuffled });

        var (run, _) = await cluster.StartRunAsync(SmallPlans.Create(), 100_000, 0.009, SmallPlans.Leaner);
        await PlanningCluster.FollowAsync(run);
        var outcome = await run.ResultAsync(CancellationToken.None);
        var (plain, _) = await cluster.StartRunAsync(SmallPlans.Create(), 16_384, null, SmallPlans.Leaner);
        await PlanningCluster.FollowAsync(plain);
        var same = await plain.ResultAsync(CancellationToken.None);

        Assert.Equal((16_384, StopReason.PrecisionReached), (outcome!.Trials, outcome.StopReason));
        Assert.Equal(same!.Tally, outcome.Tally);
    }

    [Theory]
    [InlineData(1, 1, false)]
    [InlineData(2, 2, true)]
    public async Task Run_OfLatinHypercubes_GivesTheBitsOfTheEngine(int silos, int threads, bool shuffled)
    {
        await using var cluster = await PlanningCluster.StartAsync(silos, () => new WatchedPool(threads) { Shuffles = shuffled });

        var (run, _) = await cluster.StartRunAsync(
            SmallPlans.Create(), 20_480, null, Sampling.Latin, SmallPlans.Leaner);
        await PlanningCluster.FollowAsync(run);
        var outcome = await run.ResultAsync(CancellationToken.None);

        Assert.Equal(
            PlanningCluster.SimulateDirectly(
                SmallPlans.Create(), [Scenario.Baseline, SmallPlans.Leaner], 7, 20_480, Sampling.Latin),
            outcome!.Tally);
    }

    [Fact]
    public async Task Run_OfLatinHypercubesWithAPrecision_StopsAtALookWithTheBitsOfARunOfSoManyTrials()
    {
        await using var cluster = await PlanningCluster.StartAsync(1, () => new WatchedPool(2));

        var (run, _) = await cluster.StartRunAsync(
            SmallPlans.Create(), 102_400, 0.006, Sampling.Latin, SmallPlans.Leaner);
        await PlanningCluster.FollowAsync(run);
        var outcome = await run.ResultAsync(CancellationToken.None);

        Assert.Equal((32_768, StopReason.PrecisionReached), (outcome!.Trials, outcome.StopReason));
        Assert.Equal(
            PlanningCluster.SimulateDirectly(
                SmallPlans.Create(), [Scenario.Baseline, SmallPlans.Leaner], 7, 32_768, Sampling.Latin),
            outcome.Tally);
    }

    private static byte[] Expected { get; } =
        PlanningCluster.SimulateDirectly(SmallPlans.Create(), [Scenario.Baseline, SmallPlans.Leaner], 7, Trials);
}
