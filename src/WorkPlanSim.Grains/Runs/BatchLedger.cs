using System.Collections.Immutable;
using WorkPlanSim.Contracts.Workers;

namespace WorkPlanSim.Grains.Runs;

/// <summary>Keeps account of which trials are to be simulated, are being simulated, and are counted: each exactly once.</summary>
/// <param name="blockLength">The trials in a block.</param>
internal sealed class BatchLedger(int blockLength)
{
    private readonly Queue<TrialRange> _lost = [];
    private readonly HashSet<TrialRange> _open = [];

    // Where each range of counted trials begins, and where it ends.
    private readonly SortedList<int, int> _counted = [];
    private int _next;
    private int _end;

    /// <summary>Gets the trials counted.</summary>
    internal int Done { get; private set; }

    /// <summary>Gets which trials are counted: ranges in order, none next to another.</summary>
    internal ImmutableArray<TrialRange> Counted => [.. _counted.Select(c => new TrialRange(c.Key, c.Value - c.Key))];

    /// <summary>Gets how many trials are wanted.</summary>
    internal int Wanted => _end;

    /// <summary>Gets the blocks to be handed out: those that never were, and those that got lost.</summary>
    internal int BlocksLeft => BlocksIn(_end - _next) + _lost.Sum(b => BlocksIn(b.Count));

    /// <summary>Gets whether all trials so far wanted are counted.</summary>
    internal bool IsDone => Done == _end;

    /// <summary>Goes on where another ledger was left; only before anything else.</summary>
    /// <param name="counted">The trials that are counted, ranges of whole blocks in order.</param>
    /// <param name="wanted">How many trials are wanted.</param>
    internal void Restore(IEnumerable<TrialRange> counted, int wanted)
    {
        foreach (var range in counted)
        {
            for (; _next < range.First; _next += Math.Min(blockLength, range.First - _next))
            {
                _lost.Enqueue(new TrialRange(_next, Math.Min(blockLength, range.First - _next)));
            }

            Count(range);
            _next = range.First + range.Count;
        }

        _end = wanted;
    }

    /// <summary>Wants more trials.</summary>
    /// <param name="trials">How many in all; whole blocks before it is extended again.</param>
    internal void ExtendTo(int trials)
    {
        if (_end % blockLength != 0)
        {
            throw new InvalidOperationException("A block was begun and can't be extended.");
        }

        _end = Math.Max(_end, trials);
    }

    /// <summary>Hands out a batch: one that was lost, or the next blocks.</summary>
    /// <param name="blocks">The most blocks of a new batch, at least 1.</param>
    /// <param name="batch">The batch.</param>
    /// <returns>Whether there is any.</returns>
    internal bool TryTake(int blocks, out TrialRange batch)
    {
        if (!_lost.TryDequeue(out batch))
        {
            batch = new TrialRange(_next, (int)Math.Min((long)blocks * blockLength, _end - _next));
            _next += batch.Count;
        }

        return batch.Count > 0 && _open.Add(batch);
    }

    /// <summary>Takes a batch back that got lost on its way.</summary>
    /// <param name="batch">A batch handed out.</param>
    internal void Return(TrialRange batch)
    {
        if (_open.Remove(batch))
        {
            _lost.Enqueue(batch);
        }
    }

    /// <summary>Settles a batch.</summary>
    /// <param name="batch">A batch.</param>
    /// <returns>Whether it is to be counted: false where it already was.</returns>
    internal bool TryComplete(TrialRange batch)
    {
        if (!_open.Remove(batch))
        {
            return false;
        }

        Count(batch);
        return true;
    }

    private int BlocksIn(int trials) => (trials + blockLength - 1) / blockLength;

    private void Count(TrialRange range)
    {
        Done += range.Count;
        var (first, end) = (range.First, range.First + range.Count);
        if (_counted.Remove(end, out var endOfNext))
        {
            end = endOfNext;
        }

        var before = _counted.Where(c => c.Value == first).Select(c => (int?)c.Key).FirstOrDefault();
        _counted[before ?? first] = end;
    }
}
