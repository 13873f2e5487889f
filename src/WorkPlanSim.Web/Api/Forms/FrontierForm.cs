namespace WorkPlanSim.Web.Api.Forms;

/// <summary>Asks how much could be met with more or less money.</summary>
public sealed record FrontierForm : RunForm
{
    /// <summary>Gets the fund to make larger or smaller. Default: all alike.</summary>
    public string? Fund { get; init; }
}
