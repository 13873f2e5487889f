namespace WorkPlanSim.Grains.Runs;

/// <summary>
/// How many runs a silo works on at once: they take turns on its threads, so more of them only make each other late, and each keeps its
/// plan and its tally in memory. Thread-safe.
/// </summary>
/// <param name="most">The most, at least 1.</param>
public sealed class RunLimit(int most)
{
    private int _runs;

    /// <summary>Gets the most.</summary>
    public int Most => most;

    /// <summary>Counts a run that begins, if there is room.</summary>
    /// <returns>Whether there was.</returns>
    internal bool TryEnter()
    {
        if (Interlocked.Increment(ref _runs) <= most)
        {
            return true;
        }

        Leave();
        return false;
    }

    /// <summary>Counts a run that goes on here, room or not: it was let in elsewhere.</summary>
    internal void Enter() => Interlocked.Increment(ref _runs);

    /// <summary>Counts a run that ended.</summary>
    internal void Leave() => Interlocked.Decrement(ref _runs);
}
