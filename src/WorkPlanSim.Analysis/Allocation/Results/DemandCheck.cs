using WorkPlanSim.Analysis.Intervals;

namespace WorkPlanSim.Analysis.Allocation.Results;

/// <summary>How a demand on a target holds on fresh trials.</summary>
/// <param name="Kind">Which demand.</param>
/// <param name="TargetId">The target.</param>
/// <param name="Wanted">The least probability, or for <see cref="UnmetLimitKind.Keep"/> the least difference: 0.</param>
/// <param name="Fresh">The probability, or the difference, on fresh trials.</param>
/// <param name="Interval">Its 95 % interval.</param>
public sealed record DemandCheck(
    UnmetLimitKind Kind, string TargetId, double Wanted, double Fresh, ConfidenceInterval Interval)
{
    /// <summary>Gets what the interval says of it.</summary>
    public DemandVerdict Verdict => Interval.High < Wanted ? DemandVerdict.Fails
        : Interval.Low >= Wanted ? DemandVerdict.Holds
        : DemandVerdict.Untold;
}
