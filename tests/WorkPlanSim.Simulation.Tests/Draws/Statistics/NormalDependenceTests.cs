using WorkPlanSim.Simulation.Draws;

namespace WorkPlanSim.Simulation.Tests.Draws.Statistics;

/// <summary>
/// Pairs of normals that lie side by side somewhere know nothing of one another, over 200 seeds: neither they nor their squares are
/// correlated, and a table of 16 by 16 cells is filled evenly. <see cref="PValues"/> judges.
/// </summary>
[Trait("Category", "Slow")]
public class NormalDependenceTests
{
    private const int Seeds = 200;

    private delegate ReadOnlySpan<float> Part(NormalBlock block);

    private static readonly DrawStream Stream = DrawStream.Of("targets/gullies/unitCost");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(16)]
    [InlineData(32)]
    [InlineData(1024)]
    public void Trials_SoManyApart_AreIndependent(int lag)
    {
        AssertIndependent(
            $"trials {lag} apart",
            seed => Of(seed, Stream),
            block => block.Row(0)[..^lag],
            block => block.Row(0)[lag..]);
        AssertIndependent(
            $"trials {lag} apart, drawn once",
            seed => Of(seed, Stream),
            block => block.Once[..^lag],
            block => block.Once[lag..]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(8)]
    [InlineData(11)]
    public void Periods_SoManyApart_AreIndependent(int lag) => AssertIndependent(
        $"periods {lag} apart",
        seed => Of(seed, Stream),
        block => block.All[..^(lag * NormalBlock.Trials)],
        block => block.All[(lag * NormalBlock.Trials)..]);

    [Theory]
    [InlineData("targets/t1/unitCost", "targets/t2/unitCost")]
    [InlineData("targets/t1/unitCost", "targets/t1/unitWork")]
    [InlineData("targets/t1/unitCost", "targets/t11/unitCost")]
    [InlineData("seasons/a", "seasons/b")]
    public void Streams_OfSimilarNames_AreIndependent(string one, string other) =>
        AssertIndependent($"{one} and {other}", seed => (new(seed, DrawStream.Of(one)), new(seed, DrawStream.Of(other))));

    [Theory]
    [InlineData(1ul)]
    [InlineData(2ul)]
    [InlineData(1ul << 31)]
    [InlineData(1ul << 32)]
    [InlineData(1ul << 63)]
    public void Streams_WhoseKeysDifferInOneBit_AreIndependent(ulong bit) =>
        AssertIndependent($"keys {bit:x} apart", seed => (new(seed, Stream), new(seed, new DrawStream(Stream.Key ^ bit))));

    [Theory]
    [InlineData(1ul)]
    [InlineData(2ul)]
    [InlineData(1ul << 31)]
    [InlineData(1ul << 32)]
    [InlineData(1ul << 63)]
    public void Seeds_ThatDifferInOneBit_AreIndependent(ulong bit) =>
        AssertIndependent($"seeds {bit:x} apart", seed => (new(4 * seed, Stream), new((4 * seed) ^ bit, Stream)));

    [Fact]
    public void NormalsDrawnOnceAndInThePeriods_OfOneStream_AreIndependent() => AssertIndependent(
        "once and in the first period", seed => Of(seed, Stream), block => block.Once, block => block.Row(0));

    [Fact]
    public void Blocks_FarApart_AreIndependent() => AssertIndependent(
        "blocks a million apart", seed => (new(seed, Stream), new(seed, Stream, firstBlock: 1_048_576)));

    private static (NormalBlock One, NormalBlock Other) Of(ulong seed, DrawStream stream)
    {
        var block = new NormalBlock(seed, stream);
        return (block, block);
    }

    private static void AssertIndependent(string what, Func<ulong, (NormalBlock One, NormalBlock Other)> draw) =>
        AssertIndependent(what, draw, block => block.All, block => block.All);

    private static void AssertIndependent(
        string what, Func<ulong, (NormalBlock One, NormalBlock Other)> draw, Part part, Part otherPart)
    {
        var found = new PairStatistics[Seeds];
        for (var i = 0; i < Seeds; i++)
        {
            var (one, other) = draw((ulong)i + 1);
            found[i] = PairStatistics.Of(part(one), otherPart(other));
        }

        PValues.AssertStandardNormal($"{what}: correlation", [.. found.Select(f => f.Correlation)]);
        PValues.AssertStandardNormal($"{what}: correlation of squares", [.. found.Select(f => f.CorrelationOfSquares)]);
        PValues.AssertUniform($"{what}: table", found.Select(f => f.Table));
    }
}
