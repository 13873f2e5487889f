using System.Collections.Immutable;
using WorkPlanSim.Hosting.Storage;

namespace WorkPlanSim.Web.Tests.Shelves;

/// <summary>A store in memory that outlasts who uses it, and takes nothing more after so many writes.</summary>
internal sealed class FailingStore : IPlanningStore
{
    private readonly MemoryStore _memory = new();
    private int _left = int.MaxValue;

    public string Place => _memory.Place;

    public Task<StoredState?> ReadAsync(StateKey key) => _memory.ReadAsync(key);

    public Task<WriteResult> WriteAsync(StateWrite write) => Interlocked.Decrement(ref _left) >= 0
        ? _memory.WriteAsync(write)
        : throw new StorageException(StorageFault.DiskFull, Place, "for the test");

    public Task<ImmutableArray<string>> ListAsync(string name, string prefix, CancellationToken cancellationToken) =>
        _memory.ListAsync(name, prefix, cancellationToken);

    public Task<ImmutableArray<HistoryEntry>> ReadHistoryAsync(
        string planId, long after, int most, CancellationToken cancellationToken) =>
        _memory.ReadHistoryAsync(planId, after, most, cancellationToken);

    public Task<ImmutableArray<HistoryEntry>> ReadLatestAsync(HistoryQuestion question, CancellationToken cancellationToken) =>
        _memory.ReadLatestAsync(question, cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Fails from then on.</summary>
    internal void FailAfter(int writes) => _left = writes;

    /// <summary>Works again.</summary>
    internal void Mend() => _left = int.MaxValue;
}
