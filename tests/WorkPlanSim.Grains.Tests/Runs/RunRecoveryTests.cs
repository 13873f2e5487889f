using System.Collections.Immutable;
using Orleans.Core.Internal;
using WorkPlanSim.Contracts.Definitions;
using WorkPlanSim.Contracts.Plans;
using WorkPlanSim.Contracts.Runs;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Grains.Runs;
using WorkPlanSim.Hosting;

namespace WorkPlanSim.Grains.Tests.Runs;

/// <summary>What becomes of runs when activations, silos, storage or room for models go away under them.</summary>
public class RunRecoveryTests
{
    private const int Trials = 20_500;

    private static byte[] Expected { get; } =
        PlanningCluster.SimulateDirectly(SmallPlans.Create(), [Scenario.Baseline], 7, Trials);

    [Fact]
    public async Task IdleCollection_InTheMiddle_LeavesARunAlone()
    {
        var gate = new TaskCompletionSource();
        var pool = new WatchedPool(2) { Gate = gate.Task };
        await using var cluster = await PlanningCluster.StartAsync(1, () => pool);
        var (run, _) = await cluster.StartRunAsync(SmallPlans.Create(), Trials);
        await pool.FirstAsked;

        await cluster.Grains.GetGrain<IManagementGrain>(0).ForceActivationCollection(TimeSpan.Zero);
        gate.SetResult();
        var end = await PlanningCluster.FollowAsync(run);

        Assert.Equal((RunState.Completed, Trials), (end.State, end.TrialsDone));
        Assert.Equal(Trials, pool.TrialsSimulated);
        Assert.Equal(1, pool.ModelsCompiled);
    }

    [Fact]
    public async Task Run_WherePlanGrainDoesNotAnswerAtFirst_AsksAgain()
    {
        var lost = new LostCalls(typeof(IPlanGrain), times: 3);
        await using var cluster = await PlanningCluster.StartAsync(1, () => new WatchedPool(2), calls: lost);

        var (run, _) = await cluster.StartRunAsync(SmallPlans.Create(), Trials);
        var end = await PlanningCluster.FollowAsync(run);

        Assert.Equal((RunState.Completed, null), (end.State, end.Failure));
        Assert.Equal(0, lost.Left);
    }

    [Fact]
    public async Task Deactivation_InTheMiddle_IsNoCancelAndTheRunCanBeStartedAgain()
    {
        var gate = new TaskCompletionSource();
        var pool = new WatchedPool(2) { Gate = gate.Task };
        await using var cluster = await PlanningCluster.StartAsync(1, () => pool);
        var (run, request) = await cluster.StartRunAsync(SmallPlans.Create(), Trials);
        await pool.FirstAsked;
        var before = await run.WaitAsync(-1, CancellationToken.None);
        var news = run.WaitAsync(before.Sequence, CancellationToken.None);

        await run.AsReference<IGrainManagementExtension>().DeactivateOnIdle();
        var told = await news;
        gate.SetResult();
        await run.StartAsync(request, CancellationToken.None);
        var end = await PlanningCluster.FollowAsync(run);

        Assert.NotEqual(RunState.Cancelled, told.State);
        Assert.Equal((RunState.Completed, null), (end.State, end.Failure));
        Assert.Equal(Expected, (await run.ResultAsync(CancellationToken.None))!.Tally);
    }

    [Fact]
    public async Task Deactivation_InTheMiddle_GoesOnUnaskedAndMakesNoTrialTwice()
    {
        var gate = new TaskCompletionSource();
        var pool = new WatchedPool(1) { Gate = gate.Task, Waits = number => number > 3 };
        await using var cluster = await PlanningCluster.StartAsync(1, () => pool);
        var (run, _) = await cluster.StartRunAsync(SmallPlans.Create(), Trials);
        var before = await AfterThreeBatchesAsync(run, pool);

        await run.AsReference<IGrainManagementExtension>().DeactivateOnIdle();
        var after = await FollowAgainAsync(run, until: p => IsTheNext(p, before));
        gate.SetResult();
        var end = await PlanningCluster.FollowAsync(run);

        Assert.Equal(before.TrialsDone, after.TrialsDone);
        Assert.Equal((RunState.Completed, null), (end.State, end.Failure));
        Assert.Equal(Expected, (await run.ResultAsync(CancellationToken.None))!.Tally);
        Assert.Equal(Trials, pool.TrialsSimulated);
    }

