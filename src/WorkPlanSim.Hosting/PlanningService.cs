using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using WorkPlanSim.Contracts.Definitions;
using WorkPlanSim.Contracts.Plans;
using WorkPlanSim.Contracts.Runs;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Hosting.Embedded;
using WorkPlanSim.Hosting.Storage;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Hosting;

/// <summary>Plans and runs in a silo of its own inside this process, kept in memory or in a folder.</summary>
/// <remarks>
/// Thread-safe. Two processes can run side by side, in memory or with a folder each: neither sees the other.
/// </remarks>
public sealed partial class PlanningService : IAsyncDisposable
{
    private const int PlansKept = 4;

    private static readonly TimeSpan LongestCancel = TimeSpan.FromSeconds(5);

    private readonly IHost _host;
    private readonly string _user;
    private readonly PlanLibrary _plans = new(PlansKept);
    private readonly CancellationTokenSource _closing = new();
    private readonly ConcurrentDictionary<Task, bool> _runs = [];

    private PlanningService(IHost host, string user)
    {
        _host = host;
        _user = user;
        Grains = host.Services.GetRequiredService<IGrainFactory>();
    }

    /// <summary>Gets the grains.</summary>
    internal IGrainFactory Grains { get; }

    /// <summary>Starts the silo.</summary>
    /// <param name="options">How it is set up.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The service, to be disposed of.</returns>
    /// <exception cref="StorageException">The data folder can't be used.</exception>
    public static async Task<PlanningService> StartAsync(PlanningOptions options, CancellationToken cancellationToken) =>
        new(await EmbeddedSilo.StartAsync(options, cancellationToken), options.User);

    /// <summary>Starts the silo over a store that is open.</summary>
    /// <param name="options">How it is set up; the folder is of no account.</param>
    /// <param name="store">The store; closed with the service.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The service, to be disposed of.</returns>
    internal static async Task<PlanningService> StartAsync(
        PlanningOptions options, IPlanningStore store, CancellationToken cancellationToken) =>
        new(await EmbeddedSilo.StartAsync(options, store, cancellationToken), options.User);

    /// <summary>Loads a plan into its grains; only those whose content changed are changed.</summary>
    /// <param name="plan">A consistent plan.</param>
    /// <param name="cancellationToken">Gives up; loading again puts right what was left halfway.</param>
    /// <returns>What was changed.</returns>
    /// <exception cref="StorageException">It could not be stored.</exception>
    public Task<PlanLoad> LoadAsync(Plan plan, CancellationToken cancellationToken) => StorageFaultsAsync(() =>
        Grains.GetGrain<IPlanGrain>(plan.Id).LoadAsync(PlanContent.FromPlan(plan), _user, cancellationToken));

    /// <summary>Reads what happened to a plan, its parts and its runs, oldest changes first.</summary>
    /// <param name="planId">The plan; one that there never was has no history.</param>
    /// <param name="after">The sequence of the last entry that is known; 0 to begin at the beginning.</param>
    /// <param name="most">The most entries to give, from 1.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The entries.</returns>
    /// <exception cref="StorageException">It can't be read.</exception>
    public Task<ImmutableArray<HistoryEntry>> ReadHistoryAsync(
        string planId, long after, int most, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        return _host.Services.GetRequiredService<IPlanningStore>().ReadHistoryAsync(planId, after, most, cancellationToken);
    }

    /// <summary>Runs a loaded plan. An order that was run before, over the same plan, is answered with that run's result.</summary>
    /// <param name="order">What to run.</param>
    /// <param name="progress">Is told how far the run is; null for nobody.</param>
    /// <param name="cancellationToken">Cancels the run; nothing of it runs any more when this then throws.</param>
    /// <returns>What it found.</returns>
    /// <exception cref="ArgumentException">The order has no scenarios, or a number out of range.</exception>
    /// <exception cref="RunFailedException">There is no such plan, or the run failed.</exception>
    /// <exception cref="StorageException">What is stored can't be read.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<RunResult> RunAsync(
        RunOrder order, IProgress<RunProgress>? progress, CancellationToken cancellationToken)
    {
        Check(order);
        ObjectDisposedException.ThrowIf(_closing.IsCancellationRequested, this);
        var run = RunToEndAsync(order, progress, cancellationToken);
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

    /// <summary>Cancels what still runs and stops the silo.</summary>
    /// <returns>When it is stopped.</returns>
    public async ValueTask DisposeAsync()
    {
        if (_closing.IsCancellationRequested)
        {
            return;
        }

        await _closing.CancelAsync();

        // They cancel themselves, for which they need the silo. How they end matters to who asked for them.
        await Task.WhenAny(Task.WhenAll(_runs.Keys), Task.Delay(LongestCancel));
        await EmbeddedSilo.StopAsync(_host);
    }

    private async Task<RunResult> RunToEndAsync(
        RunOrder order, IProgress<RunProgress>? progress, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _closing.Token);
        var hash = await StorageFaultsAsync(() => Grains.GetGrain<IPlanGrain>(order.PlanId).GetHashAsync(stop.Token))
            ?? throw new RunFailedException(PlanSnapshot.Unknown(order.PlanId).Failure!);
        var request = new RunRequest(
            order.PlanId, hash, DomainJson.Write(order.Scenarios), order.Seed, order.Trials, order.Precision)
        {
            By = _user,
        };
        var runId = request.ComputeRunId();
        var run = Grains.GetGrain<IScenarioRunGrain>(runId);
        try
        {
            var end = await FollowAsync(run, request, progress, stop.Token);
            if (end.State == RunState.Failed)
            {
                throw new RunFailedException(end.Failure!);
            }

            // Also when somebody else cancelled what they had joined.
            var outcome = await run.ResultAsync(stop.Token) ?? throw new OperationCanceledException(cancellationToken);
            return new RunResult(
                runId,
                _plans.Read(outcome.Plan),
                order.Scenarios,
                order.Seed,
                Tally.FromBytes(outcome.Tally),
                outcome.StopReason,
                hash);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await CancelAsync(run);
            cancellationToken.ThrowIfCancellationRequested();
            throw;
        }
    }

    // What the runtime puts around a fault of the storage says where in the runtime, which is nobody's business here.
    private static async Task<T> StorageFaultsAsync<T>(Func<Task<T>> ask)
    {
        try
        {
            return await ask();
        }
        catch (OrleansException e) when (e.GetBaseException() is StorageException fault)
        {
            ExceptionDispatchInfo.Throw(fault);
            throw;
        }
    }

    private static async Task CancelAsync(IScenarioRunGrain run)
    {
        using var limit = new CancellationTokenSource(LongestCancel);
        try
        {
            await run.CancelAsync(limit.Token);
        }
        catch (Exception e) when (e is OrleansException or TimeoutException or OperationCanceledException)
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

    private static async Task<RunProgress> FollowAsync(
        IScenarioRunGrain run, RunRequest request, IProgress<RunProgress>? progress, CancellationToken stop)
    {
        // Started before the token can be heard: a run that nobody is sure of having started could not be cancelled.
        await run.StartAsync(request, CancellationToken.None);
        for (long seen = -1; ;)
        {
            var news = await run.WaitAsync(seen, stop);
            if (news.State == RunState.NotStarted)
            {
                await run.StartAsync(request, CancellationToken.None);
            }
            else if (news.Sequence != seen)
            {
                progress?.Report(news);
            }

            if (news.State is RunState.Completed or RunState.Failed or RunState.Cancelled)
            {
                return news;
            }

            seen = news.Sequence;
        }
    }
}
