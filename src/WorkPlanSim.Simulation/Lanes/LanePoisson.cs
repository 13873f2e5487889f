using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using WorkPlanSim.Simulation.Kernels;
using static WorkPlanSim.Simulation.Lanes.LaneMath;

namespace WorkPlanSim.Simulation.Lanes;

/// <summary>Poisson counts of eight trials at once, by inversion.</summary>
/// <remarks>
/// Exact but where a probability lies within 1.2e-6 of a step of the distribution function, and in the tails a normal
/// within 4e-4. Large means and the far upper tail, where single precision has no digits left, are inverted one by one in
/// double precision.
/// </remarks>
internal static class LanePoisson
{
    private const float FarUp = 3.09f;

    /// <summary>Finds the counts at normal quantiles.</summary>
    /// <param name="mean">The means, at least 0.</param>
    /// <param name="z">The standard normals: counts are at the probabilities Φ(z).</param>
    /// <returns>The counts.</returns>
    internal static Lane Quantile(Lane mean, Lane z)
    {
        var far = Vector256.GreaterThan(z, All(FarUp)) | Vector256.GreaterThan(mean, All((float)PoissonQuantile.SmallMean));
        var counts = FromZero(mean, z, far);
        return far.ExtractMostSignificantBits() == 0 ? counts : OneByOne(mean, z, counts, far.ExtractMostSignificantBits());
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
        for (var i = 0; i < LaneRow.Width; i++)
        {
            if ((which & (1u << i)) != 0)
            {
                var (one, tail) = (z[i], (double)LaneNormal.LowerTail(Vector256.Abs(z))[i]);
                var probability = one > 0f ? 1.0 - tail : tail;
                counts = counts.WithElement(i, PoissonQuantile.Of(mean[i], probability, one));
            }
        }

        return counts;
    }
}
