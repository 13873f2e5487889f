using WorkPlanSim.Analysis.Discovery;
using WorkPlanSim.Analysis.Trials;
using WorkPlanSim.Domain.Drivers;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Analysis.Tests.Discovery;

/// <summary>Judges by plans whose conditions of failure are known: a box planted through the whole way from a plan.</summary>
public sealed class FailureFinderTests
{
    // "either" is missed where both rates lie below 1, so in 0.4 * 0.4 of the years; "other" has nothing to do with it.
    private static readonly Plan Either = AnalysisWorlds.Plan(
        AnalysisWorlds.Target("a", 0.6),
        AnalysisWorlds.Target("b", 0.6),
        AnalysisWorlds.Target("other", 0.5),
        new CompositeTarget("either", AnalysisWorlds.Title, Period.FromIndex(0), CompositeRule.Any, ["a", "b"], 1));

    // Half of forty promises, each kept in half of the years: every input decides a little, none much.
    private static readonly Plan Noise = AnalysisWorlds.Plan(
    [
        .. Enumerable.Range(0, 40).Select(i => AnalysisWorlds.Target($"t{i}", 0.5)),
        new CompositeTarget(
            "half",
            AnalysisWorlds.Title,
            Period.FromIndex(0),
            CompositeRule.AtLeast,
            [.. Enumerable.Range(0, 40).Select(i => $"t{i}")],
            20),
    ]);

