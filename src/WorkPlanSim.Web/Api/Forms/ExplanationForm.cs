namespace WorkPlanSim.Web.Api.Forms;

/// <summary>Asks why a target is met as often as it is.</summary>
public sealed record ExplanationForm : RunForm
{
    /// <summary>Gets the target.</summary>
    public string? Target { get; init; }

    /// <summary>Gets the scenario. Default: baseline.</summary>
    public string? Scenario { get; init; }
}