    [Fact]
    public async Task Deactivation_AfterThePlanWasEdited_GoesOnWithThePlanThatWasAskedFor()
    {
        var gate = new TaskCompletionSource();
        var pool = new WatchedPool(1) { Gate = gate.Task, Waits = number => number > 3 };
        await using var cluster = await PlanningCluster.StartAsync(1, () => pool);
        var (run, request) = await cluster.StartRunAsync(SmallPlans.Create(), Trials);
        var before = await AfterThreeBatchesAsync(run, pool);
        await cluster.LoadAsync(SmallPlans.Create().WithGoal(90.0));

        await run.AsReference<IGrainManagementExtension>().DeactivateOnIdle();
        await FollowAgainAsync(run, until: p => IsTheNext(p, before) || p.State == RunState.Failed);
        gate.SetResult();
        var end = await PlanningCluster.FollowAsync(run);
        var outcome = await run.ResultAsync(CancellationToken.None);

        Assert.Equal((RunState.Completed, null), (end.State, end.Failure));
        Assert.Equal(Expected, outcome!.Tally);
        Assert.Equal(request.PlanHash, outcome.Plan.ComputeHash());
        Assert.Equal(Trials, pool.TrialsSimulated);
    }

    [Fact]
    public async Task Deactivation_OfLatinHypercubesInTheMiddle_GoesOnWithThem()
    {
        var gate = new TaskCompletionSource();
        var pool = new WatchedPool(1) { Gate = gate.Task, Waits = number => number > 3 };
        await using var cluster = await PlanningCluster.StartAsync(1, () => pool);
        var (run, _) = await cluster.StartRunAsync(SmallPlans.Create(), 20_480, null, Sampling.Latin);
        var before = await AfterThreeBatchesAsync(run, pool);

        await run.AsReference<IGrainManagementExtension>().DeactivateOnIdle();
        await FollowAgainAsync(run, until: p => IsTheNext(p, before));
        gate.SetResult();
        await PlanningCluster.FollowAsync(run);

        Assert.Equal(
            PlanningCluster.SimulateDirectly(SmallPlans.Create(), [Scenario.Baseline], 7, 20_480, Sampling.Latin),
            (await run.ResultAsync(CancellationToken.None))!.Tally);
        Assert.Equal(20_480, pool.TrialsSimulated);
    }

    [Fact]
    public async Task Cancel_OfARunThatWentOn_LeavesNothingToGoOnWith()
    {
        var pool = new WatchedPool(1) { Gate = new TaskCompletionSource().Task, Waits = number => number > 3 };
        await using var cluster = await PlanningCluster.StartAsync(1, () => pool);
        var (run, _) = await cluster.StartRunAsync(SmallPlans.Create(), Trials);
        var before = await AfterThreeBatchesAsync(run, pool);
        await run.AsReference<IGrainManagementExtension>().DeactivateOnIdle();
        await FollowAgainAsync(run, until: p => IsTheNext(p, before));

        await run.CancelAsync(CancellationToken.None);
        await run.AsReference<IGrainManagementExtension>().DeactivateOnIdle();
        var next = await FollowAgainAsync(run, until: p => p.State != RunState.Cancelled);

        Assert.Equal((RunState.NotStarted, 0), (next.State, next.TrialsDone));
    }

    [Fact]
    public async Task Storage_ThatRefusesCheckpoints_CostsNothingButTime()
    {
        var storage = new FaultyStorage { Refuses = name => name == "checkpoint" };
        var pool = new WatchedPool(1) { Waits = number => number > 3 };
        var gate = new TaskCompletionSource();
        pool.Gate = gate.Task;
        await using var cluster = await PlanningCluster.StartAsync(1, () => pool, storage);
        var (run, request) = await cluster.StartRunAsync(SmallPlans.Create(), Trials);
        await AfterThreeBatchesAsync(run, pool);

        await run.AsReference<IGrainManagementExtension>().DeactivateOnIdle();
        gate.SetResult();
        await FollowAgainAsync(run, until: p => p.State == RunState.NotStarted);
        await run.StartAsync(request, CancellationToken.None);
        var end = await PlanningCluster.FollowAsync(run);

        Assert.Equal((RunState.Completed, null), (end.State, end.Failure));
        Assert.Equal(Expected, (await run.ResultAsync(CancellationToken.None))!.Tally);
    }

