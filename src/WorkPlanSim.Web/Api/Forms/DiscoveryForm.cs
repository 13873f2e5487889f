namespace WorkPlanSim.Web.Api.Forms;

/// <summary>Asks under which conditions the plan or a target fails.</summary>
public sealed record DiscoveryForm : RunForm
{
    /// <summary>Gets the target. Default: the plan as a whole, which fails where it meets fewer targets than the 20 % quantile.</summary>
    public string? Target { get; init; }

    /// <summary>Gets the scenario. Default: baseline.</summary>
    public string? Scenario { get; init; }
}
