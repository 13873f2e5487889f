using System.Collections.Immutable;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Hosting.Clustered;
using WorkPlanSim.Hosting.Telemetry;
using WorkPlanSim.Web.Access;
using WorkPlanSim.Web.Server;

namespace WorkPlanSim.Web;

/// <summary>How the workbench is set up.</summary>
public sealed record WebOptions
{
    /// <summary>Gets the text of the plan file to open; null for the plans that are kept already.</summary>
    public string? PlanText { get; init; }

    /// <summary>Gets what problems with that file call it.</summary>
    public string PlanName { get; init; } = "plan.yaml";

    /// <summary>Gets the scenarios to put beside that plan, where no other is kept under the same id.</summary>
    public ImmutableArray<Scenario> Scenarios { get; init; } = [];

    /// <summary>Gets the folder where plans, runs and their history lie; null to keep them in memory alone.</summary>
    public string? DataFolder { get; init; }

    /// <summary>
    /// Gets the cluster that keeps plans and runs, for whose silos this process only shows pages; null for a silo of this process. Then folder
    /// and dashboard are of no account, and sliders alone are still computed here.
    /// </summary>
    public ClusterAddress? Cluster { get; init; }

    /// <summary>Gets whether Orleans' dashboard shows what grains do, on a port of its own for this machine alone.</summary>
    public bool ShowsDashboard { get; init; }

    /// <summary>Gets whom the silo of this process tells of its work; null for nobody.</summary>
    public TelemetryOptions? Telemetry { get; init; }

    /// <summary>Gets the port, always on loopback, where that silo says whether it is well and gives figures; null for none.</summary>
    public int? HealthPort { get; init; }

    /// <summary>Gets the port on this machine's loopback address; 0 for a free one.</summary>
    public int Port { get; init; }

    /// <summary>Gets the threads that compute; 0 for one per core.</summary>
    public int Threads { get; init; }

    /// <summary>Gets the language of who has chosen none and whose browser speaks neither.</summary>
    public Language Language { get; init; }

    /// <summary>Gets who may come in, and from where. Default: whoever works at this machine.</summary>
    public AccessSettings Access { get; init; } = new();

    /// <summary>Gets how often an open page looks whether its visitor may still do what they may.</summary>
    internal TimeSpan LookAgain { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets how much of what stays open is let in at once.</summary>
    internal StandingLimits Standing { get; init; } = new();

    /// <summary>Gets who works here until they say their name, for the history.</summary>
    public string User { get; init; } = Environment.UserName;
}
