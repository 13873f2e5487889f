using WorkPlanSim.Hosting.Telemetry;

namespace WorkPlanSim.Hosting;

/// <summary>How a silo of this process is set up; of a service that asks a cluster, only the user counts.</summary>
public sealed record PlanningOptions : ComputeOptions
{
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
