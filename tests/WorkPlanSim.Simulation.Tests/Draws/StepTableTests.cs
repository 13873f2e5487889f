using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Simulation.Draws;
using WorkPlanSim.Simulation.Kernels;

namespace WorkPlanSim.Simulation.Tests.Draws;

/// <summary>
/// A table gives the value of the quantile function at every normal, from -6.3 to 6.3, but within rounding of a step: there it
/// lies between the values a little to the left and to the right.
/// </summary>
public class StepTableTests
{
    // Single precision knows a normal of 6 to 5e-7, and 1 - p of such a one has six digits left.
    private const double Rounding = 1e-6;

    // What MathNet's distribution function and the inversion may differ by in probability: 10^-14 of the mean.
    private const double Probability = 1e-14;

    public static TheoryData<Distribution, double> Distributions { get; } = new()
    {
        { new Distribution.Poisson(1e-3), 1.0 },
        { new Distribution.Poisson(0.2), 1.0 },
        { new Distribution.Poisson(3.2), 3.2 },
        { new Distribution.Poisson(29.5), 29.5 },
        { new Distribution.Poisson(31.0), 31.0 },
        { new Distribution.Poisson(400.0), 400.0 },
        { new Distribution.Poisson(1e4), 1e4 },
        { new Distribution.Bernoulli(0.0), 0.0 },
        { new Distribution.Bernoulli(1e-12), 0.0 },
        { new Distribution.Bernoulli(1e-6), 0.0 },
        { new Distribution.Bernoulli(0.3), 0.0 },
        { new Distribution.Bernoulli(1.0), 0.0 },
        { new Distribution.Discrete([new(5.0, 1.0)]), 0.0 },
        { new Distribution.Discrete([new(0.0, 7.0), new(1.0, 2.0), new(4.0, 1.0)]), 0.0 },
        { new Distribution.Discrete([new(-3.5, 1e-12), new(1.0, 0.0), new(4.0, 1.0), new(1e6, 1e-7)]), 0.0 },
        { new Distribution.Empirical([7.0]), 0.0 },
        { new Distribution.Empirical([3.0, 5.0, 5.0, 8.0]), 0.0 },
        { new Distribution.Empirical([.. Enumerable.Range(0, 1000).Select(i => Math.Sqrt(i))]), 0.0 },
        { Cut(new Distribution.Poisson(8.0), 2.0, 12.0), 8.0 },
        { Cut(new Distribution.Poisson(8.0), 0.0, 3.0), 8.0 },
        { Cut(new Distribution.Poisson(8.0), 14.0, 60.0), 8e3 },
        { Cut(new Distribution.Poisson(100.0), 99.5, 130.0), 200.0 },
        { Cut(new Distribution.Poisson(1000.0), 0.0, 950.0), 2e4 },
        { Cut(new Distribution.Bernoulli(0.3), 1.0, 2.0), 0.0 },
        { Cut(new Distribution.Bernoulli(0.3), 0.0, 0.5), 0.0 },
        { Cut(new Distribution.Discrete([new(1.0, 1.0), new(2.0, 1.0), new(3.0, 2.0)]), 2.0, 3.0), 0.0 },
        { Cut(new Distribution.Empirical([3.0, 5.0, 5.0, 8.0]), 4.0, 9.0), 0.0 },
        { Cut(Cut(new Distribution.Poisson(8.0), 2.0, 12.0), 4.0, 10.0), 8.0 },
    };

    [Theory]
    [MemberData(nameof(Distributions))]
    public void At_AnyNormal_IsTheQuantile(Distribution distribution, double size)
    {
        var table = Table(distribution);
        for (var i = 0; i <= 60_000; i++)
        {
            var z = (float)(-6.3 + (12.6 * i / 60_000.0));
            var value = table.At(z);
            var little = Rounding + (size * Probability * Math.Sqrt(2.0 * Math.PI) * Math.Exp(z * z / 2.0));

            Assert.InRange(value, Quantile(distribution, z - little), Quantile(distribution, z + little));
        }
    }

    [Theory]
    [InlineData(1, 0.02)]
    [InlineData(7, 0.5)]
    [InlineData(40, 0.03)]
    [InlineData(61, 0.97)]
    [InlineData(500, 0.2)]
    public void At_OfBinomial_IsTheQuantile(int tries, double chance)
    {
        var table = StepTable.OfBinomial(tries, chance);
        for (var i = 0; i <= 20_000; i++)
        {
            // MathNet's beta function is known to 10^-14 of one: what that is of the far tail is left out.
            var z = (float)(-5.5 + (11.0 * i / 20_000.0));
            var value = table.At(z);

            Assert.InRange(value, Count(z - 1e-6), Count(z + 1e-6));
        }

        float Count(double z) => BinomialQuantile.Of(tries, chance, NormalCdf.Of(z));
    }

    [Theory]
    [MemberData(nameof(Distributions))]
    public void At_AHigherNormal_IsNeverLess(Distribution distribution, double size)
    {
        Assert.True(size >= 0.0);
        var table = Table(distribution);

        var values = Enumerable.Range(-7000, 14_001).Select(i => table.At(i / 1000f)).ToList();

        Assert.Equal(values.Order(), values);
    }

    [Fact]
    public void TryOf_MoreValuesThanAllowed_GivesNone() => Assert.Null(StepTable.TryOf(new Distribution.Poisson(400.0), 100));

    private static Distribution.Truncated Cut(Distribution inner, double low, double high) => new(inner, low, high);

    private static StepTable Table(Distribution distribution) =>
        StepTable.TryOf(distribution, 100_000) ?? throw new InvalidOperationException("There is no table.");

    private static float Quantile(Distribution distribution, double z) =>
        (float)DistributionQuantile.Of(distribution, NormalCdf.Of(z));
}
