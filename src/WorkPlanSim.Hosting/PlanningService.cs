using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using WorkPlanSim.Contracts.Plans;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Hosting.Embedded;
using WorkPlanSim.Hosting.Storage;

namespace WorkPlanSim.Hosting;

/// <summary>
/// Plans and runs in a silo of its own inside this process, kept in memory or in a folder, or in the silos of a cluster.
/// </summary>
/// <remarks>
/// Thread-safe. Two processes can run side by side, in memory or with a folder each: neither sees the other.
/// </remarks>
public sealed partial class PlanningService : IAsyncDisposable
{
    private const int PlansKept = 4;

    private readonly IHost _host;
    private readonly string _user;
    private readonly PlanLibrary _plans = new(PlansKept);
    private readonly CancellationTokenSource _closing = new();
    private TimeSpan _longestCancel = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<Task, bool> _runs = [];

    private PlanningService(IHost host, string user)
    {
        _host = host;
        _user = user;
        Grains = host.Services.GetRequiredService<IGrainFactory>();
    }

    /// <summary>Gets where Orleans' dashboard is shown; null where it is not.</summary>
    public Uri? Dashboard => DashboardHost.AddressOf(_host);

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
    public Task<PlanLoad> LoadAsync(Plan plan, CancellationToken cancellationToken) =>
        LoadAsync(plan, _user, cancellationToken);

    /// <summary>Loads a plan in somebody's name.</summary>
    /// <param name="plan">A consistent plan.</param>
    /// <param name="by">Who loads it, for the history.</param>
    /// <param name="cancellationToken">Gives up; loading again puts right what was left halfway.</param>
    /// <returns>What was changed.</returns>
    /// <exception cref="StorageException">It could not be stored.</exception>
    public Task<PlanLoad> LoadAsync(Plan plan, string by, CancellationToken cancellationToken) =>
        _patience.CallAsync(
            () => Grains.GetGrain<IPlanGrain>(plan.Id).LoadAsync(PlanContent.FromPlan(plan), by, cancellationToken),
            cancellationToken);

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
        return Store.ReadHistoryAsync(planId, after, most, cancellationToken);
    }

    /// <summary>Reads the end of a plan's history, latest changes first, without all that came before.</summary>
    /// <param name="question">Which entries.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The entries.</returns>
    /// <exception cref="StorageException">They can't be read.</exception>
    public Task<ImmutableArray<HistoryEntry>> ReadLatestAsync(HistoryQuestion question, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(question.Most, 1, nameof(question));
        return Store.ReadLatestAsync(question, cancellationToken);
    }

    /// <summary>
    /// Cancels what still runs and stops the silo. Of a cluster it takes leave: runs that are stored go on there, for others and for who asks again.
    /// </summary>
    /// <returns>When it is stopped.</returns>
    public async ValueTask DisposeAsync()
    {
        if (_closing.IsCancellationRequested)
        {
            return;
        }

        await _closing.CancelAsync();

        // They cancel themselves, for which they need the silo. How they end matters to who asked for them.
        await Task.WhenAny(Task.WhenAll(_runs.Keys), Task.Delay(_longestCancel));
        await _stop(_host);
    }
}
