using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Analysis.Intervals;

namespace WorkPlanSim.Analysis.Allocation.Results;

/// <summary>An allocation and what it comes to on fresh trials.</summary>
/// <param name="Kind">Which.</param>
/// <param name="InSample">The objective on the trials by which the best was chosen.</param>
/// <param name="Fresh">The objective on fresh trials.</param>
/// <param name="FreshInterval">Its 95 % interval.</param>
/// <param name="Met">The expected number met on fresh trials.</param>
/// <param name="AllMandatory">The probability that every mandatory target is met, on fresh trials.</param>
/// <param name="Lead">By how much the best allocation is better on the same fresh trials.</param>
public sealed record AllocationRival(
    RivalKind Kind,
    double InSample,
    double Fresh,
    ConfidenceInterval FreshInterval,
    double Met,
    double AllMandatory,
    MeanDifference Lead);
