using System.Collections.Immutable;

namespace WorkPlanSim.Analysis.Comparison;

/// <summary>The difference of two scenarios, split over the levers in which they differ.</summary>
/// <param name="Difference">The value with all levers pulled less that with none.</param>
/// <param name="Parts">
/// What each lever has of it. Their fractions add up to the difference exactly. Shape [levers].
/// </param>
public sealed record DifferenceSplit(long Difference, ImmutableArray<LeverPart> Parts)
{
    /// <summary>Gets whether every order was counted, and the parts are no sample.</summary>
    public bool IsExact => Parts.All(p => p.Interval is null);

    /// <summary>Rounds the parts so that what is printed still adds up to the printed difference.</summary>
    /// <remarks>
    /// By largest remainders (Hamilton, 1792): all are rounded down, and the steps that are missing go to the parts
    /// that lost most, of equals to the first. A part of exactly nothing stays nothing.
    /// </remarks>
    /// <param name="whole">The value that counts as 1, at least 1: of counts of trials, their number.</param>
    /// <param name="steps">How many printed steps make up 1, at least 1: 1000 for tenths of a percentage point.</param>
    /// <returns>
    /// The parts in steps; their sum is the difference in steps, halves rounded away from 0. Shape [levers].
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 1.</exception>
    public ImmutableArray<long> Rounded(long whole, long steps)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(whole, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 1);
        var down = new long[Parts.Length];
        var lost = new Int128[Parts.Length];
        for (var i = 0; i < down.Length; i++)
        {
            var (quotient, remainder) = Int128.DivRem(Parts[i].Numerator * steps, (Int128)Parts[i].Denominator * whole);
            down[i] = (long)quotient - (remainder < 0 ? 1 : 0);
            lost[i] = remainder < 0 ? remainder + ((Int128)Parts[i].Denominator * whole) : remainder;
        }

        // Twice the difference and a half more or less, by twice the whole: rounded away from 0.
        var total = ((2 * (Int128)Difference * steps) + (Difference < 0 ? -whole : whole)) / (2 * (Int128)whole);
        var missing = (int)(total - down.Sum());
        foreach (var i in Enumerable.Range(0, down.Length).OrderByDescending(i => lost[i]).Take(missing))
        {
            down[i]++;
        }

        return [.. down];
    }
}