    [Fact]
    public async Task Deactivation_OfACompletedRun_KeepsItsResult()
    {
        var pool = new WatchedPool(2);
        await using var cluster = await PlanningCluster.StartAsync(1, () => pool);
        var (run, request) = await cluster.StartRunAsync(SmallPlans.Create(), Trials);
        await PlanningCluster.FollowAsync(run);

        await run.AsReference<IGrainManagementExtension>().DeactivateOnIdle();
        await run.StartAsync(request, CancellationToken.None);

        Assert.Equal(RunState.Completed, (await run.WaitAsync(-1, CancellationToken.None)).State);
        Assert.Equal(Expected, (await run.ResultAsync(CancellationToken.None))!.Tally);
        Assert.Equal(Trials, pool.TrialsSimulated);
    }

    [Fact]
    public async Task ManyRunsAtOnce_MoreThanThereIsRoomForModels_AllComplete()
    {
        var pool = new WatchedPool(2);
        await using var cluster = await PlanningCluster.StartAsync(1, () => pool);
        await cluster.LoadAsync(SmallPlans.Create());

        var (first, request) = await cluster.StartRunAsync(SmallPlans.Create(), Trials);
        var others = Enumerable.Range(100, 40).Select(seed => request with { Seed = (ulong)seed }).ToList();
        var runs = others.Select(r => cluster.Grains.GetGrain<IScenarioRunGrain>(r.ComputeRunId())).Prepend(first).ToList();
        await Task.WhenAll(runs.Skip(1).Zip(others, (run, r) => run.StartAsync(r, CancellationToken.None)));
        var ends = await Task.WhenAll(runs.Select(r => PlanningCluster.FollowAsync(r)));

        Assert.All(ends, end => Assert.Equal((RunState.Completed, null), (end.State, end.Failure)));
        Assert.Equal(41 * Trials, pool.TrialsSimulated);
        Assert.Equal(Expected, (await first.ResultAsync(CancellationToken.None))!.Tally);
    }

    [Fact]
    public async Task RunBeyondTheLimit_IsRefusedUntilOneHasEnded()
    {
        var gate = new TaskCompletionSource();
        var pool = new WatchedPool(2) { Gate = gate.Task };
        await using var cluster = await PlanningCluster.StartAsync(1, () => pool, options: new PlanningOptions { MostRuns = 2 });
        var (first, request) = await cluster.StartRunAsync(SmallPlans.Create(), Trials);
        var runs = new List<IScenarioRunGrain> { first };
        foreach (var seed in new ulong[] { 8, 9 })
        {
            var next = request with { Seed = seed };
            runs.Add(cluster.Grains.GetGrain<IScenarioRunGrain>(next.ComputeRunId()));
            await runs[^1].StartAsync(next, CancellationToken.None);
        }

        var refused = await runs[2].WaitAsync(-1, CancellationToken.None);
        gate.SetResult();
        await PlanningCluster.FollowAsync(runs[0]);
        await PlanningCluster.FollowAsync(runs[1]);
        await runs[2].StartAsync(request with { Seed = 9 }, CancellationToken.None);
        var end = await PlanningCluster.FollowAsync(runs[2]);

        Assert.Equal((RunState.Refused, "The silo works on 2 runs already."), (refused.State, refused.Failure));
        Assert.Equal((RunState.Completed, Trials), (end.State, end.TrialsDone));
    }

