namespace WorkPlanSim.Analysis.Allocation.Results;

/// <summary>Allocations that are held against one another.</summary>
public enum RivalKind
{
    /// <summary>The best that was found.</summary>
    Best,

    /// <summary>The plan as it stands.</summary>
    Baseline,

    /// <summary>All of each fund, and all whole posts, in proportion to what targets have now; limits on change are ignored.</summary>
    Proportional,

    /// <summary>
    /// From the least for everybody on, always what adds most for the share of funds and teams that it takes (Toyoda, 1975);
    /// limits on change are ignored.
    /// </summary>
    Greedy,
}
