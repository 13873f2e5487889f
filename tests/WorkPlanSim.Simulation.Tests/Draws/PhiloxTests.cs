using WorkPlanSim.Simulation.Tests.Reference.Draws;

namespace WorkPlanSim.Simulation.Tests.Draws;

public class PhiloxTests
{
    /// <summary>The known-answer vectors that the authors of the generator publish (Random123, kat_vectors).</summary>
    [Theory]
    [InlineData(0u, 0u, 0u, 0u, 0ul, 0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8)]
    [InlineData(0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffffffffffff, 0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd)]
    [InlineData(0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0x299f31d0a4093822, 0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1)]
    public void Words_PublishedCounters_GivePublishedWords(
        uint c0, uint c1, uint c2, uint c3, ulong key, uint w0, uint w1, uint w2, uint w3)
    {
        var words = Philox.Words(c0, c1, c2, c3, key);

        Assert.Equal((w0, w1, w2, w3), words);
    }
}
