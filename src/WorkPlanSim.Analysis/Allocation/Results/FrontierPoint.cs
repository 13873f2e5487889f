using WorkPlanSim.Analysis.Comparison;

namespace WorkPlanSim.Analysis.Allocation.Results;

/// <summary>The best that can be had with so much money; two allocations, each the best at one thing. On fresh trials.</summary>
/// <param name="Level">The money as a share of what there is, such as 0.9.</param>
/// <param name="Money">The money.</param>
/// <param name="Met">The largest expected number met, and its 95 % interval.</param>
/// <param name="AllMandatory">The largest probability that every mandatory target is met, and its 95 % interval.</param>
public sealed record FrontierPoint(double Level, decimal Money, MeanDifference Met, MeanDifference AllMandatory);
