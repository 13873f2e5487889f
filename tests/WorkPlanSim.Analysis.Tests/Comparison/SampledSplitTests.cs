namespace WorkPlanSim.Analysis.Tests.Comparison;

/// <summary>Beyond ten levers a split is a sample, judged by games whose exact parts are known.</summary>
public class SampledSplitTests
{
    private static readonly long[] Needs = [100, 180, 300, 410, 520, 600, 750, 800, 870, 910, 990, 1000];

    [Fact]
    public void Split_OfManyLevers_StillAddsUpExactly()
    {
        var split = Game.Airport(Needs).Split();

        Assert.False(split.IsExact);
        Assert.Equal(1000, split.Difference);
        Assert.Equal(
            (Int128)split.Difference * split.Parts[0].Denominator,
            split.Parts.Aggregate((Int128)0, (sum, part) => sum + part.Numerator));
    }

    [Fact]
    public void Split_OfManyLeversThatAddUp_IsExactWithoutSpread()
    {
        var worths = Enumerable.Range(0, 40).Select(i => (long)(i * i) - 300).ToArray();

        var split = Game.Additive(worths).Split();

        Assert.Equal(worths.Select(w => (double)w), split.Parts.Select(p => p.Value));
        Assert.All(split.Parts, p => Assert.Equal(0.0, p.Interval!.Value.HalfWidth));
    }

    [Fact]
    public void Interval_OfAPart_HoldsTheExactOneInNineteenOfTwentySamples()
    {
        // Twelve levers in 400 samples; levers of one sample depend on each other. Three standard errors, were all
        // independent, are 0.9 points, were they one, 3.3.
        const int Seeds = 400;
        var exact = Game.AirportShares(Needs);

        var held = Enumerable.Range(0, Seeds).Sum(seed => Game.Airport(Needs).Split((ulong)seed).Parts
            .Zip(exact).Count(p => p.First.Interval!.Value.Contains(p.Second)));

        Assert.InRange(held / (double)(Seeds * Needs.Length), 0.917, 0.983);
    }

    [Fact]
    public void Split_WithTheSameSeed_IsTheSame()
    {
        Assert.Equal(Game.Airport(Needs).Parts(7), Game.Airport(Needs).Parts(7));
        Assert.NotEqual(Game.Airport(Needs).Parts(7), Game.Airport(Needs).Parts(8));
    }
}
