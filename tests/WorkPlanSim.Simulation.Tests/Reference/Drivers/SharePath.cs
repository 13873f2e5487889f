using System.Collections.Immutable;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Simulation.Kernels;

namespace WorkPlanSim.Simulation.Tests.Reference.Drivers;

/// <summary>Shares of periods that move with an anomaly: logistic(logit(w) + s a), fitted to 90 % intervals.</summary>
/// <remarks>A certain share stays exactly so. The ends of an interval are taken as at least 0.001 and at most 0.999.</remarks>
internal sealed class SharePath
{
    private const double Least = 0.001;

    private readonly (double Certain, double Centre, double Spread)[] _periods;

    internal SharePath(ImmutableArray<ShareRange> shares) => _periods = [.. shares.Select(Fit)];

    /// <summary>Gives the share of a period under an anomaly.</summary>
    /// <param name="period">The period.</param>
    /// <param name="anomaly">In standard deviations; positive is more.</param>
    /// <returns>The share, in [0, 1].</returns>
    internal double At(int period, double anomaly)
    {
        var (certain, centre, spread) = _periods[period];
        return spread > 0.0 ? Logistic.Of(centre + (spread * anomaly)) : certain;
    }

    private static (double Certain, double Centre, double Spread) Fit(ShareRange share)
    {
        if (share.IsCertain)
        {
            return (share.Low, 0.0, 0.0);
        }

        var low = Logistic.Inverse(Math.Clamp(share.Low, Least, 1.0 - Least));
        var high = Logistic.Inverse(Math.Clamp(share.High, Least, 1.0 - Least));
        return (Logistic.Of((low + high) / 2.0), (low + high) / 2.0, (high - low) / (2.0 * Interval90.HalfWidth));
    }
}
