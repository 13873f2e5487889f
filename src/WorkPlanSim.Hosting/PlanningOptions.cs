using WorkPlanSim.Hosting.Telemetry;

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

    /// <summary>Gets how many runs a silo works on at once, at least 1; one more is refused.</summary>
    public int MostRuns { get; init; } = 100;

    /// <summary>
    /// Gets how many sheets of larger questions a silo tells at once, at least 1; who asks for one more asks again, for up to a minute.
    /// </summary>
    public int MostSheets { get; init; } = 32;

    /// <summary>Gets whether Orleans' dashboard shows what grains do, on a free port of this machine.</summary>
    public bool ShowsDashboard { get; init; }

    /// <summary>Gets whom the embedded silo tells of its work; null for nobody.</summary>
    public TelemetryOptions? Telemetry { get; init; }

    /// <summary>
    /// Gets the port on loopback where the embedded silo says whether it is well, and gives figures in Prometheus' form; null for none.
    /// </summary>
    public int? HealthPort { get; init; }

    /// <summary>Gets the folder where plans, runs and their history lie; null to keep them in memory alone.</summary>
    public string? DataFolder { get; init; }

    /// <summary>
    /// Gets who loads plans and asks for runs, as the history will name them. Default: the user of this process.
    /// </summary>
    public string User { get; init; } = Environment.UserName;
}
