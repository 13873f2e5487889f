using WorkPlanSim.Analysis.Comparison;

namespace WorkPlanSim.Analysis.Allocation.Results;

/// <summary>What a little more of a fund or team would be worth, were all of it shared out anew (its shadow price).</summary>
/// <param name="IsMoney">Whether it is a fund.</param>
/// <param name="DriverId">The fund or team.</param>
/// <param name="More">How much more: 10 units of money, or a post.</param>
/// <param name="InSample">What it adds to the objective by the surfaces on which it was shared out.</param>
/// <param name="Fresh">What it adds on fresh trials.</param>
public sealed record DriverPrice(bool IsMoney, string DriverId, decimal More, double InSample, MeanDifference Fresh);
