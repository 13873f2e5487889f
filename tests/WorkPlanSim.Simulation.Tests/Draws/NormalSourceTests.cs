using System.Runtime.Intrinsics;
using CsCheck;
using WorkPlanSim.Simulation.Draws;
using WorkPlanSim.Simulation.Lanes;
using WorkPlanSim.Simulation.Tests.Reference.Draws;

namespace WorkPlanSim.Simulation.Tests.Draws;

/// <summary>Each normal is that of the word which the definition gives to its seed, stream, period and trial, bit for bit.</summary>
public class NormalSourceTests
{
    private const float Untouched = 12345f;

    private static readonly int[] AwkwardTrials = [0, 32, 64, 992, 1024, 1056, 1_048_576, 2_147_482_624];

    private static readonly Gen<int> FirstTrials = Gen.OneOf(
        Gen.Int[0, AwkwardTrials.Length - 1].Select(i => AwkwardTrials[i]), Gen.Int[0, 60_000_000].Select(i => 32 * i));

    private static readonly Gen<(ulong Seed, DrawStream Stream)> Worlds = Gen.Select(
        Gen.OneOf(Gen.Const(0ul), Gen.Const(ulong.MaxValue), Gen.ULong), Gen.ULong.Select(key => new DrawStream(key)));

    [Fact]
    public void FillGroup_AnyPlace_GivesTheDefinitionsWordsAndTouchesNothingElse() =>
        Gen.Select(Worlds, FirstTrials, Gen.Int[1, 9], Gen.Int[1, 128]).Sample(
            (world, first, periods, lanes) =>
            {
                var (rows, spare) = (Blank(periods), new Rows(3));
                var source = new NormalSource(world.Seed);
                for (var group = 0; group * NormalSource.GroupLength < periods; group++)
                {
                    source.FillGroup(world.Stream, first, group, rows, spare, 8 * lanes);

                    // The next group's rows are still as they were.
                    Assert.All(
                        Enumerable.Range(0, periods).Skip((group + 1) * NormalSource.GroupLength),
                        t => Assert.True(rows.Row(t).IndexOfAnyExcept(Untouched) < 0));
                }

                for (var t = 0; t < periods; t++)
                {
                    var period = t;
                    AssertRow(rows.Row(t), 8 * lanes, k => WordOf(world, first + k, period));
                }
            },
            iter: 300,
            threads: 1);

    [Fact]
    public void FillOnce_AnyPlace_GivesTheDefinitionsWordsAndTouchesNothingElse() =>
        Gen.Select(Worlds, FirstTrials, Gen.Int[1, 32]).Sample(
            (world, first, quads) =>
            {
                var rows = Blank(1);

                new NormalSource(world.Seed).FillOnce(world.Stream, first, rows.Lanes(), 32 * quads);

                AssertRow(rows.Row(0), 32 * quads, k => OnceOf(world, first + k));
            },
            iter: 300,
            threads: 1);

    [Fact]
    public void FillOnce_OfNeighbouringBlocks_UsesNoWordTwice()
    {
        var world = (Seed: 5ul, Stream: DrawStream.Of("targets/a/unitCost"));

        var words = Enumerable.Range(0, 8192).Select(trial => OnceOf(world, trial));

        // Of 8192 words some two are equal by chance with probability 0.008; with this seed none are.
        Assert.Equal(8192, words.Distinct().Count());
    }

    private static Rows Blank(int count)
    {
        var rows = new Rows(count);
        for (var row = 0; row < count; row++)
        {
            rows.Row(row).Fill(Untouched);
        }

        return rows;
    }

    private static void AssertRow(Span<float> row, int trials, Func<int, uint> wordOf)
    {
        for (var k = 0; k < trials; k++)
        {
            var expected = LaneNormal.Quantile(Vector256.Create(unchecked((int)wordOf(k))))[0];
            Assert.Equal(BitConverter.SingleToInt32Bits(expected), BitConverter.SingleToInt32Bits(row[k]));
        }

        Assert.True(row[trials..].IndexOfAnyExcept(Untouched) < 0);
    }

    private static uint WordOf((ulong Seed, DrawStream Stream) world, int trial, int period)
    {
        var words = Words(world, (uint)trial, (uint)(period / 4));
        return (period % 4) switch { 0 => words.W0, 1 => words.W1, 2 => words.W2, _ => words.W3 };
    }

    private static uint OnceOf((ulong Seed, DrawStream Stream) world, int trial)
    {
        var words = Words(world, (uint)((trial / 32 * 8) + (trial % 8)), NormalSource.Once);
        return (trial / 8 % 4) switch { 0 => words.W0, 1 => words.W1, 2 => words.W2, _ => words.W3 };
    }

    private static (uint W0, uint W1, uint W2, uint W3) Words(
        (ulong Seed, DrawStream Stream) world, uint counter, uint group) => Philox.Words(
        counter, group, unchecked((uint)world.Stream.Key), (uint)(world.Stream.Key >> 32), world.Seed);
}
