namespace WorkPlanSim.Web.Api.Forms;

/// <summary>Asks why a scenario differs from another.</summary>
public sealed record DifferenceForm : RunForm
{
    /// <summary>Gets the scenario that is held against. Default: baseline.</summary>
    public string? From { get; init; }

    /// <summary>Gets the scenario that differs from it. Default: baseline.</summary>
    public string? To { get; init; }
}
