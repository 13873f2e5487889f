using WorkPlanSim.Analysis.Discovery;
using WorkPlanSim.Analysis.Trials;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Targets;

namespace WorkPlanSim.Analysis.Tests.Discovery;

/// <summary>Judges by plans that fail in several ways, each known.</summary>
public sealed class FurtherBoxTests
{
    private const int Trials = 4000;

    // Missed where any of three rates lies below 1: in 0.25 of the years by the first, in 0.15 and 0.1 by the others.
    private static readonly Plan ThreeWays = AnalysisWorlds.Plan(
        AnalysisWorlds.Target("a", 0.75),
        AnalysisWorlds.Target("b", 0.85),
        AnalysisWorlds.Target("c", 0.9),
        new CompositeTarget("all", AnalysisWorlds.Title, Period.FromIndex(0), CompositeRule.All, ["a", "b", "c"], 3));

    [Theory]
    [InlineData(1UL)]
    [InlineData(2UL)]
    public void Find_ThreeWaysToFail_GivesABoxForEachAndAddsThemUp(ulong seed)
    {
        var all = Find(3, seed).All;

        Assert.Equal(
            ["targets/a/maxRate", "targets/b/maxRate", "targets/c/maxRate"],
            all.Select(b => b.Inputs[Assert.Single(b.Found!.Limits).Limit.Input].Name).Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
        Assert.Equal([0, 1, 2], all.Select(b => b.Place));
        Assert.All(all, b => Assert.InRange(b.Fresh!.Density, 0.9, 1.0));
        Assert.All(all, b => Assert.Equal((Trials, all[0].Fresh!.AllMarked), (b.Fresh!.AllTrials, b.Fresh.AllMarked)));
        Assert.InRange(all[0].TotalCoverage, 0.93, 1.0);
        Assert.Equal(all.Sum(b => b.Fresh!.Coverage), all[0].TotalCoverage, 1e-12);
        Assert.InRange(all[0].TotalCoverage, all[0].TotalCoverageInterval.Low, all[0].TotalCoverageInterval.High);
    }

    /// <summary>Counted anew: a further box is of the fresh trials in none before it.</summary>
    [Fact]
    public void Find_FurtherBoxes_AreOfFreshTrialsOutsideOfThoseBefore()
    {
        var all = Find(3, 1).All;

        var left = Trials;
        foreach (var box in all)
        {
            Assert.Equal(left, box.FreshFailed.Length);
            bool IsIn(int k) => box.Found!.Limits.Select((l, i) => l.Limit.Contains(box.FreshValues[i][k])).All(holds => holds);
            int[] inside = [.. Enumerable.Range(0, left).Where(IsIn)];
            Assert.Equal((inside.Length, inside.Count(k => box.FreshFailed[k])), (box.Fresh!.Trials, box.Fresh.Marked));
            left -= inside.Length;
        }

        Assert.Equal(all[0].Fresh!.AllMarked, all.Sum(b => b.Fresh!.Marked) + all[^1].FreshFailed.Count(f => f) - all[^1].Fresh!.Marked);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(9, 3)]
    public void Find_SoManyBoxes_GivesNoMoreAndNoneThatIsNotThere(int boxes, int expected) => Assert.Equal(expected, Find(boxes, 1).All.Length);

    [Fact]
    public void Find_FewerBoxes_GivesTheFirstOfMore()
    {
        var (one, three) = (Find(1, 1), Find(3, 1));

        Assert.Equal(three.Found!.Limits.AsEnumerable(), one.Found!.Limits.AsEnumerable());
        Assert.Equal(three.Fresh! with { Box = one.Fresh!.Box }, one.Fresh);
    }

    [Fact]
    public void Find_NoBoxes_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => Find(0, 1));

    [Fact]
    public void Sentences_OfFurtherBoxes_SayThatTheyAreOthers()
    {
        var conditions = Find(3, 1);

        Assert.StartsWith("If ", new ConditionText(conditions).Sentence.En, StringComparison.Ordinal);
        Assert.All(conditions.Further, c =>
        {
            var sentence = new ConditionText(c).Sentence;
            Assert.StartsWith("Otherwise, if ", sentence.En, StringComparison.Ordinal);
            Assert.Contains("these are another ", sentence.En, StringComparison.Ordinal);
            var rest = 100.0 * c.FreshFailed.Count(f => f) / c.FreshFailed.Length;
            Assert.Contains($"({rest:0}% of the years left)", sentence.En, StringComparison.Ordinal);
            Assert.StartsWith("否则，若", sentence.Zh, StringComparison.Ordinal);
        });
        Assert.Matches("^These 3 conditions together: (9[3-9]|100|>99)% of all failures \\(95% ", new ConditionText(conditions).Together.En);
        Assert.StartsWith("以上 3 种条件合计", new ConditionText(conditions).Together.Zh, StringComparison.Ordinal);
        Assert.Empty(new ConditionText(Find(1, 1)).Together.En);
    }

    private static FailureConditions Find(int boxes, ulong seed) => FailureFinder.Find(
        new TrialRuns(ThreeWays, seed, Trials, 1), Scenario.Baseline, "all", boxes, CancellationToken.None);
}
