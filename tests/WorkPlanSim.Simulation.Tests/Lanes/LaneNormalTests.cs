using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using WorkPlanSim.Simulation.Kernels;
using WorkPlanSim.Simulation.Lanes;

namespace WorkPlanSim.Simulation.Tests.Lanes;

/// <summary>
/// The worst error against the double-precision functions (AS 241; MathNet's erfc), which are accurate to 10^-14; the bounds are
/// what the doc comments say, measured and rounded up.
/// </summary>
public class LaneNormalTests
{
    private const uint Middle = 0x8000_0000;

    // A prime, so that the low bits of the words vary.
    private const uint Step = 211;

    private const uint TailWords = 400_000;

    // One unit in the last place.
    private const float MostFall = 1.2e-7f;

    private static readonly Vector256<int> Section = Vector256.Create(0, 1, 2, 3, 4, 5, 6, 7) * (int)(Middle / 8);

    [Fact]
    public void Quantile_WordsAllOver_IsWithinItsBounds()
    {
        var (centre, beyond) = (0.0, 0.0);
        for (var word = 0L; word < Middle; word += 8 * Step)
        {
            Try(Words((uint)word, Step), ref centre, ref beyond);
        }

        Assert.InRange(centre, 1e-8, 7e-7);
        Assert.InRange(beyond, 1e-8, 2.5e-6);
    }

    [Fact]
    public void Quantile_EveryWordOfBothTails_IsWithinItsBounds()
    {
        var (centre, beyond) = (0.0, 0.0);
        for (var word = 0u; word < TailWords; word += 8)
        {
            Try(Words(word, 1), ref centre, ref beyond);
            Try(~Words(word, 1), ref centre, ref beyond);
        }

        // Down to the last word, at 6.338.
        Assert.Equal(0.0, centre);
        Assert.InRange(beyond, 1e-8, 2.5e-6);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(0x0007_0000)]
    [InlineData(0x00d6_1234)]
    [InlineData(0x1000_0000)]
    [InlineData(0x7fff_0000)]
    [InlineData(0x7fff_fff8)]
    public void Quantile_TheComplement_GivesTheNegative(int word)
    {
        var words = Words((uint)word, 1);

        Assert.Equal(-LaneNormal.Quantile(words), LaneNormal.Quantile(~words));
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void Quantile_EveryWord_IsMonotoneButForRoundingAndExactlyOdd()
    {
        var (greatest, worst, isOdd) = GoThroughTheLowerHalf();
        var starts = LaneNormal.Quantile(Section);

        Assert.True(isOdd);
        Assert.All(Enumerable.Range(0, 8), lane => Assert.InRange(worst[lane], 0f, MostFall));
        Assert.All(Enumerable.Range(0, 7), lane => Assert.InRange(greatest[lane] - starts[lane + 1], -1f, MostFall));
        Assert.Equal(0f, greatest[7]);
    }

    // Steps of the words of 1024 trials: through the whole range, and so small that all lie in one tail.
    [Theory]
    [InlineData(8, 1_234_567u)]
    [InlineData(264, 4_194_304u)]
    [InlineData(1024, 4_194_301u)]
    [InlineData(1024, 1u)]
    public void Quantiles_OfARow_AreThoseOfItsLanes(int trials, uint step)
    {
        var row = new Rows(1).Lanes();
        for (var k = 0; k < trials; k += LaneRow.Width)
        {
            row[k] = Words((uint)k * step, step).AsSingle();
        }

        LaneNormal.Quantiles(row, trials);

        for (var k = 0; k < trials; k += LaneRow.Width)
        {
            Assert.Equal(LaneNormal.Quantile(Words((uint)k * step, step)), row[k]);
        }
    }

    [Theory]
    [InlineData(0.0, 3.0, 6e-7)]
    [InlineData(3.0, 5.0, 3e-5)]
    [InlineData(5.0, 6.34, 1.6e-4)]
    [InlineData(6.34, 12.0, 4e-3)]
    public void LowerTail_From_IsWithinItsBound(double from, double to, double bound) => Assert.InRange(
        Grids.Worst(from, to, LaneNormal.LowerTail, (x, y) => Math.Abs((y / NormalCdf.Of(-x)) - 1.0)), 0.0, bound);

    [Fact]
    public void Cdf_OfAnyNormal_IsWithinItsBound() => Assert.InRange(
        Grids.Worst(-13.0, 13.0, LaneNormal.Cdf, (x, y) => Math.Abs(y - NormalCdf.Of(x))), 0.0, 2.1e-7);

    [Fact]
    public void Cdf_OfOppositeNormals_AddsUpToOne() => Assert.InRange(
        Grids.Worst(-7.0, 7.0, z => LaneNormal.Cdf(z) + LaneNormal.Cdf(-z), (_, y) => Math.Abs(y - 1.0)), 0.0, 6e-8);

    /// <summary>Goes through the lower half word by word, each lane through an eighth of it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (Vector256<float> Greatest, Vector256<float> Fall, bool IsOdd) GoThroughTheLowerHalf()
    {
        var (greatest, fall, isOdd) = (Vector256.Create(-7f), Vector256<float>.Zero, true);
        for (var word = 0; word < Middle / 8; word++)
        {
            var words = Section + Vector256.Create(word);
            var normals = LaneNormal.Quantile(words);
            isOdd &= Vector256.EqualsAll(-normals, LaneNormal.Quantile(~words));
            fall = Vector256.Max(fall, greatest - normals);
            greatest = Vector256.Max(greatest, normals);
        }

        return (greatest, fall, isOdd);
    }

    private static Vector256<int> Words(uint first, uint step) =>
        (Vector256.Create(first) + (Vector256.Create(0u, 1, 2, 3, 4, 5, 6, 7) * step)).AsInt32();

    private static void Try(Vector256<int> words, ref double centre, ref double beyond)
    {
        var normals = LaneNormal.Quantile(words);
        for (var lane = 0; lane < 8; lane++)
        {
            // 1 - p of the upper half would lose the digits of its tail.
            var word = unchecked((uint)words[lane]);
            var isUpper = word >= Middle;
            var lower = NormalQuantile.Of(((isUpper ? ~word : word) + 0.5) / 4294967296.0);
            var error = Math.Abs(normals[lane] - (isUpper ? -lower : lower));
            if (lower >= -2.8)
            {
                centre = Math.Max(centre, error);
            }
            else
            {
                beyond = Math.Max(beyond, error);
            }
        }
    }
}
