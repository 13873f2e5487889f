using MathNet.Numerics.Distributions;
using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Simulation.Draws;

namespace WorkPlanSim.Simulation.Tests.Draws;

/// <summary>
/// Means are E value(Z) over a standard normal, by the trapezoid rule; quantiles are value(z) against the formula at Φ(z). Both
/// to 10^-4 of the interquartile range for tabled laws, as their doc says, and to rounding for the others.
/// </summary>
public class QuantityLawTests
{
    public static TheoryData<string, Distribution, double> Means { get; } = new()
    {
        { "constant", 3.5, 3.5 },
        { "interval", new Distribution.Interval(8.0, 16.0), Math.Exp((Math.Log(128.0) / 2.0) + (Math.Pow(Math.Log(2.0) / 3.2897072539029444, 2) / 2.0)) },
        { "interval below 0", new Distribution.Interval(-2.0, 6.0), 2.0 },
        { "normal", new Distribution.Normal(5.0, 2.0), 5.0 },
        { "lognormal", new Distribution.LogNormal(0.3, 0.5), Math.Exp(0.3 + 0.125) },
        { "uniform", new Distribution.Uniform(2.0, 6.0), 4.0 },
        { "triangular", new Distribution.Triangular(1.0, 2.0, 6.0), 3.0 },
        { "triangular at its end", new Distribution.Triangular(1.0, 1.0, 4.0), 2.0 },
        { "pert", new Distribution.Pert(1.0, 2.0, 6.0), 2.5 },
        { "beta", new Distribution.Beta(2.0, 5.0), 2.0 / 7.0 },
        { "beta of an U", new Distribution.Beta(0.5, 0.5), 0.5 },
        { "gamma", new Distribution.Gamma(3.0, 2.0), 6.0 },
        { "gamma of small shape", new Distribution.Gamma(0.5, 2.0), 1.0 },
        { "exponential", new Distribution.Exponential(4.0), 4.0 },
        { "weibull", new Distribution.Weibull(2.0, 3.0), 3.0 * 0.886226925452758 },
        { "weibull of small shape", new Distribution.Weibull(0.8, 1.0), 1.1330030963193474 },
        { "poisson", new Distribution.Poisson(3.2), 3.2 },
        { "bernoulli", new Distribution.Bernoulli(0.3), 0.3 },
        { "discrete", new Distribution.Discrete([new(0.0, 7.0), new(1.0, 2.0), new(4.0, 1.0)]), 0.6 },
        { "empirical", new Distribution.Empirical([3.0, 5.0, 5.0, 8.0]), 5.25 },
        { "truncated", new Distribution.Truncated(new Distribution.Normal(0.0, 1.0), 0.0, 40.0), Math.Sqrt(2.0 / Math.PI) },
        { "truncated steps", new Distribution.Truncated(new Distribution.Discrete([new(1.0, 1.0), new(2.0, 1.0), new(3.0, 2.0)]), 2.0, 3.0), 8.0 / 3.0 },
    };

    [Theory]
    [MemberData(nameof(Means))]
    public void At_OverAStandardNormal_HasTheMean(string name, Distribution distribution, double mean)
    {
        var law = QuantityLaw.Of(distribution);

        // Steps are seen to a node of the trapezoid rule, 1/400 at a density of at most 0.4: 0.001 of a step.
        var tolerance = DistributionQuantile.IsDiscrete(distribution) ? 5e-3 : 2e-4 * Math.Max(1.0, mean);

        Assert.True(Math.Abs(ClosedForm.OverNormal(law.At) - mean) <= tolerance, $"{name}: {ClosedForm.OverNormal(law.At)}");
    }

    [Fact]
    public void At_Interval_HasItsEndsAtFivePercent()
    {
        var law = QuantityLaw.Of(new Distribution.Interval(8.0, 16.0));

        Assert.Equal(8.0, law.At(-1.6448536269514722), 12);
        Assert.Equal(16.0, law.At(1.6448536269514722), 12);
        Assert.Equal(Math.Sqrt(128.0), law.At(0.0), 12);
    }

