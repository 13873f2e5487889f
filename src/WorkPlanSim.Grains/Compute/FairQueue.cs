using System.Diagnostics.CodeAnalysis;

namespace WorkPlanSim.Grains.Compute;

/// <summary>Things that wait, of several owners, who take turns: whoever has much to do holds up nobody who has little. Thread-safe.</summary>
/// <typeparam name="T">What waits.</typeparam>
internal sealed class FairQueue<T>
{
    // A monitor, as threads wait on it.
    private readonly object _lock = new();
    private readonly Dictionary<string, Queue<T>> _byOwner = new(StringComparer.Ordinal);
    private readonly Queue<string> _turns = [];
    private bool _isClosed;

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
            Monitor.Pulse(_lock);
        }
    }

    /// <summary>Waits for something, and takes the first thing of the owner whose turn it is.</summary>
    /// <param name="item">The thing.</param>
    /// <returns>False if the queue was closed.</returns>
    internal bool TryTake([MaybeNullWhen(false)] out T item)
    {
        lock (_lock)
        {
            while (!_isClosed && _turns.Count == 0)
            {
                Monitor.Wait(_lock);
            }

            if (_isClosed)
            {
                item = default;
                return false;
            }

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

            return true;
        }
    }

    /// <summary>Ends all waiting; nothing is taken any more.</summary>
    internal void Close()
    {
        lock (_lock)
        {
            _isClosed = true;
            Monitor.PulseAll(_lock);
        }
    }
}
