using System.Collections.Immutable;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Simulation.Kernels;
using WorkPlanSim.Simulation.Lanes;

namespace WorkPlanSim.Simulation.Drivers;

/// <summary>Shares of periods that move with an anomaly: logistic(logit(w) + s a), fitted to 90 % intervals.</summary>
/// <remarks>A certain share stays exactly so. The ends of an interval are taken as at least 0.001 and at most 0.999.</remarks>
internal sealed class ShareLaw
{
    private const double Least = 0.001;

    private readonly (float Certain, float Centre, float Spread)[] _periods;

    internal ShareLaw(ImmutableArray<ShareRange> shares) => _periods = [.. shares.Select(Fit)];

    /// <summary>Fills the shares of a period.</summary>
    /// <param name="period">The period.</param>
    /// <param name="anomaly">In standard deviations; positive is more.</param>
    /// <param name="shares">Where to put the shares, in [0, 1].</param>
    /// <param name="trials">How many trials, a multiple of eight.</param>
    internal void Fill(int period, LaneRow anomaly, LaneRow shares, int trials)
    {
        var (certain, centre, spread) = _periods[period];
        if (spread <= 0f)
        {
            shares.Fill(certain, trials);
            return;
        }

        for (var k = 0; k < trials; k += LaneRow.Width)
        {
            shares[k] = LaneMath.Logistic(LaneMath.Fma(LaneMath.All(spread), anomaly[k], LaneMath.All(centre)));
        }
    }

    private static (float Certain, float Centre, float Spread) Fit(ShareRange share)
    {
        if (share.IsCertain)
        {
            return ((float)share.Low, 0f, 0f);
        }

        var low = Logistic.Inverse(Math.Clamp(share.Low, Least, 1.0 - Least));
        var high = Logistic.Inverse(Math.Clamp(share.High, Least, 1.0 - Least));
        return ((float)Logistic.Of((low + high) / 2.0), (float)((low + high) / 2.0), (float)((high - low) / (2.0 * Interval90.HalfWidth)));
    }
}
