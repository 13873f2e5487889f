using System.Diagnostics;
using WorkPlanSim.Analysis.Intervals;
using WorkPlanSim.Contracts.Definitions;
using WorkPlanSim.Contracts.Runs;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Grains.Tests.Runs;

public sealed class ScenarioRunGrainTests : IAsyncLifetime, IDisposable
{
    private readonly WatchedPool _pool = new(2);
    private PlanningCluster? _started;

    private PlanningCluster Cluster => _started ?? throw new InvalidOperationException("The silo is not started.");

    public async Task InitializeAsync() => _started = await PlanningCluster.StartAsync(1, () => _pool);

    public async Task DisposeAsync() => await Cluster.DisposeAsync();

    public void Dispose() => _pool.Dispose();

    [Fact]
    public async Task Start_Again_JoinsWhatRunsAndWhatIsDone()
    {
        var (run, request) = await Cluster.StartRunAsync(SmallPlans.Create(), 30_000);
        await run.StartAsync(request, CancellationToken.None);
        await PlanningCluster.FollowAsync(run);
        await run.StartAsync(request, CancellationToken.None);
        var end = await PlanningCluster.FollowAsync(run);

        Assert.Equal(RunState.Completed, end.State);
        Assert.Equal(30_000, _pool.TrialsSimulated);
        Assert.Equal(1, _pool.ModelsCompiled);
    }

    [Fact]
    public async Task Wait_TellsProgressThatRisesToTheTotal()
    {
        var seen = new List<RunProgress>();

        var (run, _) = await Cluster.StartRunAsync(SmallPlans.Create(), 50_000);
        seen.Add(await PlanningCluster.FollowAsync(run, p =>
        {
            seen.Add(p);
            return false;
        }));

        Assert.Equal(seen.OrderBy(p => p.TrialsDone), seen);
        Assert.Equal(seen.Select(p => p.Sequence).Distinct(), seen.Select(p => p.Sequence));
        Assert.All(seen, p => Assert.Equal(50_000, p.TrialsPlanned));
        Assert.Equal(50_000, seen[^1].TrialsDone);
    }