    [Fact]
    public async Task Silo_KilledWithBatchesUnderWay_HasThemDoneByTheOther()
    {
        var gate = new TaskCompletionSource();
        await using var cluster = await PlanningCluster.StartAsync(2, () => new WatchedPool(1) { Gate = gate.Task });
        var (run, request) = await cluster.StartRunAsync(SmallPlans.Create(), Trials);
        await Task.WhenAll(cluster.Pools.Select(p => p.FirstAsked));
        var home = await cluster.Grains.GetGrain<IManagementGrain>(0).GetActivationAddress(run);

        await cluster.Silos.KillSiloAsync(cluster.Silos.Silos.First(s => !s.SiloAddress.Equals(home)));
        gate.SetResult();
        var end = await PlanningCluster.FollowAsync(run);
        while (end.State == RunState.NotStarted)
        {
            // The run's own activation may go with the silo that kept its place in the directory.
            await run.StartAsync(request, CancellationToken.None);
            end = await PlanningCluster.FollowAsync(run);
        }

        Assert.Equal((RunState.Completed, null, Trials), (end.State, end.Failure, end.TrialsDone));
        Assert.Equal(Expected, (await run.ResultAsync(CancellationToken.None))!.Tally);
    }

    [Fact]
    public async Task Deactivation_WhereOnlyAnEarlyBatchIsMissing_GoesOnWithThat()
    {
        // All but the first are done: what is left has been handed out, and is not new.
        var pool = new WatchedPool(2) { Gate = new TaskCompletionSource().Task, Waits = number => number == 1 };
        await using var cluster = await PlanningCluster.StartAsync(1, () => pool);
        var (run, _) = await cluster.StartRunAsync(SmallPlans.Create(), Trials);
        var before = await FollowAgainAsync(run, p => p.TrialsDone == Trials - 1024);

        // The gate stays shut: what the old activation waits for must not be made while it goes, and then again.
        await run.AsReference<IGrainManagementExtension>().DeactivateOnIdle();
        await FollowAgainAsync(run, until: p => IsTheNext(p, before));
        var end = await PlanningCluster.FollowAsync(run);

        Assert.Equal((RunState.Completed, null), (end.State, end.Failure));
        Assert.Equal(Expected, (await run.ResultAsync(CancellationToken.None))!.Tally);
        Assert.Equal(Trials, pool.TrialsSimulated);
    }

    [Fact]
    public async Task Cancel_WhileASiloIsLeftInPeace_EndsTheBatchesThatWait()
    {
        // Two wait at the gate; the others are lost one after another, and the silo is left in peace for 1, 2, 4 and then 8 seconds.
        var pool = new WatchedPool(1) { Gate = new TaskCompletionSource().Task, Loses = number => number is not (2 or 3) };
        await using var cluster = await PlanningCluster.StartAsync(1, () => pool);
        var (run, _) = await cluster.StartRunAsync(SmallPlans.Create(), Trials);
        await FollowAgainAsync(run, _ => pool.BatchesAsked == 6);
        await Task.Delay(TimeSpan.FromMilliseconds(500));

        await run.CancelAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(4));

