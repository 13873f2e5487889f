using WorkPlanSim.Contracts.Workers;

namespace WorkPlanSim.Grains.Runs;

/// <summary>Keeps account of which trials are to be simulated, are being simulated, and are counted: each exactly once.</summary>
/// <param name="blockLength">The trials in a block.</param>
internal sealed class BatchLedger(int blockLength)
{
    private readonly Queue<TrialRange> _lost = [];
    private readonly HashSet<TrialRange> _open = [];
    private int _next;
    private int _end;

    /// <summary>Gets the trials counted.</summary>
    internal int Done { get; private set; }

    /// <summary>Gets the blocks not handed out yet.</summary>
    internal int BlocksLeft => (_end - _next + blockLength - 1) / blockLength;

    /// <summary>Gets whether all trials so far wanted are counted.</summary>
    internal bool IsDone => Done == _end;

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

        Done += batch.Count;
        return true;
    }
}
