namespace WorkPlanSim.Simulation.Kernels;

/// <summary>
/// Exponential and logarithm in double precision with the same bits on every machine, which the runtime's own, taken from the
/// operating system, do not promise.
/// </summary>
internal static class PortableMath
{
    private const double Log2E = 1.4426950408889634;
    private const double Ln2High = 0.69314718036912382;
    private const double Ln2Low = 1.9082149292705877e-10;
    private const long MantissaBits = 52;
    private const long ExponentBias = 1023;

    // 1/13!, 1/12!, ..., 1/0!: the series of e^r; on |r| <= ln 2 / 2 what is left out is below 5e-18.
    private static readonly double[] Factorials =
    [
        1.6059043836821613e-10, 2.08767569878681e-9, 2.505210838544172e-8, 2.755731922398589e-7, 2.7557319223985893e-6,
        2.48015873015873e-5, 1.984126984126984e-4, 1.3888888888888889e-3, 8.333333333333333e-3, 4.1666666666666664e-2,
        0.16666666666666666, 0.5, 1.0, 1.0,
    ];

    /// <summary>Gives e^x. Relative error below 1.5e-16.</summary>
    /// <param name="x">In [-700, 700]; beyond that the end of the range.</param>
    /// <returns>The power.</returns>
    internal static double Exp(double x)
    {
        var bounded = Math.Clamp(x, -700.0, 700.0);
        var whole = Math.Round(bounded * Log2E);
        var rest = Math.FusedMultiplyAdd(whole, -Ln2Low, Math.FusedMultiplyAdd(whole, -Ln2High, bounded));
        var sum = 0.0;
        foreach (var factor in Factorials)
        {
            sum = Math.FusedMultiplyAdd(sum, rest, factor);
        }

        return sum * BitConverter.Int64BitsToDouble(((long)whole + ExponentBias) << (int)MantissaBits);
    }

    /// <summary>Gives ln x. Error below 2e-16 relative to the larger of |ln x| and 1.</summary>
    /// <param name="x">Positive and not subnormal.</param>
    /// <returns>The logarithm.</returns>
    internal static double Log(double x)
    {
        // x = 2^n m with m in [√½, √2), and ln m = 2 artanh((m - 1) / (m + 1)).
        var bits = BitConverter.DoubleToInt64Bits(x);
        var n = (bits - 0x3FE6A09E667F3BCD) >> (int)MantissaBits;
        var m = BitConverter.Int64BitsToDouble(bits - (n << (int)MantissaBits));
        var f = (m - 1.0) / (m + 1.0);
        var square = f * f;
        var sum = 0.0;
        for (var k = 21; k >= 3; k -= 2)
        {
            sum = (sum + (1.0 / k)) * square;
        }

        return Math.FusedMultiplyAdd(n, Ln2High, (2.0 * f * (1.0 + sum)) + (n * Ln2Low));
    }
}
