using WorkPlanSim.Analysis.Comparison;

namespace WorkPlanSim.Analysis.Allocation.Results;

/// <summary>Money or posts that a target gives to another.</summary>
/// <param name="IsMoney">Whether it is money; else posts.</param>
/// <param name="DriverId">The fund or team.</param>
/// <param name="From">The target that gives; null where it was given to nobody.</param>
/// <param name="To">The target that gets; null where it is left over.</param>
/// <param name="Amount">How much, above 0.</param>
/// <param name="Worth">What it adds to the objective when all moves before it are made, on fresh trials.</param>
public sealed record AllocationMove(
    bool IsMoney, string DriverId, string? From, string? To, decimal Amount, MeanDifference Worth);
