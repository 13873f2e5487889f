using CsCheck;
using MathNet.Numerics.Distributions;
using WorkPlanSim.Simulation.Kernels;

namespace WorkPlanSim.Simulation.Tests.Kernels;

/// <summary>Counts are the least whose distribution function, from MathNet, reaches the probability.</summary>
/// <remarks>The distribution function is known to about 10^-10; probabilities nearer than that to a step are not asked for.</remarks>
public class CountQuantileTests
{
    private const double Rounding = 1e-9;

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.7)]
    [InlineData(5.0)]
    [InlineData(29.99)]
    [InlineData(30.01)]
    [InlineData(150.0)]
    [InlineData(999.0)]
    [InlineData(5000.0)]
    public void PoissonOf_AGridOfProbabilities_InvertsTheDistribution(double mean) => Assert.All(
        Grid(),
        p => AssertInverts(PoissonQuantile.Of(mean, p), p, n => Poisson.CDF(mean, n)));

    [Fact]
    public void PoissonOf_AnyMean_InvertsTheDistribution() =>
        Gen.Select(Gen.Double[-4.6, 8.5].Select(Math.Exp), Gen.Double[0.0005, 0.9995]).Sample(
            (mean, p) => AssertInverts(PoissonQuantile.Of(mean, p), p, n => Poisson.CDF(mean, n)), iter: 3000);

    [Fact]
    public void PoissonOf_AHigherMean_NeverGivesFewer() =>
        Gen.Select(Gen.Double[0.0, 100.0], Gen.Double[0.0, 5.0], Gen.Double[1e-9, 1.0 - 1e-9]).Sample(
            (mean, more, p) => PoissonQuantile.Of(mean, p) <= PoissonQuantile.Of(mean + more, p), iter: 20_000);

    [Fact]
    public void PoissonOf_NoMean_IsNone() => Assert.Equal(0, PoissonQuantile.Of(0.0, 0.999));

    [Theory]
    [InlineData(1, 0.02)]
    [InlineData(4, 0.5)]
    [InlineData(40, 0.03)]
    [InlineData(61, 0.5)]
    [InlineData(500, 0.2)]
    [InlineData(10_000, 0.01)]
    [InlineData(50, 0.97)]
    public void BinomialOf_AGridOfProbabilities_InvertsTheDistribution(int tries, double chance) => Assert.All(
        Grid(),
        p => AssertInverts(BinomialQuantile.Of(tries, chance, p), p, n => Binomial.CDF(chance, tries, n)));

    [Fact]
    public void BinomialOf_AnyLaw_InvertsTheDistribution() =>
        Gen.Select(Gen.Int[0, 2000], Gen.Double[0.0, 0.99], Gen.Double[0.0005, 0.9995]).Sample(
            (tries, chance, p) => AssertInverts(
                BinomialQuantile.Of(tries, chance, p), p, n => n >= tries ? 1.0 : Binomial.CDF(chance, tries, n)),
            iter: 3000);

    [Fact]
    public void BinomialOf_MoreTries_NeverGiveFewer() =>
        Gen.Select(Gen.Int[0, 200], Gen.Double[0.0, 0.9], Gen.Double[1e-6, 1.0 - 1e-6]).Sample(
            (tries, chance, p) => BinomialQuantile.Of(tries, chance, p) <= BinomialQuantile.Of(tries + 1, chance, p),
            iter: 20_000);

    private static IEnumerable<double> Grid() => Enumerable.Range(0, 199).Select(i => (i + 1.0 + 0.0137) / 200.1);

    private static void AssertInverts(int count, double probability, Func<int, double> upTo)
    {
        Assert.True(count >= 0);
        Assert.True(upTo(count) >= probability - Rounding, $"F({count}) = {upTo(count)} does not reach {probability}");
        Assert.True(count == 0 || upTo(count - 1) < probability + Rounding, $"F({count - 1}) reaches {probability}");
    }
}
