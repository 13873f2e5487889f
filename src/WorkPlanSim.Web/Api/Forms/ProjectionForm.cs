namespace WorkPlanSim.Web.Api.Forms;

/// <summary>Asks for a projection.</summary>
public sealed record ProjectionForm : SampledForm
{
    /// <summary>Gets the scenario. Default: baseline.</summary>
    public string? Scenario { get; init; }
}
