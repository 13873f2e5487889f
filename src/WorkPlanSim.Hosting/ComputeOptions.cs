namespace WorkPlanSim.Hosting;

/// <summary>What a silo computes with and how much it takes on, whatever cluster it is in.</summary>
public record ComputeOptions
{
    /// <summary>Gets the threads to compute on; 0 for one per core. No result depends on it.</summary>
    public int ComputeThreads { get; init; }

    /// <summary>
    /// Gets the most bytes of drawn numbers to keep from one run to the next; 0 for none. A service in which people move sliders
    /// wants about 10 KiB × trials; a single run wants none. No result depends on it.
    /// </summary>
    public long DrawCacheBytes { get; init; }

    /// <summary>Gets how many runs a silo works on at once, at least 1; one more is refused.</summary>
    public int MostRuns { get; init; } = 100;

    /// <summary>
    /// Gets how many sheets of larger questions a silo tells at once, at least 1; who asks for one more asks again, for up to a minute.
    /// </summary>
    public int MostSheets { get; init; } = 32;
}
