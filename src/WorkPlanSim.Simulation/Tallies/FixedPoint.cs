namespace WorkPlanSim.Simulation.Tallies;

/// <summary>Real numbers as integers, so that sums do not depend on the order of adding.</summary>
/// <remarks>
/// The unit is 2^-16. A value is clamped to ±2^26 (67 million), so that the sum over 2^20 trials, the most a run may have, fits into
/// a long. Rounding is to the nearest even, hence unbiased.
/// </remarks>
internal static class FixedPoint
{
    private const double Unit = 65536.0;
    private const double Limit = 67108864.0;

    /// <summary>Gives a value in units of 2^-16.</summary>
    /// <param name="value">The value; not a NaN.</param>
    /// <returns>The nearest integer.</returns>
    internal static long From(double value) => (long)Math.Round(Math.Clamp(value, -Limit, Limit) * Unit);

    /// <summary>Gives the mean of values that were added up.</summary>
    /// <param name="sum">The sum of what <see cref="From"/> gave.</param>
    /// <param name="count">How many there were; 0 gives a mean of 0.</param>
    /// <returns>The mean.</returns>
    internal static double Mean(long sum, long count) => count == 0 ? 0.0 : sum / Unit / count;
}
