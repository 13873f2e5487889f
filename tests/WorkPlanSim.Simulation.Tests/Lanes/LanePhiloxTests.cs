using CsCheck;
using WorkPlanSim.Simulation.Lanes;
using WorkPlanSim.Simulation.Tests.Reference.Draws;

namespace WorkPlanSim.Simulation.Tests.Lanes;

/// <summary>Each of the eight lanes gives the published words, and those of the definition, bit for bit.</summary>
public class LanePhiloxTests
{
    private const int Lanes = 8;

    /// <summary>The known-answer vectors that the authors of the generator publish (Random123, kat_vectors).</summary>
    [Theory]
    [InlineData(0u, 0u, 0u, 0u, 0ul, 0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8)]
    [InlineData(0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffffffffffff, 0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd)]
    [InlineData(0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0x299f31d0a4093822, 0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1)]
    public void Words_PublishedCounterInAnyLane_GivesPublishedWords(
        uint c0, uint c1, uint c2, uint c3, ulong key, uint w0, uint w1, uint w2, uint w3) => Assert.All(
        Enumerable.Range(0, Lanes),
        lane => Assert.Equal((w0, w1, w2, w3), WordsOf(unchecked(c0 - (uint)lane), c1, c2, c3, key, lane)));

    [Fact]
    public void Words_AnyCounters_GiveTheDefinitionsInEveryLane() =>
        Gen.Select(Gen.UInt, Gen.UInt, Gen.UInt, Gen.UInt, Gen.ULong).Sample(
            (c0, c1, c2, c3, key) => Enumerable.Range(0, Lanes).All(lane =>
                WordsOf(c0, c1, c2, c3, key, lane) == Philox.Words(unchecked(c0 + (uint)lane), c1, c2, c3, key)),
            iter: 10_000);

    [Theory]
    [InlineData(0xfffffff9)]
    [InlineData(0xfffffffc)]
    [InlineData(0xffffffff)]
    public void Words_FirstCounterNearTheEnd_GoOnAtZero(uint first) => Assert.All(
        Enumerable.Range(0, Lanes),
        lane => Assert.Equal(
            Philox.Words(unchecked(first + (uint)lane), 1, 2, 3, 4), WordsOf(first, 1, 2, 3, 4, lane)));

    private static (uint W0, uint W1, uint W2, uint W3) WordsOf(
        uint first, uint c1, uint c2, uint c3, ulong key, int lane)
    {
        LanePhilox.Words(LanePhilox.KeysOf(key), first, c1, c2, c3, out var w0, out var w1, out var w2, out var w3);
        return unchecked(((uint)w0[lane], (uint)w1[lane], (uint)w2[lane], (uint)w3[lane]));
    }
}
