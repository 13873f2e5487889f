using System.Numerics;

namespace WorkPlanSim.Simulation.Tests.Kernels;

/// <summary>Exponential and logarithm in fixed point of 220 bits, by their series: what double precision is held against.</summary>
internal static class PreciseMath
{
    private const int Bits = 220;
    private const double Sqrt2 = 1.4142135623730951;

    private static readonly BigInteger One = BigInteger.One << Bits;
    private static readonly BigInteger Ln2 = 2 * Artanh(One / 3);

    /// <summary>Gives how far a value lies from e^x, relative to it.</summary>
    internal static double ErrorOfExp(double x, double value)
    {
        // e^x = 2^n e^r, and the value is scaled by 2^-n, which is exact.
        var n = (int)Math.Round(x / Math.Log(2.0));
        var rest = Fixed(x) - (n * Ln2);
        var (sum, term) = (BigInteger.Zero, One);
        for (var k = 1; BigInteger.Abs(term) > 1; k++)
        {
            sum += term;
            term = ((term * rest) >> Bits) / k;
        }

        return (double)(Fixed(Math.ScaleB(value, -n)) - sum) / (double)sum;
    }

    /// <summary>Gives how far a value lies from ln x, relative to the larger of |ln x| and 1.</summary>
    internal static double ErrorOfLog(double x, double value)
    {
        var n = Math.ILogB(x / Sqrt2) + 1;
        var m = Fixed(Math.ScaleB(x, -n));
        var log = (n * Ln2) + (2 * Artanh(((m - One) << Bits) / (m + One)));
        return (double)(Fixed(value) - log) / (double)BigInteger.Max(BigInteger.Abs(log), One);
    }

    private static BigInteger Artanh(BigInteger x)
    {
        var (sum, power, square) = (BigInteger.Zero, x, (x * x) >> Bits);
        for (var k = 1; BigInteger.Abs(power) > 1; k += 2)
        {
            sum += power / k;
            power = (power * square) >> Bits;
        }

        return sum;
    }

    /// <summary>Gives a double exactly, but for bits below 2^-220.</summary>
    private static BigInteger Fixed(double value)
    {
        if (value == 0.0)
        {
            return BigInteger.Zero;
        }

        var exponent = Math.ILogB(value) - 52;
        var mantissa = new BigInteger(Math.ScaleB(value, -exponent));
        return exponent + Bits >= 0 ? mantissa << (exponent + Bits) : mantissa >> -(exponent + Bits);
    }
}
