using MathNet.Numerics.Distributions;
using WorkPlanSim.Analysis.Sensitivity;

namespace WorkPlanSim.Analysis.Tests.Sensitivity;

public class BinTestTests
{
    [Fact]
    public void PValue_OfFortyBins_IsPearsonsOfTwenty()
    {
        // By twos 20 bins of 100, of which half have 15 met and half 25: Σ 5² / (100 · 0.2 · 0.8) over 20 bins, by 1999 / 2000.
        var trials = Enumerable.Repeat(50L, 40).ToArray();
        var met = Enumerable.Range(0, 40).Select(b => (b / 2 % 2 == 0 ? 7L : 12L) + (b % 2)).ToArray();

        var p = BinTest.PValue(ConditionalTally.OfMet(trials, met));

        Assert.Equal(1.0 - ChiSquared.CDF(19.0, 20.0 * 25.0 / 16.0 * 1999.0 / 2000.0), p, 1e-12);
    }

    [Theory]
    [InlineData(100, 19)]
    [InlineData(99, 9)]
    [InlineData(49, 4)]
    [InlineData(30, 4)]
    public void PValue_OfFewMet_JoinsBinsUntil5AreExpected(long met, int freedom)
    {
        // All of them in the first of 20 bins of 100 trials: what joined bins make of it, Σ (k - n p)² / (n p (1 - p)).
        long[] all = [.. Enumerable.Range(0, 20).Select(b => b == 0 ? met : 0L)];
        var (groups, p) = (freedom + 1.0, met / 2000.0);
        var expected = met / groups;
        var squares = (Math.Pow(met - expected, 2) + ((groups - 1.0) * expected * expected)) / (expected * (1.0 - p));

        var value = BinTest.PValue(ConditionalTally.OfMet([.. Enumerable.Repeat(100L, 20)], all));

        Assert.Equal(
            Math.Log(MathNet.Numerics.SpecialFunctions.GammaUpperRegularized(freedom / 2.0, squares * 1999.0 / 4000.0)), Math.Log(value), 1e-9);
    }

    [Fact]
    public void PValue_OfWhatNeverVaries_IsOne()
    {
        var trials = Enumerable.Repeat(100L, 20).ToArray();

        Assert.Equal(1.0, BinTest.PValue(ConditionalTally.OfMet(trials, trials)));
        Assert.Equal(1.0, BinTest.PValue(ConditionalTally.OfMet(trials, [.. Enumerable.Repeat(0L, 20)])));
        Assert.Equal(1.0, BinTest.PValue(ConditionalTally.OfMet([100L, .. Enumerable.Repeat(0L, 19)], [50L, .. Enumerable.Repeat(0L, 19)])));
    }

    [Fact]
    public void PValue_OfAnyNumber_IsRefused() =>
        Assert.Throws<ArgumentException>(() => BinTest.PValue(ConditionalTally.Of([0.5], [2.0], 20)));
}
