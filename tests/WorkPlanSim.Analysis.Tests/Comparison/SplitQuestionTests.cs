using CsCheck;
using WorkPlanSim.Analysis.Comparison;

namespace WorkPlanSim.Analysis.Tests.Comparison;

/// <summary>Exact splits are judged by games with closed forms and by Shapley's axioms.</summary>
public class SplitQuestionTests
{
    private static readonly Gen<Game> Games = Gen.Int[1, 6].SelectMany(levers =>
        Gen.Long[-100_000, 100_000].Array[1 << levers].Select(values => Game.Table(levers, values)));

    [Fact]
    public void Split_OfLeversThatAddUp_GivesEachItsOwn() =>
        Assert.Equal([5.0, -3.0, 0.0, 11.0], Game.Additive(5, -3, 0, 11).Parts());

    [Fact]
    public void Split_OfOneLever_GivesItTheWholeDifference()
    {
        var split = new Game(1, set => set.Count == 1 ? 6210 : 3742).Split();

        Assert.Equal(2468, split.Difference);
        Assert.Equal(2468.0, Assert.Single(split.Parts).Value);
    }

    [Fact]
    public void Split_OfAGloveGame_FavoursTheRareGlove() =>
        Assert.Equal([2.0 / 3.0, 1.0 / 6.0, 1.0 / 6.0], Game.Gloves(1, 2).Parts());

    [Fact]
    public void Split_OfARunway_SharesEachStretchAmongThoseWhoNeedIt()
    {
        // 12/4 each; then 18/3, 20/2, 8.
        Assert.Equal([3.0, 9.0, 19.0, 27.0], Game.Airport(12, 30, 50, 58).Parts());
        Assert.Equal(Game.AirportShares(12, 30, 50, 58), Game.Airport(12, 30, 50, 58).Parts());
    }

    [Fact]
    public void Split_OfTenLevers_IsStillExact()
    {
        long[] needs = [3, 14, 15, 92, 653, 897, 932, 3846, 26433, 83279];

        var split = Game.Airport(needs).Split();

        Assert.True(split.IsExact);
        Assert.All(Game.AirportShares(needs).Zip(split.Parts), p => Assert.Equal(p.First, p.Second.Value, tolerance: 1e-9));
    }

    [Fact]
    public void Split_OfAnyGame_AddsUpToTheDifferenceExactly() => Games.Sample(game =>
    {
        var split = game.Split();

        Assert.Equal(
            (Int128)split.Difference * split.Parts[0].Denominator,
            split.Parts.Aggregate((Int128)0, (sum, part) => sum + part.Numerator));
    });

    [Fact]
    public void Split_OfLeversThatDoTheSame_GivesThemTheSame() => Games.Where(g => g.Levers > 1).Sample(game =>
    {
        // Of the first two only how many are pulled matters.
        var alike = game with
        {
            ValueOf = set => game.ValueOf(
                set.Contains(0) ? set : new LeverSet((set.Bits & ~2UL) | ((set.Bits >> 1) & 1UL))),
        };

        var parts = alike.Split().Parts;

        Assert.Equal(parts[0], parts[1]);
    });

    [Fact]
    public void Split_OfALeverThatAlwaysAddsTheSame_GivesItThat() =>
        Gen.Select(Games, Gen.Long[-1000, 1000]).Sample((game, worth) =>
        {
            var plain = game with
            {
                ValueOf = set => game.ValueOf(new LeverSet(set.Bits & ~1UL)) + (set.Contains(0) ? worth : 0),
            };

            var part = plain.Split().Parts[0];

            Assert.Equal((Int128)worth * part.Denominator, part.Numerator);
        });

    [Fact]
    public void Split_OfASumOfGames_IsTheSumOfTheirSplits() =>
        Gen.Select(Gen.Long[-1000, 1000].Array[16], Gen.Long[-1000, 1000].Array[16]).Sample((one, other) =>
        {
            var both = Game.Table(4, [.. one.Zip(other, (x, y) => x + y)]).Split();

            var sums = Game.Table(4, one).Split().Parts.Zip(
                Game.Table(4, other).Split().Parts, (x, y) => x.Numerator + y.Numerator);

            Assert.Equal(sums, both.Parts.Select(p => p.Numerator));
        });

    [Theory]
    [InlineData(1, 2)]
    [InlineData(10, 1024)]
    [InlineData(11, 1002)]
    [InlineData(64, 6302)]
    public void Subsets_OfAnyLevers_AreAskedOnceAndNotTooMany(int levers, int most)
    {
        var subsets = SplitQuestion.Of(levers).Subsets;

        Assert.InRange(subsets.Length, 2, most);
        Assert.Equal(subsets.Length, subsets.Distinct().Count());
        Assert.Equal(default, subsets[0]);
        Assert.Contains(LeverSet.First(levers), subsets);
    }

    [Fact]
    public void Question_OutOfRange_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => SplitQuestion.Of(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => SplitQuestion.Of(65));
        Assert.Throws<ArgumentOutOfRangeException>(() => SplitQuestion.Of(12, pairs: 1));
        Assert.Throws<ArgumentException>(() => SplitQuestion.Of(2).Split([1, 2, 3]));
    }
}
