using MathNet.Numerics.Distributions;
using WorkPlanSim.Analysis.Sensitivity;

namespace WorkPlanSim.Analysis.Tests.Sensitivity;

/// <summary>Judged by sums over every way to deal out marks, and by the tests that it comes down to.</summary>
public class TrendTestTests
{
    [Fact]
    public void Trend_OfDistinctValues_IsWilcoxonsRankSum()
    {
        // Marked are the ranks 2, 4 and 5 of 5: 11, where 3 · 6 / 2 = 9 are expected with a variance of 3 · 2 · 6 / 12 = 3.
        var trend = TrendTest.Of([40.0, 10.0, 20.0, 30.0, 50.0], [true, false, true, false, true]);

        Assert.Equal(2.0 / Math.Sqrt(3.0), trend.Z, 1e-12);
        Assert.Equal(2.0 * Normal.CDF(0.0, 1.0, -2.0 / Math.Sqrt(3.0)), trend.PValue, 1e-12);
    }

    [Fact]
    public void Trend_OfAnEvent_ComparesTwoShares()
    {
        // 30 of 100 marked with the event and 40 of 300 without: z² is Pearson's χ² of the four counts by (n - 1) / n.
        double[] values = [.. Enumerable.Repeat(1.0, 100), .. Enumerable.Repeat(0.0, 300)];
        bool[] marks = [.. Enumerable.Range(0, 100).Select(k => k < 30), .. Enumerable.Range(0, 300).Select(k => k < 40)];

        var trend = TrendTest.Of(values, marks);

        var (p, between) = (70.0 / 400.0, 0.3 - (40.0 / 300.0));
        var squares = between * between / (p * (1.0 - p) * ((1.0 / 100.0) + (1.0 / 300.0)));
        Assert.Equal(Math.Sqrt(squares * 399.0 / 400.0), trend.Z, 1e-12);
    }

    [Fact]
    public void Trend_OverEveryWayToDealOutMarks_HasMean0AndVariance1()
    {
        // All 70 ways to mark 4 of 8, among them equal values.
        double[] values = [1.0, 2.0, 2.0, 2.0, 5.0, 7.0, 7.0, 9.0];
        bool[][] ways =
        [
            .. Enumerable.Range(0, 256).Where(bits => int.PopCount(bits) == 4)
                .Select(bits => Enumerable.Range(0, 8).Select(k => (bits & (1 << k)) != 0).ToArray()),
        ];

        double[] scores = [.. ways.Select(marks => TrendTest.Of(values, marks).Z)];

        Assert.Equal(70, scores.Length);
        Assert.Equal(0.0, scores.Average(), 1e-12);
        Assert.Equal(1.0, scores.Average(z => z * z), 1e-12);
    }

    [Fact]
    public void Trend_WhereThereIsNothingToCompare_IsNone()
    {
        Assert.Equal(default, TrendTest.Of([1.0, 2.0, 3.0], [true, true, true]));
        Assert.Equal(default, TrendTest.Of([4.0, 4.0, 4.0], [true, false, true]));
        Assert.Equal(default, TrendTest.Of([], []));
        Assert.Equal(1.0, default(TrendTest).PValue);
        Assert.Throws<ArgumentException>(() => TrendTest.Of([1.0], []));
    }
}
