using WorkPlanSim.Cli.Commands.Plans;
using WorkPlanSim.Hosting.Telemetry;

namespace WorkPlanSim.Cli.Commands.Web;

/// <summary>What <c>serve</c> is asked for.</summary>
/// <param name="Common">What every command about a plan is told; no plan opens what is kept.</param>
/// <param name="Port">The port; 0 for the usual one, or a free one where that is taken.</param>
/// <param name="Access">From where it can be reached, and who may come in.</param>
internal sealed record ServeSettings(CommandSettings Common, int Port, ServeAccess Access)
{
    /// <summary>Gets whether Orleans' dashboard is shown.</summary>
    internal bool ShowsDashboard { get; init; }

    /// <summary>Gets whom the silo tells of its work; null for nobody.</summary>
    internal TelemetryOptions? Telemetry { get; init; }

    /// <summary>Gets the port where the silo says whether it is well; null for none.</summary>
    internal int? HealthPort { get; init; }
}
