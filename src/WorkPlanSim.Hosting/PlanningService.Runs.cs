using System.Collections.Immutable;
using WorkPlanSim.Contracts.Plans;
using WorkPlanSim.Contracts.Runs;
using WorkPlanSim.Contracts.Workers;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Hosting.Clustered;
using WorkPlanSim.Hosting.Storage;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Hosting;

/// <content>
/// Runs: begun, followed to their end by long polls, and cancelled by whoever follows them.
/// </content>
public sealed partial class PlanningService
{
    private const int MostAttempts = 5;

    /// <summary>Runs a loaded plan. An order that was run before, over the same plan, is answered with that run's result.</summary>
    /// <param name="order">What to run.</param>
    /// <param name="progress">Is told how far the run is; null for nobody.</param>
    /// <param name="cancellationToken">Cancels the run; nothing of it runs any more when this then throws.</param>
    /// <returns>What it found.</returns>
    /// <exception cref="ArgumentException">The order has no scenarios, or a number out of range.</exception>
    /// <exception cref="RunFailedException">There is no such plan, too much is under way, or the run failed.</exception>
    /// <exception cref="StorageException">What is stored can't be read.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<RunResult> RunAsync(
        RunOrder order, IProgress<RunProgress>? progress, CancellationToken cancellationToken)
    {
        Check(order);
        ObjectDisposedException.ThrowIf(_closing.IsCancellationRequested, this);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _closing.Token);
        var hash = order.PlanHash ?? await FindHashAsync(order.PlanId, stop.Token);
        var request = order.ToRequest(hash, _user);
        var outcome = await RunToEndAsync(request, progress, cancellationToken);
        return new RunResult(
            request.ComputeRunId(),
            _plans.Read(outcome.Plan),
            order.Scenarios,
            order.Seed,
            Tally.FromBytes(outcome.Tally),
            outcome.StopReason,
            hash);
    }

    /// <summary>Runs a plan that need not be loaded, as a step of a larger question: nothing of it is kept.</summary>
    /// <param name="plan">A consistent plan.</param>
    /// <param name="order">What to run of it.</param>
    /// <param name="progress">Is told how far the run is; null for nobody.</param>
    /// <param name="cancellationToken">Cancels the run; nothing of it runs any more when this then throws.</param>
    /// <returns>What all trials add up to.</returns>
    /// <exception cref="ArgumentException">The order has no scenarios, or a number out of range.</exception>
    /// <exception cref="RunFailedException">Too much is under way, or the run failed.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<Tally> RunOnceAsync(
        Plan plan, RunOrder order, IProgress<RunProgress>? progress, CancellationToken cancellationToken)
    {
        Check(order);
        var brought = PlanContent.FromPlan(plan);
        var request = order.ToRequest(brought.ComputeHash(), _user) with { Brought = brought };
        return Tally.FromBytes((await RunToEndAsync(request, progress, cancellationToken)).Tally);
    }

    /// <summary>Finds what a run found that the history tells of. Nothing is run.</summary>
    /// <param name="runId">Its id.</param>
    /// <param name="scenarios">Its scenarios, in their order.</param>
    /// <param name="seed">Its seed.</param>
    /// <param name="planHash">The hash of the plan that it ran.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What it found, with the plan as it was then; null where nothing is stored, or it is of another engine.</returns>
    /// <exception cref="StorageException">What is stored can't be read.</exception>
    public async Task<RunResult?> FindResultAsync(
        string runId, ImmutableArray<Scenario> scenarios, ulong seed, string planHash, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_closing.IsCancellationRequested, this);
        var run = Grains.GetGrain<IScenarioRunGrain>(runId);
        return await TakeAsync(run, cancellationToken) is { } outcome
            ? new RunResult(
                runId, _plans.Read(outcome.Plan), scenarios, seed, Tally.FromBytes(outcome.Tally), outcome.StopReason, planHash)
            : null;
    }

    private async Task<string> FindHashAsync(string planId, CancellationToken stop) =>
        await _patience.CallAsync(() => Grains.GetGrain<IPlanGrain>(planId).GetHashAsync(stop), stop)
            ?? throw new RunFailedException(PlanSnapshot.Unknown(planId).Failure!);

    private async Task<RunOutcome> RunToEndAsync(
        RunRequest request, IProgress<RunProgress>? progress, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_closing.IsCancellationRequested, this);
        var run = FollowToEndAsync(request, progress, cancellationToken);
        _runs.TryAdd(run, true);
        try
        {
            return await run;
        }
        finally
        {
            _runs.TryRemove(run, out _);
        }
    }

    private async Task<RunOutcome> FollowToEndAsync(
        RunRequest request, IProgress<RunProgress>? progress, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _closing.Token);
        var run = Grains.GetGrain<IScenarioRunGrain>(request.ComputeRunId());
        try
        {
            return await FindAsync(run, request, progress, stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Who leaves a cluster lets go of what is stored: others may follow it. What a run brought itself nobody else asks for.
            if (cancellationToken.IsCancellationRequested || !_isGuest || request.Brought is not null)
            {
                await CancelAsync(run);
            }

            cancellationToken.ThrowIfCancellationRequested();
            throw;
        }
    }

    private async Task<RunOutcome> FindAsync(
        IScenarioRunGrain run, RunRequest request, IProgress<RunProgress>? progress, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            var end = await FollowAsync(run, request, begins: true, progress, stop);
            if (end.State == RunState.Failed)
            {
                throw new RunFailedException(new BilingualText(end.FailureZh ?? end.Failure!, end.Failure!));
            }

            if (end.State == RunState.Refused)
            {
                throw RunFailedException.TooMany();
            }

            if (await TakeAsync(run, stop) is { } outcome)
            {
                return outcome;
            }

            if (end.State == RunState.Cancelled && request.Brought is null)
            {
                throw RunFailedException.CancelledByOthers();
            }

            // What is not stored is gone with its silo, or with an answer that got lost; and where silos of two builds live, what one of them
            // found is nothing to the other.
            if (attempt == MostAttempts)
            {
                throw RunFailedException.ResultLost();
            }
        }
    }

    // A result of dozens of scenarios is longer than a message should be.
    private async Task<RunOutcome?> TakeAsync(IScenarioRunGrain run, CancellationToken stop)
    {
        if (await _patience.CallAsync(() => run.ResultAsync(stop), stop) is not { } outcome)
        {
            return null;
        }

        var tally = await TallyPart.GatherAsync(
            outcome.Tally, outcome.Rest, from => _patience.CallAsync(() => run.TakeRestAsync(from, stop), stop));
        return tally is null ? null : outcome with { Tally = tally, Rest = 0 };
    }

    private async Task CancelAsync(IScenarioRunGrain run)
    {
        using var limit = new CancellationTokenSource(_longestCancel);
        try
        {
            await _patience.CallAsync(
                async () =>
                {
                    await run.CancelAsync(limit.Token);
                    return true;
                },
                limit.Token).WaitAsync(limit.Token);
        }
        catch (Exception e) when (e is OrleansException or TimeoutException or OperationCanceledException or ClusterException)
        {
            // The caller waits to be told that the run was cancelled, and a silo that doesn't answer is no other news.
        }
    }

    private static void Check(RunOrder order)
    {
        if (order.Scenarios.IsDefaultOrEmpty)
        {
            throw new ArgumentException("There is no scenario to run.", nameof(order));
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(order.Trials, 1, nameof(order));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(order.Trials, Tally.MaxTrials, nameof(order));
        if (order.Precision is { } precision && !(precision > 0.0 && double.IsFinite(precision)))
        {
            throw new ArgumentOutOfRangeException(
                nameof(order), precision, "A precision is above 0 and finite.");
        }
    }

    // Without beginning it, one that nobody works on is left alone; but one that was under way and got lost with its silo is begun again by
    // whoever follows it, as there may be nobody else.
    private async Task<RunProgress> FollowAsync(
        IScenarioRunGrain run, RunRequest request, bool begins, IProgress<RunProgress>? progress, CancellationToken stop)
    {
        if (begins)
        {
            await StartAsync();
        }

        var most = 0;
        for (long seen = -1; ;)
        {
            var news = await _patience.CallAsync(() => run.WaitAsync(seen, stop), stop);
            if (news.State == RunState.NotStarted)
            {
                if (!begins && seen < 0)
                {
                    return news;
                }

                await StartAsync();
            }
            else if (news.Sequence != seen)
            {
                // One that goes on from a checkpoint is not as far as it was: for who waits it stands still.
                most = Math.Max(most, news.TrialsDone);
                progress?.Report(news with { TrialsDone = most });
            }

            if (news.State is RunState.Completed or RunState.Failed or RunState.Cancelled or RunState.Refused)
            {
                return news;
            }

            seen = news.Sequence;
        }

        // Started before the token can be heard: a run that nobody is sure of having started could not be cancelled.
        Task StartAsync() => _patience.CallAsync(
            async () =>
            {
                await run.StartAsync(request, CancellationToken.None);
                return true;
            },
            stop);
    }
}
