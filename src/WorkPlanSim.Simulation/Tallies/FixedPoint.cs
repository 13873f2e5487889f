namespace WorkPlanSim.Simulation.Tallies;

/// <summary>Real numbers as integers, so that sums do not depend on the order of adding.</summary>
/// <remarks>The unit is 2^-16. Rounding is to the nearest even, hence unbiased.</remarks>
internal static class FixedPoint
{
    private const double Unit = 65536.0;
    private const double ShareLimit = 67108864.0;
    private const double LongLimit = 70368744177664.0;

    /// <summary>
    /// Gives a share in units of 2^-16, clamped to ±2^26 (67 million), so that the sum over 2^20 trials, the most a run may have,
    /// fits into a long.
    /// </summary>
    /// <param name="value">The value; not a NaN.</param>
    /// <returns>The nearest integer.</returns>
    internal static long OfShare(double value) => (long)Math.Round(Math.Clamp(value, -ShareLimit, ShareLimit) * Unit);

    /// <summary>Gives an amount of money, labour or the like in units of 2^-16; no plan's amounts are too large for it.</summary>
    /// <param name="value">The value; finite.</param>
    /// <returns>The nearest integer.</returns>
    internal static Int128 OfAmount(double value) => Math.Abs(value) < LongLimit
        ? (long)Math.Round(value * Unit)
        : (Int128)Math.Round(value * Unit);

    /// <summary>Gives the mean of values that were added up.</summary>
    /// <param name="sum">The sum of what <see cref="OfShare"/> or <see cref="OfAmount"/> gave.</param>
    /// <param name="count">How many there were; 0 gives a mean of 0.</param>
    /// <returns>The mean.</returns>
    internal static double Mean(Int128 sum, long count) => count == 0 ? 0.0 : (double)sum / Unit / count;
}