        Assert.Equal(RunState.Cancelled, (await run.WaitAsync(-1, CancellationToken.None)).State);
        Assert.Equal(0, pool.BatchesWaiting);
    }

    [Fact]
    public async Task Silo_KilledThatHadTheOnlyBlock_HasItDoneByTheOther()
    {
        const int OneBlock = 500;
        var gate = new TaskCompletionSource();
        await using var cluster = await PlanningCluster.StartAsync(2, () => new WatchedPool(1) { Gate = gate.Task });
        var plan = SmallPlans.Create();
        var load = await cluster.LoadAsync(plan);
        for (ulong seed = 1; ; seed++)
        {
            var request = new RunRequest(plan.Id, load.Hash, DomainJson.Write<ImmutableArray<Scenario>>([Scenario.Baseline]), seed, OneBlock, null);
            var run = cluster.Grains.GetGrain<IScenarioRunGrain>(request.ComputeRunId());
            await run.StartAsync(request, CancellationToken.None);
            var home = await cluster.Grains.GetGrain<IManagementGrain>(0).GetActivationAddress(run);
            var other = cluster.Silos.Silos.Single(s => !s.SiloAddress.Equals(home));
            var asked = await Task.WhenAny(cluster.Pools.Select(AskedAsync));
            if (await asked == PlanningCluster.PoolOf(other))
            {
                await cluster.Silos.KillSiloAsync(other);
                gate.SetResult();
                var end = await PlanningCluster.FollowAsync(run);

                Assert.Equal((RunState.Completed, null, OneBlock), (end.State, end.Failure, end.TrialsDone));
                return;
            }

            await run.CancelAsync(CancellationToken.None);
        }

        static async Task<WatchedPool> AskedAsync(WatchedPool pool)
        {
            while (pool.BatchesWaiting == 0)
            {
                await Task.Delay(5);
            }

            return pool;
        }
    }

    [Fact]
    public async Task Storage_ThatRefusesAPlan_IsAskedAgainByTheNextLoad()
    {
        var storage = new FaultyStorage { Refuses = name => name == "plan" };
        await using var cluster = await PlanningCluster.StartAsync(1, () => new WatchedPool(1), storage);
        var plan = SmallPlans.Create();

        await Assert.ThrowsAnyAsync<Exception>(() => cluster.LoadAsync(plan));
        var torn = await cluster.Grains.GetGrain<IPlanGrain>(plan.Id).SnapshotAsync(CancellationToken.None);
        storage.Refuses = _ => false;
        var load = await cluster.LoadAsync(plan);
        await cluster.Grains.GetGrain<IPlanGrain>(plan.Id).AsReference<IGrainManagementExtension>().DeactivateOnIdle();
        var snapshot = await cluster.Grains.GetGrain<IPlanGrain>(plan.Id).SnapshotAsync(CancellationToken.None);

        Assert.NotNull(torn.Failure);
        Assert.Equal(1, load.Version);
        Assert.Equal(load.Hash, snapshot.Content!.ComputeHash());
    }

    [Fact]
    public async Task Storage_ThatRefusesAResult_FailsTheRunUntilItIsStartedAgain()
    {
        var storage = new FaultyStorage { Refuses = name => name == "run" };
        await using var cluster = await PlanningCluster.StartAsync(1, () => new WatchedPool(2), storage);

        var (run, request) = await cluster.StartRunAsync(SmallPlans.Create(), Trials);
        var failed = await PlanningCluster.FollowAsync(run);
        var nothing = await run.ResultAsync(CancellationToken.None);
        storage.Refuses = _ => false;
        await run.StartAsync(request, CancellationToken.None);
        var end = await PlanningCluster.FollowAsync(run);

        Assert.Equal((RunState.Failed, "The disk is full."), (failed.State, failed.Failure));
        Assert.Null(nothing);
        Assert.Equal(RunState.Completed, end.State);
    }

    [Fact]
    public async Task Storage_WhereAnotherActivationWasFaster_GivesWhatThatFound()
    {
        var storage = new FaultyStorage();
        await using var cluster = await PlanningCluster.StartAsync(1, () => new WatchedPool(2), storage);
        var elsewhere = new RunOutcome(Expected, PlanContent.FromPlan(SmallPlans.Create()), Trials, StopReason.TrialsReached);
        storage.BeforeWrite = (name, id) =>
        {
            if (name == "run")
            {
                storage.Put(name, id, new ScenarioRunState { Outcome = elsewhere });
            }
        };

        var (run, _) = await cluster.StartRunAsync(SmallPlans.Create(), Trials);
        var end = await PlanningCluster.FollowAsync(run);

        Assert.Equal((RunState.Completed, null), (end.State, end.Failure));
        Assert.Equal(Expected, (await run.ResultAsync(CancellationToken.None))!.Tally);
    }

    // The pool lets three through; the others wait.
    private static Task<RunProgress> AfterThreeBatchesAsync(IScenarioRunGrain run, WatchedPool pool) =>
        FollowAgainAsync(run, p => pool.BatchesSimulated == 3 && p.TrialsDone == pool.TrialsSimulated);

    // An activation counts its news from 0: one that goes on with three batches has not told as much as one that made them.
    private static bool IsTheNext(RunProgress progress, RunProgress before) =>
        progress.TrialsDone > 0 && progress.Sequence < before.Sequence;

    // The old activation may still answer a call or two while it goes.
    private static async Task<RunProgress> FollowAgainAsync(IScenarioRunGrain run, Func<RunProgress, bool> until)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            limit.Token.ThrowIfCancellationRequested();
            if (await PlanningCluster.AskAsync(run, -1, limit.Token) is var progress && until(progress))
            {
                return progress;
            }

            await Task.Delay(20, limit.Token);
        }
    }
}
