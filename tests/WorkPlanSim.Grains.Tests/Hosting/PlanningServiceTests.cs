using System.Diagnostics;
using WorkPlanSim.Contracts.Runs;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Hosting;
using WorkPlanSim.Simulation.Engine;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Grains.Tests.Hosting;

public class PlanningServiceTests : IAsyncLifetime
{
    private PlanningService? _started;

    private PlanningService Service => _started ?? throw new InvalidOperationException("The service is not started.");

    public async Task InitializeAsync() =>
        _started = await PlanningService.StartAsync(new PlanningOptions { ComputeThreads = 2 }, CancellationToken.None);

    public async Task DisposeAsync() => await Service.DisposeAsync();

    [Fact]
    public async Task Run_OfALoadedPlan_GivesTheBitsOfTheEngineAndThePlan()
    {
        var plan = SmallPlans.Create();
        var load = await Service.LoadAsync(plan, CancellationToken.None);
        var heard = new Heard();

        var result = await Service.RunAsync(Order(5000) with { Scenarios = [Scenario.Baseline, SmallPlans.Leaner] }, heard, CancellationToken.None);

        Assert.Equal(
            PlanningCluster.SimulateDirectly(plan, [Scenario.Baseline, SmallPlans.Leaner], 3, 5000), result.Tally.ToBytes());
        Assert.Equal(Structure.Of(plan), Structure.Of(result.Plan));
        Assert.Equal((load.Hash, StopReason.TrialsReached), (result.PlanHash, result.StopReason));
        Assert.Equal(5000, heard.All[^1].TrialsDone);
    }

    [Fact]
    public async Task Run_OfLatinHypercubes_MakesWholeBlocksAndItsTrialsCanBeReplayed()
    {
        var plan = SmallPlans.Create();
        await Service.LoadAsync(plan, CancellationToken.None);
        var order = Order(1500) with { Sampling = Sampling.Latin };

        var result = await Service.RunAsync(order, null, CancellationToken.None);
        var rounded = await Service.RunAsync(order with { Trials = 2048 }, null, CancellationToken.None);
        var replay = await Service.ReplayAsync(
            new ReplayOrder("small", Scenario.Baseline, 3, 1500) { Sampling = Sampling.Latin }, CancellationToken.None);

        Assert.Equal(
            PlanningCluster.SimulateDirectly(plan, [Scenario.Baseline], 3, 2048, Sampling.Latin), result.Tally.ToBytes());
        Assert.Equal(result.RunId, rounded.RunId);
        var expected = Model.Compile(plan, [Scenario.Baseline], 3, cache: null, Sampling.Latin)
            .Replay(1500, CancellationToken.None);
        Assert.Equal(expected.ToBytes(), replay.Replay.ToBytes());
    }

    [Fact]
    public async Task Run_OfAPlanThatSomebodyElseLoadedAnotherOfMeanwhile_IsNeverOfTheirs()
    {
        var ours = await Service.LoadAsync(SmallPlans.Create(), CancellationToken.None);
        var order = Order(2048) with { PlanHash = ours.Hash };
        await Service.LoadAsync(SmallPlans.Create().WithGoal(1.0), CancellationToken.None);

        var refusal = await Assert.ThrowsAsync<RunFailedException>(() => Service.RunAsync(order, null, CancellationToken.None));
        var refusedReplay = await Assert.ThrowsAsync<RunFailedException>(() => Service.ReplayAsync(
            new ReplayOrder("small", Scenario.Baseline, 3, 7) { PlanHash = ours.Hash }, CancellationToken.None));
        await Service.LoadAsync(SmallPlans.Create(), CancellationToken.None);
        var result = await Service.RunAsync(order, null, CancellationToken.None);

        Assert.All([refusal, refusedReplay], r => Assert.Contains("has changed", r.Text.En, StringComparison.Ordinal));
        Assert.Equal(PlanningCluster.SimulateDirectly(SmallPlans.Create(), [Scenario.Baseline], 3, 2048), result.Tally.ToBytes());
    }

