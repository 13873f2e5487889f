using System.Collections.Immutable;

namespace WorkPlanSim.Web.Api.Forms;

/// <summary>Asks for a comparison of the baseline with scenarios.</summary>
public sealed record ComparisonForm : SampledForm
{
    /// <summary>Gets the scenarios. Default: all that are saved with the plan.</summary>
    public ImmutableArray<string>? Scenarios { get; init; }
}