    [Fact]
    public async Task Cancel_EndsWithinASecond_AndLeavesNothingRunning()
    {
        var (run, _) = await Cluster.StartRunAsync(SmallPlans.Create(), Tally.MaxTrials);
        await PlanningCluster.FollowAsync(run, p => p.TrialsDone > 0);

        var start = Stopwatch.GetTimestamp();
        await run.CancelAsync(CancellationToken.None);
        var took = Stopwatch.GetElapsedTime(start);
        var simulated = _pool.TrialsSimulated;
        var end = await PlanningCluster.FollowAsync(run);

        Assert.Equal(RunState.Cancelled, end.State);
        Assert.InRange(took, TimeSpan.Zero, TimeSpan.FromSeconds(1));
        Assert.Equal(0, _pool.Running);
        Assert.Equal(simulated, _pool.TrialsSimulated);
        Assert.InRange(simulated, 1, Tally.MaxTrials - 1);
        Assert.Null(await run.ResultAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Start_AfterCancel_StartsAnew()
    {
        var (run, request) = await Cluster.StartRunAsync(SmallPlans.Create(), 100_000);
        await PlanningCluster.FollowAsync(run, p => p.TrialsDone > 0);
        await run.CancelAsync(CancellationToken.None);

        await run.StartAsync(request, CancellationToken.None);
        var end = await PlanningCluster.FollowAsync(run);

        Assert.Equal((RunState.Completed, 100_000), (end.State, end.TrialsDone));
    }

    [Theory]
    [InlineData(0.04)]
    [InlineData(0.012)]
    [InlineData(0.005)]
    public async Task Run_WithAPrecision_StopsAtTheFirstLookThatIsPrecise(double precision)
    {
        var expected = FirstPreciseLook(precision);
        var (run, _) = await Cluster.StartRunAsync(SmallPlans.Create(), Tally.MaxTrials, precision);
        var end = await PlanningCluster.FollowAsync(run);
        var outcome = await run.ResultAsync(CancellationToken.None);

        Assert.Equal(StopReason.PrecisionReached, outcome!.StopReason);
        Assert.Equal(expected.Trials, outcome.Trials);
        Assert.Equal((outcome.Trials, outcome.Trials), (end.TrialsDone, end.TrialsPlanned));
        Assert.Equal(expected.ToBytes(), outcome.Tally);
    }

    [Fact]
    public async Task Run_ThatNeverGetsPrecise_StopsAtTheMost()
    {
        var (run, _) = await Cluster.StartRunAsync(SmallPlans.Create(), 5000, 1e-6);
        await PlanningCluster.FollowAsync(run);
        var outcome = await run.ResultAsync(CancellationToken.None);

        Assert.Equal((5000, StopReason.MaximumReached), (outcome!.Trials, outcome.StopReason));
    }

    [Fact]
    public async Task Run_WithAPrecision_TellsTheWidestIntervalOnItsWay()
    {
        var seen = new List<RunProgress>();
        var (run, _) = await Cluster.StartRunAsync(SmallPlans.Create(), 200_000, 0.003, SmallPlans.Leaner);
        var end = await PlanningCluster.FollowAsync(run, p =>
        {
            seen.Add(p);
            return false;
        });
        var outcome = await run.ResultAsync(CancellationToken.None);

        var counted = seen.Where(p => p.TrialsDone > 0).Append(end).ToList();
        Assert.All(counted, p => Assert.NotNull(p.WidestHalfWidth));
        Assert.All(counted, p => Assert.InRange(p.TrialsPlanned, p.TrialsDone, 200_000));
        Assert.All(counted, p => Assert.True(p.TrialsDone < p.TrialsPlanned || p.WidestHalfWidth <= 0.003));
        Assert.Equal(WidestInterval.Of(Tally.FromBytes(outcome!.Tally)).HalfWidth, end.WidestHalfWidth);
        Assert.Equal((outcome.Trials, outcome.Trials), (end.TrialsDone, end.TrialsPlanned));
    }

    [Fact]
    public async Task Run_WithAPrecision_CanBeCancelledOnItsWay()
    {
        var (run, _) = await Cluster.StartRunAsync(SmallPlans.Create(), Tally.MaxTrials, 1e-6);
        await PlanningCluster.FollowAsync(run, p => p.TrialsDone > 4096);

        await run.CancelAsync(CancellationToken.None);
        var end = await PlanningCluster.FollowAsync(run);

        Assert.Equal((RunState.Cancelled, 0), (end.State, _pool.Running));
        Assert.InRange(end.TrialsDone, 4097, Tally.MaxTrials - 1);
        Assert.Null(await run.ResultAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Run_OfAScenarioThatDoesNotFit_FailsWithItsReason()
    {
        var (run, _) = await Cluster.StartRunAsync(SmallPlans.Create(), 5000, null, SmallPlans.Impossible);
        var end = await PlanningCluster.FollowAsync(run);

        Assert.Equal(RunState.Failed, end.State);
        Assert.Contains("impossible", end.Failure, StringComparison.Ordinal);
        Assert.Equal(0, _pool.TrialsSimulated);
    }

    [Fact]
    public async Task Run_OfAPlanChangedSince_Fails()
    {
        var plan = SmallPlans.Create();
        await Cluster.LoadAsync(plan);
        var request = new RunRequest(
            plan.Id, ContentHash.Of("another plan"), DomainJson.Write(new[] { Domain.Scenarios.Scenario.Baseline }), 7, 100, null);
        var run = Cluster.Grains.GetGrain<IScenarioRunGrain>(request.ComputeRunId());

        await run.StartAsync(request, CancellationToken.None);
        var end = await PlanningCluster.FollowAsync(run);

        Assert.Equal(RunState.Failed, end.State);
        Assert.Equal("Plan 'small' has changed since the run was asked for: run it again.", end.Failure);
        Assert.Equal("计划“small”在请求预测之后有了改动：请重新预测。", end.FailureZh);
    }

    [Fact]
    public async Task Wait_ForARunNeverStarted_SaysSo()
    {
        var run = Cluster.Grains.GetGrain<IScenarioRunGrain>("never");

        Assert.Equal(RunState.NotStarted, (await run.WaitAsync(-1, CancellationToken.None)).State);
    }

    // The half-width of Wilson's interval, written out: z √(p(1-p)/n + z²/4n²) / (1 + z²/n), z = 1.959964 (Wilson 1927).
    private static Tally FirstPreciseLook(double precision)
    {
        const double Z = 1.959963984540054;
        for (var trials = 1024; ; trials *= 2)
        {
            var n = (double)trials;
            var tally = Tally.FromBytes(PlanningCluster.SimulateDirectly(
                SmallPlans.Create(), [Domain.Scenarios.Scenario.Baseline], 7, trials));
            if (tally.Variants.Select(v => v.Met / n).All(
                p => Z * Math.Sqrt((p * (1.0 - p) / n) + (Z * Z / (4.0 * n * n))) / (1.0 + (Z * Z / n)) <= precision))
            {
                return tally;
            }
        }
    }
}