    [Fact]
    public async Task Run_Cancelled_ThrowsWithinASecond()
    {
        await Service.LoadAsync(SmallPlans.Create(), CancellationToken.None);
        using var cancel = new CancellationTokenSource();
        long start = 0;
        var heard = new Heard
        {
            Then = p =>
            {
                if (p.TrialsDone > 0 && start == 0)
                {
                    start = Stopwatch.GetTimestamp();
                    cancel.Cancel();
                }
            },
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Service.RunAsync(Order(Tally.MaxTrials), heard, cancel.Token));

        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Run_OfAPlanNeverLoaded_FailsClearly()
    {
        var failure = await Assert.ThrowsAsync<RunFailedException>(
            () => Service.RunAsync(Order(100) with { PlanId = "nowhere" }, null, CancellationToken.None));

        Assert.Equal("No plan 'nowhere' is loaded.", failure.Message);
    }

    [Fact]
    public async Task Run_OfAScenarioThatDoesNotFit_FailsClearly()
    {
        await Service.LoadAsync(SmallPlans.Create(), CancellationToken.None);

        var failure = await Assert.ThrowsAsync<RunFailedException>(
            () => Service.RunAsync(Order(100) with { Scenarios = [SmallPlans.Impossible] }, null, CancellationToken.None));

        Assert.Contains("impossible", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public async Task Run_OfAPrecisionThatIsNone_IsRefused(double precision) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => Service.RunAsync(Order(100) with { Precision = precision }, null, CancellationToken.None));

    [Fact]
    public async Task Replay_OfALoadedPlan_GivesTheTrialOfTheEngine()
    {
        var plan = SmallPlans.Create();
        var load = await Service.LoadAsync(plan, CancellationToken.None);

        var result = await Service.ReplayAsync(new ReplayOrder("small", SmallPlans.Leaner, 3, 1500), CancellationToken.None);

        var expected = Model.Compile(plan, [SmallPlans.Leaner], 3).Replay(1500, CancellationToken.None);
        Assert.Equal(expected.ToBytes(), result.Replay.ToBytes());
        Assert.Equal(Structure.Of(plan), Structure.Of(result.Plan));
        Assert.Equal(load.Hash, result.PlanHash);
    }

    [Fact]
    public async Task Replay_OfAPlanNeverLoaded_FailsClearly()
    {
        var failure = await Assert.ThrowsAsync<RunFailedException>(
            () => Service.ReplayAsync(new ReplayOrder("nowhere", Scenario.Baseline, 3, 0), CancellationToken.None));

        Assert.Equal("No plan 'nowhere' is loaded.", failure.Message);
    }

    [Fact]
    public async Task Replay_OfAScenarioThatDoesNotFit_FailsClearly()
    {
        await Service.LoadAsync(SmallPlans.Create(), CancellationToken.None);

        var failure = await Assert.ThrowsAsync<RunFailedException>(
            () => Service.ReplayAsync(new ReplayOrder("small", SmallPlans.Impossible, 3, 0), CancellationToken.None));

        Assert.Contains("impossible", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1 << 20)]
    public async Task Replay_OfATrialThatNoRunHas_IsRefused(int trial) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => Service.ReplayAsync(new ReplayOrder("small", Scenario.Baseline, 3, trial), CancellationToken.None));

    [Fact]
    public async Task Start_OfASecond_RunsBesideTheFirst()
    {
        await using var second = await PlanningService.StartAsync(new PlanningOptions(), CancellationToken.None);

        await Service.LoadAsync(SmallPlans.Create(), CancellationToken.None);

        await Assert.ThrowsAsync<RunFailedException>(() => second.RunAsync(Order(100), null, CancellationToken.None));
    }

    [Fact]
    public async Task Dispose_WhileRunning_EndsTheRun()
    {
        var service = await PlanningService.StartAsync(new PlanningOptions(), CancellationToken.None);
        await service.LoadAsync(SmallPlans.Create(), CancellationToken.None);
        var running = new TaskCompletionSource();
        var cancelled = Assert.ThrowsAnyAsync<OperationCanceledException>(() => service.RunAsync(
            Order(Tally.MaxTrials), new Heard { Then = _ => running.TrySetResult() }, CancellationToken.None));
        await running.Task;

        var start = Stopwatch.GetTimestamp();
        await service.DisposeAsync();

        await cancelled;
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(3));
    }

    [Fact]
    public async Task Run_CancelledByAnotherWhoAskedForTheSame_SaysSo()
    {
        await using var service = await PlanningService.StartAsync(new PlanningOptions(), CancellationToken.None);
        await service.LoadAsync(SmallPlans.Create(), CancellationToken.None);
        using var stop = new CancellationTokenSource();
        var (first, second) = (new TaskCompletionSource(), new TaskCompletionSource());
        var cancelled = service.RunAsync(
            Order(Tally.MaxTrials - 1), new Heard { Then = _ => first.TrySetResult() }, stop.Token);
        var joined = service.RunAsync(
            Order(Tally.MaxTrials - 1), new Heard { Then = _ => second.TrySetResult() }, CancellationToken.None);
        await Task.WhenAll(first.Task, second.Task);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await cancelled);
        var told = await Assert.ThrowsAsync<RunFailedException>(async () => await joined);
        Assert.Contains("run it again", told.Text.En, StringComparison.Ordinal);
        Assert.Contains("请重新预测", told.Text.Zh, StringComparison.Ordinal);
    }

    private static RunOrder Order(int trials) => new("small", [Scenario.Baseline], 3, trials, null);

    private sealed class Heard : IProgress<RunProgress>
    {
        internal List<RunProgress> All { get; } = [];

        internal Action<RunProgress> Then { get; init; } = _ => { };

        public void Report(RunProgress value)
        {
            All.Add(value);
            Then(value);
        }
    }
}
