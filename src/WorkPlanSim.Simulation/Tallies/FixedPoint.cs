namespace WorkPlanSim.Simulation.Tallies;

/// <summary>Real numbers as integers, so that sums do not depend on the order of adding.</summary>
/// <remarks>The unit is 2^-16. Rounding is to the nearest even, hence unbiased.</remarks>
internal static class FixedPoint
{
    internal const double Unit = 65536.0;
    private const double LongLimit = 70368744177664.0;

    /// <summary>The most that a share counts for in a sum, so that sums fit: a mean of attainments is of min(attainment, 128).</summary>
    internal const float MostShare = 128f;

    /// <summary>Gives an amount of money, labour or the like in units of 2^-16; no plan's amounts are too large for it.</summary>
    /// <param name="value">The value; finite.</param>
    /// <returns>The nearest integer.</returns>
    internal static Int128 OfAmount(double value) => Math.Abs(value) < LongLimit
        ? (long)Math.Round(value * Unit)
        : (Int128)Math.Round(value * Unit);

    /// <summary>Gives the mean of values that were added up.</summary>
    /// <param name="sum">The sum in units.</param>
    /// <param name="count">How many there were; 0 gives a mean of 0.</param>
    /// <returns>The mean.</returns>
    internal static double Mean(Int128 sum, long count) => count == 0 ? 0.0 : (double)sum / Unit / count;
}
