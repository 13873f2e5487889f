using CsCheck;
using WorkPlanSim.Analysis.Comparison;

namespace WorkPlanSim.Analysis.Tests.Comparison;

public class RoundedSplitTests
{
    [Fact]
    public void Rounded_ThirdsOfAPoint_StillAddUp()
    {
        // 10 % gained by any one of three levers: 3 1/3 points each, of which one must print as 3.4.
        var split = new Game(3, set => set.Count > 0 ? 100 : 0).Split();

        Assert.Equal<long>([34, 33, 33], split.Rounded(1000, 1000));
    }

    [Fact]
    public void Rounded_ALoss_AddsUpAsWell()
    {
        var split = new Game(3, set => set.Count > 0 ? 0 : 100).Split();

        Assert.Equal<long>([-33, -33, -34], split.Rounded(1000, 1000));
    }

    [Fact]
    public void Rounded_AnySplit_AddsUpToTheRoundedDifferenceAndMovesNoPartByAStep() =>
        Gen.Select(Gen.Long[-10_000, 10_000].Array[32], Gen.Long[1, 50_000], Gen.Long[1, 10_000]).Sample(
            (values, whole, steps) =>
            {
                var split = Game.Table(5, values).Split();
                var unit = (decimal)whole / steps;

                var rounded = split.Rounded(whole, steps);

                Assert.Equal(
                    Math.Round((decimal)split.Difference * steps / whole, MidpointRounding.AwayFromZero), rounded.Sum());
                Assert.All(
                    split.Parts.Zip(rounded),
                    p => Assert.InRange(p.Second - (p.First.Value / (double)unit), -1.0 - 1e-9, 1.0 + 1e-9));
            });

    [Fact]
    public void Rounded_ALeverThatDoesNothing_StaysNothing() =>
        Gen.Select(Gen.Long[-10_000, 10_000].Array[16], Gen.Long[1, 50_000]).Sample((values, whole) =>
        {
            var table = Game.Table(4, values);
            var split = new Game(5, set => table.ValueOf(new LeverSet(set.Bits >> 1))).Split();

            Assert.Equal(0, split.Rounded(whole, 1000)[0]);
        });

    [Fact]
    public void Rounded_ByNothing_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Game.Additive(1).Split().Rounded(0, 1000));
        Assert.Throws<ArgumentOutOfRangeException>(() => Game.Additive(1).Split().Rounded(1000, 0));
    }
}
