using System.Net;
using WorkPlanSim.Hosting.Telemetry;

namespace WorkPlanSim.Hosting.Clustered;

/// <summary>How a silo of a cluster is set up.</summary>
public sealed record SiloOptions
{
    /// <summary>
    /// Gets the address of this machine at which other silos and clients reach it. Default: loopback, so that all of the cluster is on
    /// this machine. What silos say to each other is not encrypted: any other address belongs to a private network.
    /// </summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>Gets the port for other silos; 0 for a free one.</summary>
    public int SiloPort { get; init; }

    /// <summary>Gets the port for clients; 0 for a free one.</summary>
    public int GatewayPort { get; init; }

    /// <summary>Gets the port, always on loopback, where it says whether it is well; 0 for a free one.</summary>
    public int HealthPort { get; init; }

    /// <summary>Gets whom it tells of its work.</summary>
    public TelemetryOptions Telemetry { get; init; } = new();

    /// <summary>Gets what it computes with.</summary>
    public ComputeOptions Compute { get; init; } = new();
}
