using WorkPlanSim.Analysis.Intervals;

namespace WorkPlanSim.Analysis.Comparison;

/// <summary>What one lever has of a difference.</summary>
/// <param name="Numerator">The part as a fraction, so that parts add up without rounding; its upper number.</param>
/// <param name="Denominator">The fraction's lower number, at least 1 and the same for all parts of a split.</param>
/// <param name="Interval">
/// The 95 % interval for what was not asked because there are too many orders; null where all of them were. How well
/// the trials know the values themselves is not in it.
/// </param>
public sealed record LeverPart(Int128 Numerator, long Denominator, ConfidenceInterval? Interval)
{
    /// <summary>Gets the part, in the unit of the values.</summary>
    public double Value => (double)Numerator / Denominator;
}
