using System.Runtime.Intrinsics;
using CsCheck;
using WorkPlanSim.Simulation.Kernels;
using WorkPlanSim.Simulation.Lanes;
using WorkPlanSim.Simulation.Tests.Kernels;

namespace WorkPlanSim.Simulation.Tests.Lanes;

/// <summary>
/// A normal just below a step gives the count before it, one just above the count after it. "Just" is the probability that the doc
/// comment names, and in the far tails 4e-4 of a standard deviation.
/// </summary>
public class LanePoissonTests
{
    private const double Probability = 1.2e-6;
    private const double Most = 4e-4;

    public static TheoryData<float> Means { get; } =
    [
        1e-3f, 0.02f, 0.1f, 1f, 3.7f, 7.99f, 8f, 9.5f, 12f, 20f, 29.99f, 30f, 30.01f, 31f,
        60f, 100f, 1000f, 1e4f, 1e5f,
    ];

    [Theory]
    [MemberData(nameof(Means))]
    public void Quantile_NormalsAtSteps_FallToTheirSide(float mean)
    {
        foreach (var (count, z) in Steps(mean))
        {
            var little = Little(z);

            Assert.Equal(count, At(mean, z - little));
            Assert.Equal(count + 1, At(mean, z + little));
        }
    }

    // The expansion decides far from steps, and nearer to them only where what it leaves out allows it.
    [Theory]
    [MemberData(nameof(Means))]
    public void Quantile_NormalsAnywhere_GivesTheCountInDoublePrecision(float mean) => Assert.All(
        Enumerable.Range(-4000, 8001).Select(i => (double)(float)(i * 6.3 / 4000.0)),
        z => Assert.InRange(At(mean, z), Exactly(mean, z - Little(z)), Exactly(mean, z + Little(z))));

    [Fact]
    public void Quantile_OfNoMean_IsNone() => Assert.All(
        Enumerable.Range(-63, 127), i => Assert.Equal(0, At(0f, i / 10.0)));

    [Fact]
    public void Quantile_MixedLanes_GivesEachItsOwn() =>
        Gen.Select(Gen.Float[-7f, 11f].Select(MathF.Exp).Array[8], Gen.Float[-6.3f, 6.3f].Array[8]).Sample(
            (means, normals) =>
            {
                var counts = LanePoisson.Quantile(Vector256.Create(means), Vector256.Create(normals));

                return Enumerable.Range(0, 8).All(lane => (int)counts[lane] == At(means[lane], normals[lane]));
            },
            iter: 5000);

    [Fact]
    public void Quantile_OfAHigherMean_IsNeverLessButForRounding() =>
        Gen.Select(Gen.Float[0f, 40f], Gen.Float[1e-3f, 5f], Gen.Float[-6.3f, 6.3f]).Sample(
            (mean, more, z) => At(mean, z) <= At(mean + more, z), iter: 20_000);

    private static double Little(double z) => Math.Min(Probability * Math.Sqrt(2.0 * Math.PI) * Math.Exp(z * z / 2.0), Most);

    private static int Exactly(float mean, double z) => PoissonQuantile.Of(mean, NormalCdf.Of(z), z);

    private static int At(float mean, double z) => (int)LanePoisson.Quantile(Vector256.Create(mean), Vector256.Create((float)z))[0];

    private static IEnumerable<(int Count, double Z)> Steps(float mean)
    {
        var tails = new PoissonTails(mean);
        return Enumerable.Range(-150, 301).Select(i => i * 6.5 / 150.0)
            .Select(z => (int)(mean + (z * Math.Sqrt(mean)) + (((z * z) - 1.0) / 6.0))).Concat(Enumerable.Range(0, 12))
            .Where(n => n >= 0 && tails.UpTo(n) > 1.2e-10 && tails.Above(n) > 1.2e-10).Distinct()
            .Select(n => (n, tails.UpTo(n) < 0.5 ? NormalQuantile.Of(tails.UpTo(n)) : -NormalQuantile.Of(tails.Above(n))));
    }
}
