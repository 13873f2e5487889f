using System.Collections.Immutable;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Domain.Drivers;

/// <summary>How much of each period one class of activity can go on: earthworks, planting, hiring.</summary>
/// <param name="Id">The season's id.</param>
/// <param name="Title">Its title.</param>
public sealed record Season(string Id, BilingualText Title)
{
    /// <summary>Gets the share of each period in which work can go on; one per period of the plan.</summary>
    public required ImmutableArray<ShareRange> Workable { get; init; }

    /// <summary>Gets how much of a period's anomaly carries over to the next (AR(1) φ), in [0, 1). Default 0.</summary>
    public double Persistence { get; init; }

    /// <summary>
    /// Gets by how many standard deviations a scenario shifts the anomaly of each period; negative is a worse year. Empty for no
    /// shift, else one per period.
    /// </summary>
    public ImmutableArray<double> AnomalyShift { get; init; } = [];

    /// <summary>Gets what the figures rest on.</summary>
    public ImmutableArray<Basis> Basis { get; init; } = [];
}
