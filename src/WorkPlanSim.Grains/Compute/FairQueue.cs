namespace WorkPlanSim.Grains.Compute;

/// <summary>
/// Things that wait, of several owners, who take turns: whoever has much to do holds up nobody who has little. Who has hardly had a turn yet is
/// a newcomer, and may be let pass. Thread-safe.
/// </summary>
/// <typeparam name="T">What waits.</typeparam>
internal sealed class FairQueue<T>
{
    private const int MostRemembered = 1024;

    // What a thread may compute for an owner before it is no newcomer any more: some ten times what 2048 trials of sixty targets take.
    private static readonly TimeSpan MostOfANewcomer = TimeSpan.FromMilliseconds(200);

    // A monitor, as threads wait on it.
    private readonly object _lock = new();
    private readonly Dictionary<string, Queue<T>> _byOwner = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TimeSpan> _had = new(StringComparer.Ordinal);
    private readonly LinkedList<string> _turns = [];
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
                _turns.AddLast(owner);
            }

            items.Enqueue(item);
            Monitor.Pulse(_lock);
        }
    }

    /// <summary>Waits for something, and takes the first thing of the owner whose turn it is.</summary>
    /// <param name="taken">The thing, and whose it is.</param>
    /// <returns>False if the queue was closed.</returns>
    internal bool TryTake(out (string Owner, T Item) taken)
    {
        lock (_lock)
        {
            while (!_isClosed && _turns.Count == 0)
            {
                Monitor.Wait(_lock);
            }

            taken = _isClosed ? default : Take(_turns.First!);
            return !_isClosed;
        }
    }

    /// <summary>Takes something of a newcomer, if anything waits, and somebody else who is none would let it pass.</summary>
    /// <param name="owner">Who would.</param>
    /// <param name="taken">The thing, and whose it is.</param>
    /// <returns>Whether there is any.</returns>
    internal bool TryTakeNewcomer(string owner, out (string Owner, T Item) taken)
    {
        lock (_lock)
        {
            taken = default;
            if (_isClosed || IsNewcomer(owner))
            {
                return false;
            }

            for (var turn = _turns.First; turn is not null; turn = turn.Next)
            {
                if (IsNewcomer(turn.Value))
                {
                    taken = Take(turn);
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Counts what was done for an owner.</summary>
    /// <param name="owner">The owner.</param>
    /// <param name="took">How long it took.</param>
    internal void Count(string owner, TimeSpan took)
    {
        lock (_lock)
        {
            if (_had.Count == MostRemembered)
            {
                // Who still has something to do is a newcomer once more, and soon none.
                _had.Clear();
            }

            _had[owner] = _had.GetValueOrDefault(owner) + took;
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

    private bool IsNewcomer(string owner) => _had.GetValueOrDefault(owner) < MostOfANewcomer;

    private (string Owner, T Item) Take(LinkedListNode<string> turn)
    {
        var owner = turn.Value;
        var items = _byOwner[owner];
        var item = items.Dequeue();
        _turns.Remove(turn);
        if (items.Count > 0)
        {
            _turns.AddLast(owner);
        }
        else
        {
            _byOwner.Remove(owner);
        }

        return (owner, item);
    }
}
