namespace WorkPlanSim.Simulation.Kernels;

/// <summary>Poisson counts by exact inversion, so that a higher mean never gives fewer in the same trial.</summary>
/// <remarks>
/// Exact but for rounding: where a probability is nearer to a step than 10^-14 (100 + mean) of the smaller tail, or two
/// units in the last place, it may fall to the other side.
/// </remarks>
internal static class PoissonQuantile
{
    /// <summary>The mean up to which probabilities are added up from 0.</summary>
    internal const double SmallMean = 30.0;

    private const double HalfLogOfTwoPi = 0.91893853320467274;

    /// <summary>Finds the count at a probability.</summary>
    /// <param name="mean">At least 0.</param>
    /// <param name="probability">In (0, 1).</param>
    /// <returns>The least count whose distribution function reaches the probability.</returns>
    internal static int Of(double mean, double probability) =>
        Of(mean, probability, mean > SmallMean ? NormalQuantile.Of(probability) : 0.0);

    /// <summary>Finds the count at a probability whose normal quantile is known.</summary>
    /// <param name="mean">At least 0.</param>
    /// <param name="probability">In (0, 1).</param>
    /// <param name="z">Φ⁻¹ of it, to 10^-5; not used for means up to 30.</param>
    /// <returns>The least count whose distribution function reaches the probability.</returns>
    internal static int Of(double mean, double probability, double z) => mean switch
    {
        <= 0.0 => 0,
        <= SmallMean => FromZero(mean, probability),
        _ => FromNormal(mean, probability, z),
    };

    private static int FromZero(double mean, double probability)
    {
        var count = 0;
        var at = PortableMath.Exp(-mean);
        var below = at;
        while (below < probability && at > 1e-300)
        {
            count++;
            at *= mean / count;
            below += at;
        }

        return count;
    }

    /// <summary>
    /// The asymptotic expansion of the inverse (Giles, 2016, algorithm 955, Q_N2) is right but where it comes near a whole number;
    /// there the distribution function decides.
    /// </summary>
    private static int FromNormal(double mean, double probability, double z)
    {
        var root = Math.Sqrt(mean);
        var square = z * z;
        var inverse = mean + (root * z) + ((2.0 + square) / 6.0) - (z * (2.0 + square) / (72.0 * root));

        // Giles' bound on what the expansion leaves out, which far beyond |z| = 3 does not hold, and the error of z.
        var unsure = ((4.0 + (2.0 * square) + (square * square)) / (160.0 * mean)) + (2e-5 * root);
        var near = Math.Round(inverse);
        if (square <= 9.0 && Math.Abs(inverse - near) > unsure)
        {
            return (int)Math.Max(0.0, Math.Floor(inverse));
        }

        // The guess may be off by more than one only far out in a tail, or for means beyond any plan's.
        var count = (int)Math.Max(0.0, near);
        while (count > 0 && UpTo(mean, count - 1) >= probability)
        {
            count--;
        }

        while (UpTo(mean, count) < probability)
        {
            count++;
        }

        return count;
    }

    /// <summary>Gives P(X ≤ count) by way of the smaller tail, so that it reaches every probability below 1.</summary>
    private static double UpTo(double mean, int count) =>
        count < mean ? LowerTail(mean, count) : 1.0 - UpperTail(mean, count + 1);

    /// <summary>Gives P(X ≤ count), adding from there down until nothing is added.</summary>
    private static double LowerTail(double mean, int count)
    {
        var at = At(mean, count);
        var sum = 0.0;
        for (var k = count; k >= 0 && at > sum * 1e-17; k--)
        {
            sum += at;
            at *= k / mean;
        }

        return sum;
    }

    /// <summary>Gives P(X ≥ count), adding from there up until nothing is added.</summary>
    private static double UpperTail(double mean, int count)
    {
        var at = At(mean, count);
        var sum = 0.0;
        for (var k = count + 1.0; at > sum * 1e-17; k++)
        {
            sum += at;
            at *= mean / k;
        }

        return sum;
    }

    private static double At(double mean, int count) =>
        PortableMath.Exp((count * PortableMath.Log(mean)) - mean - LogFactorial(count));

    /// <summary>Gives ln n!: Stirling's series, shifted up where n is small. Error below 1e-12.</summary>
    private static double LogFactorial(int n)
    {
        var (x, shift) = (n + 1.0, 1.0);
        while (x < 12.0)
        {
            shift *= x;
            x += 1.0;
        }

        var square = 1.0 / (x * x);
        var series = ((((-1.0 / 1680.0 * square) + (1.0 / 1260.0)) * square) - (1.0 / 360.0)) * square;
        return ((x - 0.5) * PortableMath.Log(x)) - x + HalfLogOfTwoPi + ((series + (1.0 / 12.0)) / x) - PortableMath.Log(shift);
    }
}
