using System.Collections.Immutable;

namespace WorkPlanSim.Hosting.Storage;

/// <summary>Where the states of grains and their history lie: one contract, whatever is behind it.</summary>
/// <remarks>
/// Thread-safe. What went wrong is a <see cref="StorageException"/>, and nothing of that write is stored then, unless its
/// outcome is unknown because the connection to the store broke: so a write may be repeated, and its event's id tells.
/// </remarks>
internal interface IPlanningStore : IAsyncDisposable
{
    /// <summary>Gets where it is, for messages; no secrets.</summary>
    string Place { get; }

    /// <summary>Reads a state.</summary>
    /// <param name="key">Which.</param>
    /// <returns>The state; null where none was written.</returns>
    /// <exception cref="StorageException">It can't be read.</exception>
    Task<StoredState?> ReadAsync(StateKey key);

    /// <summary>Writes a state and its event in one transaction; both last when this returns.</summary>
    /// <remarks>
    /// An event that is in the history already stands for a write that was done: it is not done again.
    /// </remarks>
    /// <param name="write">What.</param>
    /// <returns>Whether it is written: not, where the state has another version than expected.</returns>
    /// <exception cref="StorageException">It can't be written.</exception>
    Task<WriteResult> WriteAsync(StateWrite write);

    /// <summary>Lists the states of one name.</summary>
    /// <param name="name">The name, as in <c>plan</c>.</param>
    /// <param name="prefix">What their ids begin with; empty for all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Their ids, in ordinal order.</returns>
    /// <exception cref="StorageException">They can't be read.</exception>
    Task<ImmutableArray<string>> ListAsync(string name, string prefix, CancellationToken cancellationToken);

    /// <summary>Reads the history of a plan, oldest changes first.</summary>
    /// <remarks>What is written later comes after what can be read by now, so who goes on after the last entry misses none.</remarks>
    /// <param name="planId">The plan.</param>
    /// <param name="after">The sequence after which to begin; 0 for the beginning.</param>
    /// <param name="most">The most entries to give, from 1.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The entries.</returns>
    /// <exception cref="StorageException">It can't be read.</exception>
    Task<ImmutableArray<HistoryEntry>> ReadHistoryAsync(
        string planId, long after, int most, CancellationToken cancellationToken);

    /// <summary>Reads the end of a plan's history, latest changes first, without all that came before.</summary>
    /// <param name="question">Which entries.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The entries.</returns>
    /// <exception cref="StorageException">They can't be read.</exception>
    Task<ImmutableArray<HistoryEntry>> ReadLatestAsync(HistoryQuestion question, CancellationToken cancellationToken);
}
