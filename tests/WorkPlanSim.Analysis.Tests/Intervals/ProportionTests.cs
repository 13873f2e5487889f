using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Analysis.Intervals;

namespace WorkPlanSim.Analysis.Tests.Intervals;

public class ProportionTests
{
    /// <summary>Published to four digits: Newcombe (1998), Statistics in Medicine 17, table I, method 3.</summary>
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Wilson_NewcombesExamples_GiveHisIntervals(long count, long trials, double low, double high)
    {
        var interval = Proportion.Wilson(count, trials);

        Assert.Equal(low, interval.Low, 4);
        Assert.Equal(high, interval.High, 4);
    }

    [Fact]
    public void Wilson_NoneAndAll_AreMirroredAndEndExactly()
    {
        // At 0 of n: [0, z² / (n + z²)].
        var (none, all) = (Proportion.Wilson(0, 50), Proportion.Wilson(50, 50));

        Assert.Equal(0.0, none.Low);
        Assert.Equal(3.841458820694124 / 53.841458820694124, none.High, 12);
        Assert.Equal(1.0 - none.High, all.Low, 12);
        Assert.Equal(1.0, all.High);
    }

    [Fact]
    public void Wilson_NoTrials_KnowsNothing() => Assert.Equal(new ConfidenceInterval(0.0, 1.0), Proportion.Wilson(0, 0));

    [Fact]
    public void PairedDifference_Counts_AreThoseOfBonettAndPrice()
    {
        // 16 and 7 of 100: g = 17/102, l = 8/102, d = 9/102, spread 1.96 √((25/102 - d²) / 102).
        var difference = new PairedDifference(Touched: true, 16, 7, 100);

        var spread = 1.959963984540054 * Math.Sqrt(((25.0 / 102.0) - Math.Pow(9.0 / 102.0, 2)) / 102.0);

        Assert.Equal(0.09, difference.Difference, 12);
        Assert.Equal((9.0 / 102.0) - spread, difference.Interval.Low, 12);
        Assert.Equal((9.0 / 102.0) + spread, difference.Interval.High, 12);
        Assert.False(difference.IsSignificant);
        Assert.True((difference with { Gained = 40 }).IsSignificant);
    }

    [Fact]
    public void PairedDifference_Swapped_IsMirrored()
    {
        var (one, other) = (Proportion.PairedDifference(9, 2, 50), Proportion.PairedDifference(2, 9, 50));

        Assert.Equal(-one.High, other.Low, 12);
        Assert.Equal(-one.Low, other.High, 12);
    }

    [Fact]
    public void PairedDifference_Untouched_IsExactlyNothing()
    {
        var difference = new PairedDifference(Touched: false, 0, 0, 1000);

        Assert.Equal(new ConfidenceInterval(0.0, 0.0), difference.Interval);
        Assert.False(difference.IsSignificant);
    }

    [Fact]
    public void PairedDifference_TouchedWithoutDiscordance_KeepsAWidth() =>
        Assert.True(new PairedDifference(Touched: true, 0, 0, 1000).Interval.HalfWidth > 0.001);

    [Fact]
    public void Normal_KnownSample_IsTheTextbookInterval()
    {
        // 1, 2, 3, 4: mean 2.5, s² = 5/3, ± 1.96 √(5/12).
        var interval = MeanInterval.Normal(10.0, 30.0, 4);

        Assert.Equal(2.5 - (1.959963984540054 * Math.Sqrt(5.0 / 12.0)), interval.Low, 12);
        Assert.Equal(2.5 + (1.959963984540054 * Math.Sqrt(5.0 / 12.0)), interval.High, 12);
        Assert.Equal(0.0, MeanInterval.Normal(3.0, 9.0, 1).HalfWidth);
    }
}