    [Theory]
    [InlineData(1UL)]
    [InlineData(2UL)]
    [InlineData(3UL)]
    public void Find_APlantedBox_IsFoundFromThePlanOn(ulong seed)
    {
        var found = Find(Either, "either", seed: seed);

        Assert.Null(found.Gap);
        Assert.Equal(
            ["targets/a/maxRate", "targets/b/maxRate"],
            found.Found!.Limits.Select(l => found.Inputs[l.Limit.Input].Name).Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
        Assert.All(found.Found.Limits, l => Assert.False(l.Limit.HasLow));
        Assert.All(found.Found.Limits, l => Assert.Equal(1.0, l.Limit.High, 0.02));
        Assert.All(found.Found.Limits, l => Assert.InRange(l.HighStays ?? 0.0, 0.95, 1.0));
        Assert.InRange(found.Fresh!.Density, 0.93, 1.0);
        Assert.InRange(found.Fresh.Coverage, 0.9, 1.0);

        // 0.16 of 4000 trials: 4 sd are 93.
        Assert.InRange(found.Fresh.AllMarked, 640 - 93, 640 + 93);
    }

    [Fact]
    public void Find_Fresh_IsOfTrialsThatHadNoPartInFindingTheBox()
    {
        var found = Find(Either, "either");
        var tally = new TrialRuns(Either, found.FreshSeed, 4000, 1).Run([Scenario.Baseline], CancellationToken.None);

        Assert.NotEqual(found.Seed, found.FreshSeed);
        var missed = found.FreshFailed.Count(f => f);
        Assert.Equal(4000 - tally.Variants[tally.Shape.Variant(0, 3)].Met, missed);
        Assert.Equal(missed, found.Fresh!.AllMarked);
        bool IsIn(int k) => found.Found!.Limits.Select((l, i) => l.Limit.Contains(found.FreshValues[i][k])).All(holds => holds);
        Assert.Equal(Enumerable.Range(0, 4000).Count(IsIn), found.Fresh.Trials);
        Assert.Equal(Enumerable.Range(0, 4000).Count(k => IsIn(k) && found.FreshFailed[k]), found.Fresh.Marked);
    }

    [Fact]
    public void Find_HowStableLimitsAre_IsReadFromTheFreshTrials()
    {
        // Of five promises three must be kept: no box is plain, and halves of the trials find others.
        const int Trials = 600;
        string[] ids = ["t0", "t1", "t2", "t3", "t4"];
        var plan = AnalysisWorlds.Plan(
        [
            .. ids.Select(id => AnalysisWorlds.Target(id, 0.5)),
            new CompositeTarget("most", AnalysisWorlds.Title, Period.FromIndex(0), CompositeRule.AtLeast, [.. ids], 3),
        ]);

        var found = Find(plan, "most", Trials);

        var fresh = new TrialRuns(plan, found.FreshSeed, Trials, 1).Sample(Scenario.Baseline, ["most"], CancellationToken.None);
        var judged = Prim.Judge(
            found.Found!,
            MarkedTrials.Of(
                [.. found.Inputs.Select(i => fresh.Values[fresh.Columns.IndexOf(i)])], [.. fresh.Met[0].Select(isMet => !isMet)]));
        Assert.Null(found.Gap);
        Assert.Contains(found.Found!.Limits, l => (l.LowStays ?? l.HighStays) is > 0.0 and < 1.0);
        Assert.Equal(judged.Limits.AsEnumerable(), found.Found.Limits.AsEnumerable());
    }

    [Fact]
    public void Find_WithoutATarget_TellsTheYearsInWhichFewAreMet()
    {
        var found = Find(Either, null);

        var numbers = new TrialRuns(Either, 1, 4000, 1).CountMet([Scenario.Baseline], CancellationToken.None)[0];
        int[] order = [.. numbers.Select(n => (int)n).Order()];
        Assert.Equal(order[799] - 1, found.Kind.AtMost);
        Assert.Equal(numbers.Count(n => n <= found.Kind.AtMost), found.Failed);
        Assert.Null(found.Kind.Target);
        Assert.Null(found.Gap);
        Assert.InRange(found.Share, 0.0, 0.2);
    }

    [Fact]
    public void OfPlan_NoTrialBelowTheQuantile_TakesThoseAtIt()
    {
        Assert.Equal(new FailureKind(null, 2, 5), FailureKind.OfPlan([2, 2, 3, 4, 5], 5));
        Assert.Equal(new FailureKind(null, 1, 5), FailureKind.OfPlan([1, 2, 3, 4, 5, 5, 2, 2, 2, 2], 5));
    }

    [Fact]
    public void Find_UnderAScenario_IsOfItsPlan()
    {
        var late = new Scenario(
            "late", AnalysisWorlds.Title, [new Change.OfTarget("a", [new TargetSetting.ToQuantity("maxRate", 0.5)])]);

        var found = Find(Either, "either", scenario: late);

        var limit = Assert.Single(found.Found!.Limits);
        Assert.Equal("targets/b/maxRate", found.Inputs[limit.Limit.Input].Name, StringComparer.Ordinal);
        Assert.Equal("late", found.Scenario.Id, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(0.999, ConditionsGap.TooFewFailed)]
    [InlineData(0.001, ConditionsGap.TooFewHeld)]
    public void Find_TooFewOfAKind_SaysSo(double probability, ConditionsGap gap)
    {
        var found = Find(AnalysisWorlds.Plan(AnalysisWorlds.Target("a", probability)), "a");

        Assert.Equal(gap, found.Gap);
        Assert.Null(found.Found);
    }

    [Fact]
    public void Find_NothingDecidesMuch_HardlyEverGivesABox()
    {
        var gaps = Enumerable.Range(1, 40).Select(seed => Find(Noise, "half", 300, (ulong)seed).Gap).ToList();

        Assert.InRange(gaps.Count(g => g is null), 0, 2);
        Assert.Contains(ConditionsGap.NothingTelling, gaps);
    }

    [Fact]
    public void Find_OnOtherThreads_GivesTheSame()
    {
        var (one, three) = (Find(Either, null, threads: 1), Find(Either, null, threads: 3));

        Assert.Equal(one.Found!.Limits.AsEnumerable(), three.Found!.Limits);
        Assert.Equal((one.Fresh!.Trials, one.Fresh.Marked, one.Failed), (three.Fresh!.Trials, three.Fresh.Marked, three.Failed));
        Assert.Equal(one.FreshFailed.AsEnumerable(), three.FreshFailed);
    }

    [Fact]
    public void Find_Cancelled_Ends() => Assert.ThrowsAny<OperationCanceledException>(() => FailureFinder.Find(
        new TrialRuns(Either, 1, 1024, 1), Scenario.Baseline, null, 1, new CancellationToken(canceled: true)));

    [Fact]
    public void Sentence_PlantedBox_NamesInputsLimitsAndShares()
    {
        var sentence = new ConditionText(Find(Either, "either")).Sentence;

        Assert.Matches(
            "^If \"test: most units a period\" is at most (1|0.99) and \"test: most units a period\" is at most (1|0.99), "
                + "\"test\" is missed in (>99|100|99|98|97)% of such years \\(1[567]% of all years\\); these are 9[0-9]% of all failures, "
                + "and 1[567]% of years are such\\.$",
            sentence.En);
        Assert.StartsWith("若“test：每期最大完成量”不高于", sentence.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.999, "too few to say")]
    [InlineData(0.001, "whatever the conditions")]
    public void Sentence_NoConditions_SaysWhy(double probability, string why)
    {
        var sentence = new ConditionText(Find(AnalysisWorlds.Plan(AnalysisWorlds.Target("a", probability)), "a")).Sentence;

        Assert.Contains(why, sentence.En, StringComparison.Ordinal);
        Assert.NotEqual(sentence.En, sentence.Zh, StringComparer.Ordinal);
    }

    [Fact]
    public void Sentence_MoneyThatComesLate_IsSaidInMonths()
    {
        var target = Explanations.ExplainedWorlds.Bought("gullies", 120m) with { Deadline = Period.FromIndex(1) };
        var plan = AnalysisWorlds.Plan(target) with
        {
            Calendar = AnalysisWorlds.Months(3),
            Funds =
            [
                new Fund("water", AnalysisWorlds.Title, new Money(200m))
                {
                    Release = [1.0, 0.0, 0.0],
                    Delay = new Distribution.Discrete([new WeightedValue(0.0, 0.7), new WeightedValue(2.0, 0.3)]),
                },
            ],
        };

        var found = Find(plan, "gullies");

        Assert.Contains("periods late\" is at least 2 months, \"test\" is missed in 100% of such years", new ConditionText(found).Sentence.En,
            StringComparison.Ordinal);
    }

    private static FailureConditions Find(
        Plan plan, string? target, int trials = 4000, ulong seed = 1, int threads = 1, Scenario? scenario = null, int boxes = 3) =>
        FailureFinder.Find(
            new TrialRuns(plan, seed, trials, threads), scenario ?? Scenario.Baseline, target, boxes, CancellationToken.None);
}
