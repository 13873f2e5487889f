namespace WorkPlanSim.PlanFiles.Expressions;

/// <summary>Tells whether bounds leave enough of a distribution for draws to be made from the rest.</summary>
internal static class TruncationCheck
{
    // Beyond seven standard deviations lies 1e-12 of a normal: a quantile of that can't be computed well.
    private const double FarthestDeviation = 7.0;

    // The 95 % point of a standard normal: an interval's ends are that far from its middle.
    private const double NinetyFivePoint = 1.6448536269514722;

    /// <summary>Tells whether a distribution can lie between two bounds.</summary>
    public static bool LeavesAnything(Distribution inner, double low, double high) => inner switch
    {
        Distribution.Normal d => IsNear(low, high, d.Mean, d.StandardDeviation),
        Distribution.LogNormal d => high > 0.0 && IsNear(Log(low), Log(high), d.Mu, d.Sigma),
        Distribution.Interval { Low: > 0.0 } d => high > 0.0 && IsNearInterval(Log(low), Log(high), Log(d.Low), Log(d.High)),
        Distribution.Interval d => IsNearInterval(low, high, d.Low, d.High),
        Distribution.Exponential d => high > 0.0 && low < 25.0 * d.Mean,
        Distribution.Discrete d => d.Values.Any(v => v.Value >= low && v.Value <= high),
        Distribution.Empirical d => d.Samples.Any(v => v >= low && v <= high),
        Distribution.Poisson d => high >= 0.0 && Math.Floor(high) >= Math.Ceiling(low)
            && low <= d.Mean + (FarthestDeviation * (Math.Sqrt(d.Mean) + 1.0))
            && high >= d.Mean - (FarthestDeviation * Math.Sqrt(d.Mean)),
        Distribution.Bernoulli d => (low <= 0.0 && high >= 0.0 && d.Probability < 1.0)
            || (low <= 1.0 && high >= 1.0 && d.Probability > 0.0),
        Distribution.Truncated d => Math.Max(low, d.Low) < Math.Min(high, d.High)
            && LeavesAnything(d.Inner, Math.Max(low, d.Low), Math.Min(high, d.High)),
        _ => DistributionShape.Of(inner) is var shape && low < shape.High && high > shape.Low,
    };

    private static double Log(double value) => value > 0.0 ? Math.Log(value) : double.NegativeInfinity;

    private static bool IsNear(double low, double high, double mean, double deviation) =>
        low < mean + (FarthestDeviation * deviation) && high > mean - (FarthestDeviation * deviation);

    private static bool IsNearInterval(double low, double high, double fifth, double ninetyFifth) =>
        IsNear(low, high, (fifth + ninetyFifth) / 2.0, (ninetyFifth - fifth) / (2.0 * NinetyFivePoint));
}
