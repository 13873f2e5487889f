namespace WorkPlanSim.Hosting;

/// <summary>How the embedded silo is set up.</summary>
public sealed record PlanningOptions
{
    /// <summary>Gets the threads to compute on; 0 for one per core. No result depends on it.</summary>
    public int ComputeThreads { get; init; }

    /// <summary>
    /// Gets the most bytes of drawn numbers to keep from one run to the next; 0 for none. A service in which people move sliders
    /// wants about 10 KiB × trials; a single run wants none. No result depends on it.
    /// </summary>
    public long DrawCacheBytes { get; init; }
}