    public static TheoryData<Distribution> Tabled { get; } = new()
    {
        new Distribution.Uniform(2.0, 6.0),
        new Distribution.Triangular(1.0, 2.0, 6.0),
        new Distribution.Triangular(0.0, 1.0, 1.0),
        new Distribution.Pert(1.0, 1.1, 6.0),
        new Distribution.Beta(2.0, 5.0),
        new Distribution.Beta(0.5, 0.5),
        new Distribution.Beta(40.0, 60.0),
        new Distribution.Gamma(3.0, 2.0),
        new Distribution.Gamma(0.5, 2.0),
        new Distribution.Gamma(80.0, 0.1),
        new Distribution.Exponential(4.0),
        new Distribution.Weibull(2.0, 3.0),
        new Distribution.Weibull(0.8, 3.0),
        new Distribution.Truncated(new Distribution.Normal(12.0, 3.0), 5.0, 20.0),
        new Distribution.Truncated(new Distribution.LogNormal(0.0, 1.0), 0.5, 1.5),
    };

    [Theory]
    [MemberData(nameof(Tabled))]
    public void At_TabledLaw_IsWithinItsBound(Distribution distribution)
    {
        // Between the nodes, 1/16 apart, and at them.
        var law = QuantityLaw.Of(distribution);
        var range = DistributionQuantile.Of(distribution, 0.75) - DistributionQuantile.Of(distribution, 0.25);

        var worst = Enumerable.Range(-400, 801).Select(i => i / 100.0)
            .Max(z => Math.Abs(law.At(z) - DistributionQuantile.Of(distribution, ClosedForm.Phi(z))));

        Assert.True(worst <= 1e-4 * range, $"{distribution}: {worst / range}");
    }

    [Theory]
    [MemberData(nameof(Tabled))]
    public void At_TabledLaw_InvertsTheDistributionFunction(Distribution distribution) => Assert.All(
        Enumerable.Range(1, 99).Select(i => i / 100.0),
        p => Assert.Equal(p, CdfOf(distribution, DistributionQuantile.Of(distribution, p)), tolerance: 1e-6));

    [Theory]
    [MemberData(nameof(Tabled))]
    public void At_TabledLaw_NeverFalls(Distribution distribution)
    {
        var law = QuantityLaw.Of(distribution);

        var values = Enumerable.Range(-700, 1401).Select(i => law.At(i / 100.0)).ToArray();

        // But for the last bits of the interpolation.
        Assert.All(values.Zip(values.Skip(1)), v => Assert.True(v.Second >= v.First - (1e-13 * Math.Abs(v.First))));
    }

    /// <summary>Gives the distribution function by MathNet alone.</summary>
    private static double CdfOf(Distribution distribution, double x) => distribution switch
    {
        Distribution.Uniform d => ContinuousUniform.CDF(d.Low, d.High, x),
        Distribution.Triangular d => Triangular.CDF(d.Low, d.High, d.Mode, x),
        Distribution.Pert d => Beta.CDF(
            1.0 + (4.0 * (d.Mode - d.Low) / (d.High - d.Low)),
            1.0 + (4.0 * (d.High - d.Mode) / (d.High - d.Low)),
            (x - d.Low) / (d.High - d.Low)),
        Distribution.Beta d => Beta.CDF(d.Alpha, d.Beta1, x),
        Distribution.Gamma d => Gamma.CDF(d.Shape, 1.0 / d.Scale, x),
        Distribution.Exponential d => Exponential.CDF(1.0 / d.Mean, x),
        Distribution.Weibull d => Weibull.CDF(d.Shape, d.Scale, x),
        Distribution.Truncated { Inner: Distribution.Normal n } d =>
            (Normal.CDF(n.Mean, n.StandardDeviation, x) - Normal.CDF(n.Mean, n.StandardDeviation, d.Low))
            / (Normal.CDF(n.Mean, n.StandardDeviation, d.High) - Normal.CDF(n.Mean, n.StandardDeviation, d.Low)),
        Distribution.Truncated { Inner: Distribution.LogNormal n } d =>
            (LogNormal.CDF(n.Mu, n.Sigma, x) - LogNormal.CDF(n.Mu, n.Sigma, d.Low))
            / (LogNormal.CDF(n.Mu, n.Sigma, d.High) - LogNormal.CDF(n.Mu, n.Sigma, d.Low)),
        _ => throw new ArgumentException("Not tabled.", nameof(distribution)),
    };
}
