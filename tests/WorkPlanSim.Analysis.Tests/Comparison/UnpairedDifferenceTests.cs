using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Analysis.Intervals;

namespace WorkPlanSim.Analysis.Tests.Comparison;

/// <summary>Held against the worked examples of Newcombe (1998), Statistics in Medicine 17, table II, method 10, to its four decimals.</summary>
public sealed class UnpairedDifferenceTests
{
    [Theory]
    [InlineData(48, 80, 56, 70, 0.2, 0.0524, 0.3339)]
    [InlineData(3, 10, 9, 10, 0.6, 0.1705, 0.8090)]
    [InlineData(0, 10, 10, 10, 1.0, 0.6075, 1.0)]
    public void Of_Shares_GivesNewcombesIntervals(int first, int ofFirst, int second, int ofSecond, double difference, double low, double high)
    {
        var found = UnpairedDifference.Of(
            (double)first / ofFirst, Proportion.Wilson(first, ofFirst), (double)second / ofSecond, Proportion.Wilson(second, ofSecond));

        Assert.Equal(difference, found.Difference, 1e-12);
        Assert.Equal(low, found.Interval.Low, 0.00005);
        Assert.Equal(high, found.Interval.High, 0.00005);
        Assert.True(found.IsSignificant);
    }

    [Fact]
    public void IsSignificant_WhereNothingDiffers_IsFalse()
    {
        var share = Proportion.Wilson(30, 100);

        Assert.False(UnpairedDifference.Of(0.3, share, 0.3, share).IsSignificant);
    }
}
