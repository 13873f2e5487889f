using CsCheck;
using WorkPlanSim.PlanFiles.Expressions;
using WorkPlanSim.PlanFiles.Findings;

namespace WorkPlanSim.PlanFiles.Tests.Expressions;

/// <summary>Whatever a distribution writes, the reader reads to the same distribution.</summary>
public sealed class ExpressionRoundTripTests
{
    private static readonly Gen<double> Number = Gen.Double[-1e6, 1e6];
    private static readonly Gen<double> Positive = Gen.Double[1e-6, 1e3];
    private static readonly Gen<double> Share = Gen.Double[0.0, 1.0];

    private static readonly Gen<Distribution> Simple = Gen.OneOf(
        Gen.Select(Number, Positive, (a, b) => (Distribution)new Distribution.Interval(a, a + b)),
        Gen.Select(Number, Positive, (a, b) => (Distribution)new Distribution.Normal(a, b)),
        Gen.Select(Gen.Double[-50.0, 50.0], Gen.Double[0.01, 10.0], (a, b) => (Distribution)new Distribution.LogNormal(a, b)),
        Gen.Select(Number, Positive, (a, b) => (Distribution)new Distribution.Uniform(a, a + b)),
        Gen.Select(Number, Positive, Positive, (a, b, c) => (Distribution)new Distribution.Triangular(a, a + b, a + b + c)),
        Gen.Select(Number, Positive, Positive, (a, b, c) => (Distribution)new Distribution.Pert(a, a + b, a + b + c)),
        Gen.Select(Positive, Positive, (a, b) => (Distribution)new Distribution.Beta(a, b)),
        Gen.Select(Positive, Positive, (a, b) => (Distribution)new Distribution.Gamma(a, b)),
        Positive.Select(a => (Distribution)new Distribution.Exponential(a)),
        Gen.Select(Positive, Positive, (a, b) => (Distribution)new Distribution.Weibull(a, b)),
        Positive.Select(a => (Distribution)new Distribution.Poisson(a)),
        Share.Select(a => (Distribution)new Distribution.Bernoulli(a)));

    private static readonly Gen<Distribution> All = Gen.OneOf(
        Number.Select(Distribution.FromDouble),
        Simple,
        Simple.Select(Cut));

    [Fact]
    public void Read_WhatADistributionWrites_GivesItBack() => All.Sample(
        distribution => Parse(distribution.ToString()) == distribution,
        seed: "0000KOIPe036",
        iter: 5_000);

    [Fact]
    public void Read_WhatADiscreteOneWrites_GivesItBack() =>
        Gen.Select(Number, Positive, (value, weight) => new WeightedValue(value, weight)).Array[1, 8].Sample(
            values =>
            {
                var sorted = values.DistinctBy(v => v.Value).OrderBy(v => v.Value).ToImmutableArray();
                return Parse(new Distribution.Discrete(sorted).ToString()) is Distribution.Discrete d
                    && d.Values.SequenceEqual(sorted);
            },
            seed: "0000KOIPe036",
            iter: 1_000);

    [Theory]
    [InlineData("8 to 16", "8 to 16")]
    [InlineData(" pert( 1,2 , 4 ) ", "pert(1, 2, 4)")]
    [InlineData("empirical(5, 3, 8, 5)", "empirical(3, 5, 5, 8)")]
    [InlineData("discrete(1: 0.2, 0: 0.7)", "discrete(0: 0.7, 1: 0.2)")]
    [InlineData("truncated(normal(12, 3), 5, 20)", "truncated(normal(12, 3), 5, 20)")]
    [InlineData("-1e3", "-1000")]
    public void Read_Written_Means(string written, string meant) => Assert.Equal(meant, Parse(written)?.ToString(), StringComparer.Ordinal);

    private static Distribution? Parse(string text) => ExpressionReader.Read(text, new NearestName()).Value;

    private static Distribution Cut(Distribution inner)
    {
        var shape = DistributionShape.Of(inner);
        return new Distribution.Truncated(inner, Math.Min(shape.Centre, 0.0) - 1e9, Math.Max(shape.Centre, 1.0) + 1e9);
    }
}
