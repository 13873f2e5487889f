using WorkPlanSim.Analysis.Intervals;

namespace WorkPlanSim.Analysis.Comparison;

/// <summary>A difference of two estimates that share no trials, such as those of two runs with different seeds.</summary>
/// <remarks>
/// Where the trials are of the same world after all (another plan, the same seed), both move together and the interval is rather too
/// wide than too narrow.
/// </remarks>
/// <param name="Difference">The second less the first.</param>
/// <param name="Interval">Its 95 % interval.</param>
public sealed record UnpairedDifference(double Difference, ConfidenceInterval Interval)
{
    /// <summary>Gets whether the difference can be told from nothing.</summary>
    public bool IsSignificant => !Interval.Contains(0.0);

    /// <summary>
    /// Reads it off the intervals of both (Newcombe, 1998, method 10, for shares with Wilson's; Zou and Donner, 2008, for any): with
    /// d = b - a, from d - √((b - low b)² + (high a - a)²) to d + √((high b - b)² + (a - low a)²).
    /// </summary>
    /// <param name="first">The first estimate.</param>
    /// <param name="firstInterval">Its 95 % interval.</param>
    /// <param name="second">The second estimate.</param>
    /// <param name="secondInterval">Its 95 % interval.</param>
    /// <returns>The difference.</returns>
    public static UnpairedDifference Of(
        double first, ConfidenceInterval firstInterval, double second, ConfidenceInterval secondInterval)
    {
        var difference = second - first;
        return new UnpairedDifference(
            difference,
            new ConfidenceInterval(
                difference - Root(second - secondInterval.Low, firstInterval.High - first),
                difference + Root(secondInterval.High - second, first - firstInterval.Low)));
    }

    private static double Root(double one, double other) => Math.Sqrt((one * one) + (other * other));
}
