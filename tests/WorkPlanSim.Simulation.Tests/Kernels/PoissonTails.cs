using MathNet.Numerics;

namespace WorkPlanSim.Simulation.Tests.Kernels;

/// <summary>
/// Both tails of a Poisson distribution to about 10^-14 of each: the probability in saddle-point form (Loader, 2000), which loses
/// no digits at large means, added up away from the mean.
/// </summary>
/// <param name="mean">The mean.</param>
internal sealed class PoissonTails(double mean)
{
    /// <summary>Gives P(X ≤ count).</summary>
    internal double UpTo(int count) => count < mean ? Lower(count) : 1.0 - Upper(count + 1);

    /// <summary>Gives P(X > count).</summary>
    internal double Above(int count) => count < mean ? 1.0 - Lower(count) : Upper(count + 1);

    private double Lower(int count)
    {
        var (sum, at) = (0.0, At(count));
        for (var k = count; k >= 0 && at > sum * 1e-18; k--)
        {
            sum += at;
            at *= k / mean;
        }

        return sum;
    }

    private double Upper(int count)
    {
        var (sum, at) = (0.0, At(count));
        for (var k = count + 1.0; at > sum * 1e-18; k++)
        {
            sum += at;
            at *= mean / k;
        }

        return sum;
    }

    private double At(int count) => count == 0
        ? Math.Exp(-mean)
        : Math.Exp(-StirlingError(count) - Deviance(count)) / Math.Sqrt(2.0 * Math.PI * count);

    /// <summary>Gives ln n! - ln √(2πn) - n ln n + n.</summary>
    private static double StirlingError(int n) => n < 16
        ? SpecialFunctions.FactorialLn(n) - (0.5 * Math.Log(2.0 * Math.PI * n)) - (n * Math.Log(n)) + n
        : (1.0 / (12.0 * n)) - (1.0 / (360.0 * Math.Pow(n, 3))) + (1.0 / (1260.0 * Math.Pow(n, 5))) - (1.0 / (1680.0 * Math.Pow(n, 7)));

    /// <summary>Gives n ln(n / mean) + mean - n.</summary>
    private double Deviance(int n)
    {
        var v = (n - mean) / (n + mean);
        if (Math.Abs(v) > 0.1)
        {
            return (n * Math.Log(n / mean)) + mean - n;
        }

        // ln(n / mean) = 2 artanh v, and 2 n v - (n - mean) = (n - mean) v.
        var (sum, power) = ((n - mean) * v, 2.0 * n * v);
        for (var k = 3; k < 41; k += 2)
        {
            power *= v * v;
            sum += power / k;
        }

        return sum;
    }
}
