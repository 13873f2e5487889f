using WorkPlanSim.Simulation.Draws;
using WorkPlanSim.Simulation.Kernels;

namespace WorkPlanSim.Simulation.Tests.Draws.Statistics;

/// <summary>The normals of 200 seeds, 79 million, one by one: moments, tails and 256 cells. <see cref="PValues"/> judges.</summary>
[Trait("Category", "Slow")]
public class NormalMarginTests
{
    private const int Seeds = 200;

    private static readonly DrawStream Stream = DrawStream.Of("targets/gullies/unitCost");

    private static readonly NormalCells Cells = new(256);

    [Fact]
    public void Normals_OfManySeeds_HaveTheMomentsOfAStandardNormal()
    {
        // Hermite polynomials of a standard normal have mean 0, variance k! and no correlation with one another.
        var scores = OfSeeds(block =>
        {
            var (h1, h2, h3, h4) = (0.0, 0.0, 0.0, 0.0);
            foreach (var value in block.All)
            {
                var z = (double)value;
                var square = z * z;
                h1 += z;
                h2 += square - 1.0;
                h3 += z * (square - 3.0);
                h4 += (square * (square - 6.0)) + 3.0;
            }

            return new[] { h1, h2 / Math.Sqrt(2.0), h3 / Math.Sqrt(6.0), h4 / Math.Sqrt(24.0) };
        });

        for (var k = 0; k < 4; k++)
        {
            PValues.AssertStandardNormal($"moment {k + 1}", [.. scores.Select(s => s[k] / Math.Sqrt(NormalBlock.Count))]);
        }
    }

    [Fact]
    public void Normals_OfManySeeds_HaveTheTailsOfAStandardNormal()
    {
        var counts = OfSeeds(block =>
        {
            var (upper, lower) = (new double[6], new double[6]);
            foreach (var z in block.All)
            {
                for (var sigma = 1; sigma < 6 && Math.Abs(z) > sigma; sigma++)
                {
                    (z > 0f ? upper : lower)[sigma]++;
                }
            }

            return (Upper: upper, Lower: lower);
        });

        for (var sigma = 1; sigma < 6; sigma++)
        {
            var p = NormalCdf.Of(-sigma);
            AssertTail($"above {sigma} sigma", p, counts.Select(c => c.Upper[sigma]));
            AssertTail($"below {-sigma} sigma", p, counts.Select(c => c.Lower[sigma]));
        }
    }

    [Fact]
    public void Normals_OfManySeeds_FillCellsAlike() => PValues.AssertUniform("cells", OfSeeds(block => ChiSquare(block.All)));

    [Fact]
    public void NormalsDrawnOnce_OfManySeeds_FillCellsAlike() =>
        PValues.AssertUniform("cells", OfSeeds(block => ChiSquare(block.Once)));

    /// <summary>Tails beyond 3 sigma hold too few of a seed's normals to be judged one by one (45 in all beyond 5 sigma).</summary>
    private static void AssertTail(string what, double p, IEnumerable<double> counts)
    {
        var expected = NormalBlock.Count * p;
        var scores = counts.Select(c => (c - expected) / Math.Sqrt(expected * (1.0 - p))).ToArray();
        if (expected > 300.0)
        {
            PValues.AssertStandardNormal(what, scores);
        }
        else
        {
            PValues.AssertScore(what, scores.Sum() / Math.Sqrt(Seeds));
        }
    }

    private static double ChiSquare(ReadOnlySpan<float> normals)
    {
        var counts = new int[Cells.Count];
        foreach (var z in normals)
        {
            counts[Cells.Of(z)]++;
        }

        return PValues.ChiSquare(counts);
    }

    private static T[] OfSeeds<T>(Func<NormalBlock, T> judge) =>
        [.. Enumerable.Range(1, Seeds).Select(seed => judge(new NormalBlock((ulong)seed, Stream)))];
}
