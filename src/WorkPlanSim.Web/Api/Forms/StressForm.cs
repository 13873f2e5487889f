using System.Collections.Immutable;

namespace WorkPlanSim.Web.Api.Forms;

/// <summary>Asks which scenario is regretted least, whatever world comes.</summary>
public sealed record StressForm : RunForm
{
    /// <summary>Gets the scenarios beside the baseline. Default: all saved with the plan that are not worlds.</summary>
    public ImmutableArray<string>? Scenarios { get; init; }

    /// <summary>Gets the worlds beside the plan's own: saved scenarios that only suppose. Default: all saved that do.</summary>
    public ImmutableArray<string>? Worlds { get; init; }
}
