using System.Collections.Immutable;

namespace WorkPlanSim.Hosting.Storage;

/// <summary>Keeps states and history in memory: nothing of it lasts.</summary>
internal sealed class MemoryStore : IPlanningStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<StateKey, StoredState> _states = [];
    private readonly List<(string PlanId, HistoryEntry Entry)> _history = [];
    private readonly Dictionary<string, long> _events = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public string Place => ":memory:";

    /// <inheritdoc/>
    public Task<StoredState?> ReadAsync(StateKey key)
    {
        lock (_lock)
        {
            return Task.FromResult(_states.GetValueOrDefault(key));
        }
    }

    /// <inheritdoc/>
    public Task<WriteResult> WriteAsync(StateWrite write)
    {
        lock (_lock)
        {
            return Task.FromResult(Write(write));
        }
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<string>> ListAsync(string name, string prefix, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<ImmutableArray<string>>(
            [
                .. _states.Keys.Where(k => k.Name == name && k.Id.StartsWith(prefix, StringComparison.Ordinal))
                    .Select(k => k.Id).Order(StringComparer.Ordinal),
            ]);
        }
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<HistoryEntry>> ReadHistoryAsync(
        string planId, long after, int most, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<ImmutableArray<HistoryEntry>>(
            [
                .. _history.Where(h => h.PlanId == planId && h.Entry.Sequence > after).Take(most).Select(h => h.Entry),
            ]);
        }
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<HistoryEntry>> ReadLatestAsync(HistoryQuestion question, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<ImmutableArray<HistoryEntry>>(
            [
                .. Enumerable.Reverse(_history).Where(h => h.PlanId == question.PlanId).Select(h => h.Entry)
                    .Where(e => e.Sequence < question.Before && question.States.Contains(e.State, StringComparer.Ordinal)
                        && (question.Id.Length == 0 || question.Id == e.Id))
                    .Take(question.Most),
            ]);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private WriteResult Write(StateWrite write)
    {
        if (write.Event is { } repeated && _events.TryGetValue(repeated.EventId, out var done))
        {
            return new WriteResult(true, done);
        }

        var present = _states.GetValueOrDefault(write.Key)?.Version ?? 0;
        if (present != write.Expected)
        {
            return new WriteResult(false, present);
        }

        var version = present + 1;
        _states[write.Key] = new StoredState(version, write.Format, write.Payload);
        if (write.Event is { } change)
        {
            _events.Add(change.EventId, version);
            _history.Add((change.PlanId, new HistoryEntry(
                _history.Count + 1,
                write.Key.Name,
                write.Key.Id,
                version,
                change.What,
                change.By,
                change.At,
                change.Detail)));
        }

        return new WriteResult(true, version);
    }
}
