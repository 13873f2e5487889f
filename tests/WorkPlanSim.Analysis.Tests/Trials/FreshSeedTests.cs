using WorkPlanSim.Analysis.Trials;

namespace WorkPlanSim.Analysis.Tests.Trials;

public class FreshSeedTests
{
    [Fact]
    public void Of_ASeedAndAPurpose_StaysWhatItIs()
    {
        // Whoever ran `stress` last year finds the same figures: these numbers never change.
        Assert.Equal(3948708611341775UL, FreshSeed.Of(1, "stress"));
        Assert.Equal(8540677377872841UL, FreshSeed.Of(ulong.MaxValue, "stress"));
    }

    [Fact]
    public void Of_OtherSeedsAndPurposes_AreOthersBelow2To53()
    {
        ulong[] seeds =
        [
            .. Enumerable.Range(0, 1000).SelectMany(s => new[] { FreshSeed.Of((ulong)s, "stress"), FreshSeed.Of((ulong)s, "other") }),
        ];

        Assert.Equal(seeds.Length, seeds.Distinct().Count());
        Assert.All(seeds, s => Assert.InRange(s, 1000UL, (1UL << 53) - 1));
    }
}
