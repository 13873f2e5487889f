using MathNet.Numerics.Distributions;
using WorkPlanSim.Simulation.Kernels;

namespace WorkPlanSim.Simulation.Tests.Kernels;

/// <summary>
/// A probability just below a step of the distribution function gives the count before it, one just above the count after it, from
/// 10^-10 to 1 - 10^-10. "Just" is the part of the smaller tail that the doc comment names, and two units of the last place of 1.
/// </summary>
public class PoissonExactnessTests
{
    private const double LeastTail = 1.2e-10;

    public static TheoryData<double> Means { get; } =
    [
        1e-3, 0.02, 0.1, 1.0, 3.7, 12.0, 29.999, 30.0, 30.001, 31.0, 37.5, 60.0, 100.0, 333.3, 1000.0, 5000.0, 1e4, 1e5,
    ];

    [Theory]
    [MemberData(nameof(Means))]
    public void Of_ProbabilitiesAtSteps_FallToTheirSide(double mean)
    {
        var tails = new PoissonTails(mean);
        foreach (var count in Counts(mean))
        {
            var (upTo, above) = (tails.UpTo(count), tails.Above(count));
            var little = (1e-14 * (100.0 + mean) * Math.Min(upTo, above)) + 4e-16;

            Assert.Equal(count, PoissonQuantile.Of(mean, upTo - little));
            Assert.Equal(count + 1, PoissonQuantile.Of(mean, upTo + little));
        }
    }

    [Theory]
    [MemberData(nameof(Means))]
    public void Tails_OfAllCounts_AreThoseOfMathNet(double mean)
    {
        // MathNet's distribution function is known to 10^-15 of the mean's size.
        var tails = new PoissonTails(mean);

        Assert.All(Counts(mean), n => Assert.Equal(Poisson.CDF(mean, n), tails.UpTo(n), tolerance: 1e-14 * (10.0 + mean)));
        Assert.All(Counts(mean), n => Assert.Equal(1.0, tails.UpTo(n) + tails.Above(n), tolerance: 1e-15));
    }

    [Theory]
    [InlineData(1e6)]
    [InlineData(1e8)]
    public void Of_MeansBeyondAnyPlans_StaysNear(double mean) => Assert.All(
        Enumerable.Range(-63, 127).Select(i => i / 10.0),
        z => Assert.Equal(
            mean + (z * Math.Sqrt(mean)) + (((z * z) - 1.0) / 6.0),
            PoissonQuantile.Of(mean, NormalCdf.Of(z), z),
            tolerance: 2.0));

    /// <summary>Gives counts with steps in both tails and all between: at most 300, evenly in standard deviations.</summary>
    private static IEnumerable<int> Counts(double mean)
    {
        var tails = new PoissonTails(mean);
        return Enumerable.Range(-150, 301).Select(i => i * 6.5 / 150.0)
            .Select(z => (int)(mean + (z * Math.Sqrt(mean)) + (((z * z) - 1.0) / 6.0))).Concat(Enumerable.Range(0, 12))
            .Where(n => n >= 0 && tails.UpTo(n) > LeastTail && tails.Above(n) > LeastTail).Distinct();
    }
}
