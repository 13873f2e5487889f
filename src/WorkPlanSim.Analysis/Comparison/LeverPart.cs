using WorkPlanSim.Analysis.Intervals;

namespace WorkPlanSim.Analysis.Comparison;

/// <summary>What one lever has of a difference.</summary>
/// <param name="Numerator">The part as a fraction, so that parts add up without rounding; its upper number.</param>
/// <param name="Denominator">The fraction's lower number, at least 1 and the same for all parts of a split.</param>
/// <param name="Interval">
/// The 95 % interval for what was not asked because there are too many orders; null where all of them were. How well
/// the trials know the values themselves is not in it: that is <see cref="TrialError"/>.
/// </param>
public sealed record LeverPart(Int128 Numerator, long Denominator, ConfidenceInterval? Interval)
{
    /// <summary>Gets half the width of the 95 % interval that the trials leave open, in the unit of the values; null where nobody asked.</summary>
    public double? TrialError { get; init; }

    /// <summary>Gets half the width of the 95 % interval of the part: for the trials, and for orders that were not asked.</summary>
    /// <remarks>Which orders are drawn and what the trials draw are independent, so the squares add up.</remarks>
    public double? HalfWidth => TrialError is { } error
        ? Interval is { } interval ? Math.Sqrt((error * error) + (interval.HalfWidth * interval.HalfWidth)) : error
        : Interval?.HalfWidth;

    /// <summary>Gets the part, in the unit of the values.</summary>
    public double Value => (double)Numerator / Denominator;
}
