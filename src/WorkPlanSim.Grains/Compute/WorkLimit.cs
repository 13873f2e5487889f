namespace WorkPlanSim.Grains.Compute;

/// <summary>How many things of a kind a silo works on at once. Thread-safe.</summary>
/// <param name="most">The most, at least 1.</param>
public abstract class WorkLimit(int most)
{
    private int _count;

    /// <summary>Gets the most.</summary>
    public int Most => most;

    /// <summary>Counts one that begins, if there is room.</summary>
    /// <returns>Whether there was.</returns>
    internal bool TryEnter()
    {
        if (Interlocked.Increment(ref _count) <= most)
        {
            return true;
        }

        Leave();
        return false;
    }

    /// <summary>Counts one that goes on here, room or not: it was let in elsewhere.</summary>
    internal void Enter() => Interlocked.Increment(ref _count);

    /// <summary>Counts one that ended.</summary>
    internal void Leave() => Interlocked.Decrement(ref _count);
}
