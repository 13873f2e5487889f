using MathNet.Numerics.Distributions;
using MathNet.Numerics.RootFinding;
using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Simulation.Kernels;

namespace WorkPlanSim.Simulation.Draws;

/// <summary>Quantile and distribution functions of the distributions that a plan may name; MathNet.Numerics supplies most.</summary>
internal static class DistributionQuantile
{
    /// <summary>Tells whether a distribution takes separate values.</summary>
    /// <param name="distribution">The distribution.</param>
    /// <returns>Whether it does.</returns>
    internal static bool IsDiscrete(Distribution distribution) => distribution switch
    {
        Distribution.Poisson or Distribution.Bernoulli or Distribution.Discrete or Distribution.Empirical => true,
        Distribution.Truncated d => IsDiscrete(d.Inner),
        _ => false,
    };

    /// <summary>Gives the least value whose distribution function reaches a probability.</summary>
    /// <param name="distribution">The distribution.</param>
    /// <param name="p">The probability, in (0, 1).</param>
    /// <returns>The quantile.</returns>
    internal static double Of(Distribution distribution, double p) => distribution switch
    {
        Distribution.Constant d => d.Value,
        Distribution.Interval or Distribution.Normal or Distribution.LogNormal =>
            QuantityLaw.Of(distribution).At(NormalQuantile.Of(p)),
        Distribution.Uniform d => d.Low + ((d.High - d.Low) * p),
        Distribution.Triangular d => Triangular.InvCDF(d.Low, d.High, d.Mode, p),
        Distribution.Pert d => d.Low + ((d.High - d.Low) * BetaQuantile(PertAlpha(d), PertBeta(d), p)),
        Distribution.Beta d => BetaQuantile(d.Alpha, d.Beta1, p),
        Distribution.Gamma d => Gamma.InvCDF(d.Shape, 1.0 / d.Scale, p),
        Distribution.Exponential d => -d.Mean * Math.Log(1.0 - p),
        Distribution.Weibull d => d.Scale * Math.Pow(-Math.Log(1.0 - p), 1.0 / d.Shape),
        Distribution.Poisson d => PoissonQuantile.Of(d.Mean, p),
        Distribution.Bernoulli d => p > 1.0 - d.Probability ? 1.0 : 0.0,
        Distribution.Discrete d => OfDiscrete(d, p),
        Distribution.Empirical d => d.Samples[Math.Min((int)(p * d.Samples.Length), d.Samples.Length - 1)],
        Distribution.Truncated d => OfTruncated(d, p),
        _ => throw new ArgumentException($"No quantiles for {distribution.GetType()}.", nameof(distribution)),
    };

    /// <summary>Gives the probability of values up to one, that value included.</summary>
    /// <param name="distribution">The distribution.</param>
    /// <param name="x">The value.</param>
    /// <returns>The probability.</returns>
    internal static double Cdf(Distribution distribution, double x) => distribution switch
    {
        Distribution.Constant d => x >= d.Value ? 1.0 : 0.0,
        Distribution.Normal d => NormalCdf.Of((x - d.Mean) / d.StandardDeviation),
        Distribution.LogNormal d => x <= 0.0 ? 0.0 : NormalCdf.Of((Math.Log(x) - d.Mu) / d.Sigma),
        Distribution.Interval { Low: > 0.0 } d => x <= 0.0
            ? 0.0
            : NormalCdf.Of(Interval90.HalfWidth * ((2.0 * Math.Log(x)) - Math.Log(d.Low) - Math.Log(d.High))
                / (Math.Log(d.High) - Math.Log(d.Low))),
        Distribution.Interval d => NormalCdf.Of(Interval90.HalfWidth * ((2.0 * x) - d.Low - d.High) / (d.High - d.Low)),
        Distribution.Uniform d => Math.Clamp((x - d.Low) / (d.High - d.Low), 0.0, 1.0),
        Distribution.Triangular d => Triangular.CDF(d.Low, d.High, d.Mode, x),
        Distribution.Pert d => BetaCdf(PertAlpha(d), PertBeta(d), (x - d.Low) / (d.High - d.Low)),
        Distribution.Beta d => BetaCdf(d.Alpha, d.Beta1, x),
        Distribution.Gamma d => x <= 0.0 ? 0.0 : Gamma.CDF(d.Shape, 1.0 / d.Scale, x),
        Distribution.Exponential d => x <= 0.0 ? 0.0 : 1.0 - Math.Exp(-x / d.Mean),
        Distribution.Weibull d => x <= 0.0 ? 0.0 : 1.0 - Math.Exp(-Math.Pow(x / d.Scale, d.Shape)),
        Distribution.Poisson d => x < 0.0 ? 0.0 : Poisson.CDF(d.Mean, Math.Floor(x)),
        Distribution.Bernoulli d => x < 0.0 ? 0.0 : x < 1.0 ? 1.0 - d.Probability : 1.0,
        Distribution.Discrete d => d.Values.Where(v => v.Value <= x).Sum(v => v.Weight) / d.Values.Sum(v => v.Weight),
        Distribution.Empirical d => (double)d.Samples.Count(s => s <= x) / d.Samples.Length,
        Distribution.Truncated d => CdfOfTruncated(d, x),
        _ => throw new ArgumentException($"No probabilities for {distribution.GetType()}.", nameof(distribution)),
    };

    private static double PertAlpha(Distribution.Pert d) => 1.0 + (4.0 * (d.Mode - d.Low) / (d.High - d.Low));

    private static double PertBeta(Distribution.Pert d) => 1.0 + (4.0 * (d.High - d.Mode) / (d.High - d.Low));

    private static double BetaCdf(double alpha, double beta, double x) =>
        x <= 0.0 ? 0.0 : x >= 1.0 ? 1.0 : Beta.CDF(alpha, beta, x);

    // Bisection inside Brent's method never leaves [0, 1], which MathNet's own inverse does for extreme shapes.
    private static double BetaQuantile(double alpha, double beta, double p) =>
        Brent.TryFindRoot(x => BetaCdf(alpha, beta, x) - p, 0.0, 1.0, 1e-13, 200, out var root)
            ? root
            : p < 0.5 ? 0.0 : 1.0;

    private static double OfDiscrete(Distribution.Discrete d, double p)
    {
        var wanted = p * d.Values.Sum(v => v.Weight);
        var below = 0.0;
        foreach (var value in d.Values)
        {
            below += value.Weight;
            if (below >= wanted)
            {
                return value.Value;
            }
        }

        return d.Values[^1].Value;
    }

    private static double OfTruncated(Distribution.Truncated d, double p)
    {
        var (below, upTo) = Kept(d);
        return Math.Clamp(Of(d.Inner, Math.Clamp(below + (p * (upTo - below)), 1e-300, 1.0 - 1e-16)), d.Low, d.High);
    }

    private static double CdfOfTruncated(Distribution.Truncated d, double x)
    {
        var (below, upTo) = Kept(d);
        return x < d.Low ? 0.0 : x >= d.High ? 1.0 : (Cdf(d.Inner, x) - below) / (upTo - below);
    }

    // A value that is exactly the lower bound is kept, which matters where values are separate.
    private static (double Below, double UpTo) Kept(Distribution.Truncated d) =>
        (IsDiscrete(d.Inner) ? Cdf(d.Inner, Math.BitDecrement(d.Low)) : Cdf(d.Inner, d.Low), Cdf(d.Inner, d.High));
}
