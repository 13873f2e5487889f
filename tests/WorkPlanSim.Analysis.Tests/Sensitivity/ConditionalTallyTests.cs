using CsCheck;
using WorkPlanSim.Analysis.Sensitivity;

namespace WorkPlanSim.Analysis.Tests.Sensitivity;

public class ConditionalTallyTests
{
    [Theory]
    [InlineData(0, 20)]
    [InlineData(200, 20)]
    [InlineData(1000, 40)]
    [InlineData(10_000, 80)]
    [InlineData(100_000, 180)]
    [InlineData(100_000_000, 200)]
    public void BinsFor_MoreTrials_GrowWithTheirCubeRootUpToABound(long trials, int bins) =>
        Assert.Equal(bins, ConditionalTally.BinsFor(trials));

    [Fact]
    public void Bins_OfAnySample_HoldEachTrialOnceWithItsMoments() =>
        Gen.Select(Gen.Double[0.0, 1.0], Gen.Double[-10.0, 10.0]).Array[0, 200].Sample(sample =>
        {
            var tally = ConditionalTally.Of([.. sample.Select(s => s.Item1)], [.. sample.Select(s => s.Item2)], 20);

            Assert.Equal(sample.Length, tally.Trials);
            Assert.All(tally.Bins.Select((bin, i) => (bin, i)), pair =>
            {
                var outputs = sample.Where(s => Math.Min((int)(s.Item1 * 20.0), 19) == pair.i)
                    .Select(s => s.Item2).ToArray();
                var mean = outputs.DefaultIfEmpty().Average();
                double Moment(int power) => outputs.Select(y => Math.Pow(y - mean, power)).DefaultIfEmpty().Average();

                Assert.Equal(outputs.Length, pair.bin.Trials);
                Assert.Equal(mean, pair.bin.Mean, tolerance: 1e-9);
                Assert.Equal(Moment(2), pair.bin.Variance, tolerance: 1e-8);
                Assert.Equal(Moment(3), pair.bin.Third, tolerance: 1e-7);
                Assert.Equal(Moment(4), pair.bin.Fourth, tolerance: 1e-6);
            });
        });

    [Fact]
    public void OfMet_AnyCounts_HaveTheMomentsOfTheirZerosAndOnes() =>
        Gen.Select(Gen.Int[0, 30], Gen.Int[0, 30]).Sample((met, missed) =>
        {
            var outputs = Enumerable.Repeat(1.0, met).Concat(Enumerable.Repeat(0.0, missed)).ToArray();

            var expected = ConditionalTally.Of(new double[outputs.Length], outputs, 20).Bins[0];
            var bin = ConditionalBin.OfMet(met + missed, met);

            Assert.Equal(expected.Mean, bin.Mean, tolerance: 1e-12);
            Assert.Equal(expected.Variance, bin.Variance, tolerance: 1e-12);
            Assert.Equal(expected.Third, bin.Third, tolerance: 1e-12);
            Assert.Equal(expected.Fourth, bin.Fourth, tolerance: 1e-12);
        });

    [Fact]
    public void Tally_OfWhatIsNoTally_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => ConditionalTally.OfMet(new long[30], new long[30]));
        Assert.Throws<ArgumentException>(() => ConditionalTally.OfMet([], []));
        Assert.Throws<ArgumentException>(() => ConditionalTally.OfMet(new long[20], new long[40]));
        Assert.Throws<ArgumentException>(() => ConditionalTally.Of([0.5], [1.0, 2.0], 20));
        Assert.Throws<ArgumentException>(() => ConditionalTally.Of([0.5], [1.0], 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ConditionalBin.OfMet(2, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => ConditionalBin.OfMet(-1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ConditionalTally.Of([1.01], [1.0], 20));
        Assert.Throws<ArgumentOutOfRangeException>(() => ConditionalTally.Of([double.NaN], [1.0], 20));
        Assert.Throws<ArgumentOutOfRangeException>(() => ConditionalTally.Of([0.5], [double.PositiveInfinity], 20));
    }
}
