using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using WorkPlanSim.Simulation.Kernels;
using static WorkPlanSim.Simulation.Lanes.LaneMath;

namespace WorkPlanSim.Simulation.Lanes;

/// <summary>Poisson counts of eight trials at once, by inversion.</summary>
/// <remarks>
/// Exact but where a probability lies within 1.2e-6 of a step of the distribution function, and in the tails a normal
/// within 4e-4. From a mean of 8 on an expansion gives the counts; where it comes near a whole number, small means are added
/// up from 0. Large ones and the far upper tail, where single precision has no digits left, are inverted one by one in
/// double precision.
/// </remarks>
internal static class LanePoisson
{
    private const float FarUp = 3.09f;
    private const float LeastExpanded = 8f;

    // Above it a float is no longer exact to a count.
    private const float MostExpanded = 1 << 24;
    private const float Reach = 4f;

    /// <summary>Finds the counts at normal quantiles.</summary>
    /// <param name="mean">The means, at least 0.</param>
    /// <param name="z">The standard normals: counts are at the probabilities Φ(z).</param>
    /// <returns>The counts.</returns>
    internal static Lane Quantile(Lane mean, Lane z)
    {
        var mayExpand = Vector256.GreaterThanOrEqual(mean, All(LeastExpanded)) & Vector256.LessThanOrEqual(mean, All(MostExpanded))
            & Vector256.LessThanOrEqual(Vector256.Abs(z), All(Reach));
        if (mayExpand.ExtractMostSignificantBits() != 0)
        {
            return PartlyExpanded(mean, z, mayExpand);
        }

        return Inverted(mean, z, Lane.Zero);
    }

    private static Lane PartlyExpanded(Lane mean, Lane z, Lane mayExpand)
    {
        var counts = Expansion(mean, z, out var isSure);
        var isDone = mayExpand & isSure;
        return isDone.ExtractMostSignificantBits() == byte.MaxValue
            ? counts
            : Vector256.ConditionalSelect(isDone, counts, Inverted(mean, z, isDone));
    }

    /// <summary>
    /// Gives the asymptotic expansion of the inverse (Giles, 2016, algorithm 955, Q_N3), and where it decides:
    /// farther from a whole number than what it leaves out and than what rounding does, here and in the probabilities that
    /// decide elsewhere. What it leaves out was found to be below 0.013 (1 + |z|⁵) mean^-3/2 for means of 4 to 1000 and
    /// |z| up to 5, by computing; tests show that the counts are exact.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lane Expansion(Lane mean, Lane z, out Lane isSure)
    {
        var root = Vector256.Sqrt(mean);
        var perRoot = All(1f) / root;
        var square = z * z;

        // Whole counts of the mean are set apart, so that what is rounded is small.
        var whole = Vector256.Floor(mean);
        var third = Fma(Fma(All(1f / 270f), square, All(7f / 810f)), square, All(-8f / 405f));
        var second = Fma(All(-1f / 72f), square, All(-1f / 36f)) * z;
        var offset = Fma(All(1f / 6f), square, mean - whole + All(1f / 3f));
        offset = Fma(root, z, Fma(Fma(third, perRoot, second), perRoot, offset));

        var fifth = Fma(square * square, Vector256.Abs(z), All(1f));
        var leftOut = Fma(perRoot * perRoot, All(0.02f) * perRoot, All(1e-8f) * root);
        var unsure = Fma(fifth, leftOut, All(2e-6f) * root);
        isSure = Vector256.GreaterThan(Vector256.Abs(offset - Vector256.Round(offset)), unsure);
        return whole + Vector256.Floor(offset);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lane Inverted(Lane mean, Lane z, Lane leftOut)
    {
        var far = Vector256.GreaterThan(z, All(FarUp)) | Vector256.GreaterThan(mean, All((float)PoissonQuantile.SmallMean));
        var counts = FromZero(mean, z, far | leftOut);
        var which = Vector256.AndNot(far, leftOut).ExtractMostSignificantBits();
        return which == 0 ? counts : OneByOne(mean, z, counts, which);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lane FromZero(Lane mean, Lane z, Lane leftOut)
    {
        var probability = LaneNormal.Cdf(z);
        var at = Exp(-mean);
        var below = at;
        var counts = Lane.Zero;
        var open = Vector256.AndNot(Vector256.LessThan(below, probability), leftOut);
        for (var n = 1; open.ExtractMostSignificantBits() != 0; n++)
        {
            counts += open & All(1f);
            at *= mean * All(1f / n);
            below += at;
            open &= Vector256.LessThan(below, probability);
        }

        return counts;
    }

    private static Lane OneByOne(Lane mean, Lane z, Lane counts, uint which)
    {
        var tails = LaneNormal.LowerTail(Vector256.Abs(z));
        for (var i = 0; i < LaneRow.Width; i++)
        {
            if ((which & (1u << i)) != 0)
            {
                var (one, tail) = (z[i], (double)tails[i]);
                var probability = one > 0f ? 1.0 - tail : tail;
                counts = counts.WithElement(i, PoissonQuantile.Of(mean[i], probability, one));
            }
        }

        return counts;
    }
}
