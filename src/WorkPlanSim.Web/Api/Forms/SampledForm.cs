using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Web.Api.Forms;

/// <summary>What projections and comparisons are told.</summary>
public abstract record SampledForm : RunForm
{
    /// <summary>Gets the half-width that no 95 % interval of a target is to exceed when it stops, as 0.01; default: none.</summary>
    public double? Precision { get; init; }

    /// <summary>Gets how trials are sampled, plain or latin. Default: plain.</summary>
    public Sampling? Sampling { get; init; }
}
