using System.Diagnostics.CodeAnalysis;

namespace WorkPlanSim.Grains.Compute;

/// <summary>Things that wait, of several owners, who take turns: whoever has much to do holds up nobody who has little. Thread-safe.</summary>
/// <typeparam name="T">What waits.</typeparam>
internal sealed class FairQueue<T> : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Queue<T>> _byOwner = new(StringComparer.Ordinal);
    private readonly Queue<string> _turns = [];
    private readonly SemaphoreSlim _waiting = new(0);

    /// <summary>Adds something.</summary>
    /// <param name="owner">Whose it is.</param>
    /// <param name="item">The thing.</param>
    internal void Add(string owner, T item)
    {
        lock (_lock)
        {
            if (!_byOwner.TryGetValue(owner, out var items))
            {
                _byOwner[owner] = items = [];
                _turns.Enqueue(owner);
            }

            items.Enqueue(item);
        }

        _waiting.Release();
    }

    /// <summary>Waits for something, and takes the first thing of the owner whose turn it is.</summary>
    /// <param name="item">The thing.</param>
    /// <param name="stop">Ends waiting.</param>
    /// <returns>False if waiting was ended.</returns>
    internal bool TryTake([MaybeNullWhen(false)] out T item, CancellationToken stop)
    {
        item = default;
        try
        {
            _waiting.Wait(stop);
        }
        catch (OperationCanceledException)
        {
            return false;
        }

        lock (_lock)
        {
            var owner = _turns.Dequeue();
            var items = _byOwner[owner];
            item = items.Dequeue();
            if (items.Count > 0)
            {
                _turns.Enqueue(owner);
            }
            else
            {
                _byOwner.Remove(owner);
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => _waiting.Dispose();
}
