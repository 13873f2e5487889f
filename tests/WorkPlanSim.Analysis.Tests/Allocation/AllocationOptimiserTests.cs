using System.Collections.Immutable;
using CsCheck;
using WorkPlanSim.Analysis.Allocation;
using WorkPlanSim.Analysis.Allocation.Results;
using WorkPlanSim.Analysis.Trials;
using WorkPlanSim.Domain.Drivers;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Analysis.Tests.Allocation;

public sealed class AllocationOptimiserTests
{
    private const double Tolerance = 1e-6;

    [Fact]
    public void Optimise_AnyPlanAndQuestion_GivesNoMoreThanThereIsNorWhatWasForbidden() =>
        AllocationPlans.Any.SelectMany(plan => AllocationPlans.QuestionsOf(plan).Select(question => (plan, question))).Sample(
            asked =>
            {
                var (plan, question) = asked;
                var outcome = AllocationOptimiser.Optimise(new TrialRuns(plan, 5, 128, 1), question, null, CancellationToken.None);
                if (outcome is not AllocationOutcome.Found { Answer: var answer })
                {
                    return;
                }

                var applied = ScenarioApplication.Apply(plan, answer.Scenario);
                Assert.Empty(applied.Faults);
                var (more, less) = (0.0, 0.0);
                for (var i = 0; i < plan.Targets.Length; i++)
                {
                    var (before, after) = (plan.Targets[i], applied.Plan.Targets[i]);
                    var posts = after.Staff.GetValueOrDefault("team").Value - before.Staff.GetValueOrDefault("team").Value;
                    Assert.Equal(Math.Round(posts), posts, Tolerance);
                    Assert.True(i < 2 || after.Budget.GetValueOrDefault("f1") <= Money.Zero, "not eligible");
                    var changes = plan.Funds.Select(f => (after.Budget.GetValueOrDefault(f.Id) - before.Budget.GetValueOrDefault(f.Id)).ToDouble()).ToList();
                    more += changes.Where(c => c > 0.0).Sum();
                    less -= changes.Where(c => c < 0.0).Sum();
                    Assert.All(question.Bounds.Where(b => b.TargetId == after.Id), b =>
                        Assert.InRange(GivenBy(after, b.DriverId), b.Least, b.Most ?? decimal.MaxValue));
                }

                var most = question.ChangeAtMost?.ToDouble() ?? double.PositiveInfinity;
                Assert.InRange(more, 0.0, most + Tolerance);
                Assert.InRange(less, 0.0, most + Tolerance);
            },
            iter: 100);

    [Fact]
    public void Optimise_AnyPlan_SplitsTheLeadIntoItsMoves() => AllocationPlans.Any.Sample(
        plan =>
        {
            var answer = Found(plan, new AllocationQuestion(), 256);
            Assert.Equal(answer.Baseline.Lead.Difference, answer.Moves.Sum(m => m.Worth.Difference), 1e-9);
            Assert.True(answer.Best.InSample >= answer.Baseline.InSample);
        },
        iter: 40);

    [Fact]
    public void Optimise_OnAnyThreads_GivesTheSame() => AllocationPlans.Any.Sample(
        plan =>
        {
            var one = Found(plan, new AllocationQuestion(), 300);
            var three = Found(plan, new AllocationQuestion(), 300, threads: 3);
            Assert.Equal(one.Scenario.Changes.AsEnumerable(), three.Scenario.Changes.AsEnumerable());
            Assert.Equal(one.Moves.AsEnumerable(), three.Moves.AsEnumerable());
            Assert.Equal(one.Prices.AsEnumerable(), three.Prices.AsEnumerable());
        },
        iter: 20);

    /// <summary>
    /// With exponential costs of mean m a target given b is met with probability 1 - exp(-b/m). Where another turns money into
    /// probability at a steady rate c, the best b has F(b) = 1 - c m / w: the newsvendor's critical fractile (Arrow, Harris and
    /// Marschak, 1951) with w/m for what the first unit is worth and c for what it costs.
    /// </summary>
    [Theory]
    [InlineData(20.0, 1.0)]
    [InlineData(20.0, 2.0)]
    [InlineData(40.0, 3.0)]
    public void Optimise_AgainstASteadyRate_IsTheNewsvendorsFractile(double mean, double weight)
    {
        const double Rate = 1.0 / 400.0;
        var plan = AllocationPlans.OneFund(
            300m,
            AllocationPlans.Costing("news", new Distribution.Exponential(mean), 150m, weight),
            AllocationPlans.Costing("steady", new Distribution.Uniform(0.0, 1.0 / Rate), 150m));

        var answer = Found(plan, new AllocationQuestion(), 40_000);

        // Around the best the curve is flat, so the loss tells more than the amount.
        double Worth(double news) => (weight * (1.0 - Math.Exp(-news / mean))) + ((300.0 - news) * Rate);
        var expected = -mean * Math.Log(Rate * mean / weight);
        Assert.Equal(expected, GivenTo(answer, "news"), 0.15 * expected);
        Assert.InRange(Worth(expected) - Worth(GivenTo(answer, "news")), 0.0, 0.003);
        Assert.Equal(0.0, answer.Gap);
    }

    /// <summary>
    /// Costs with P(cost above b) = a/b: the least Σ a/b within a fund has b in proportion to the square roots of the a, as
    /// Neyman's allocation (1934) has strata.
    /// </summary>
    [Fact]
    public void Optimise_WhereMissesGoWithTheInverse_AllocatesBySquareRoots()
    {
        double[] scales = [4.0, 16.0, 36.0];
        var targets = scales.Select((a, i) => (Target)AllocationPlans.Costing($"t{i}", Inverse(a), 100m)).ToArray();

        var answer = Found(AllocationPlans.OneFund(300m, targets), new AllocationQuestion(), 40_000);

        var roots = scales.Sum(Math.Sqrt);
        Assert.All(scales, (a, i) =>
            Assert.Equal(300.0 * Math.Sqrt(a) / roots, GivenTo(answer, $"t{i}"), 0.15 * 300.0 * Math.Sqrt(a) / roots));
        Assert.InRange(scales.Select((a, i) => a / GivenTo(answer, $"t{i}")).Sum() - (roots * roots / 300.0), 0.0, 0.003);
    }

    [Fact]
    public void Optimise_WithALeastProbability_ComesToIt()
    {
        var plan = TwoTargets();
        var question = new AllocationQuestion { AtLeast = ImmutableSortedDictionary<string, double>.Empty.Add("dear", 0.8) };

        var answer = Found(plan, question, 4000);

        Assert.NotEqual(DemandVerdict.Fails, Assert.Single(answer.Demands).Verdict);
        Assert.InRange(answer.Demands[0].Fresh, 0.77, 0.9);
        Assert.True(answer.PlanFallsShort);
        Assert.True(answer.IsRecommended);
        Assert.True(Found(plan, new AllocationQuestion(), 4000).Targets[0].After < answer.Targets[0].After);
    }

    [Fact]
    public void Optimise_ProbabilityOutOfReach_SaysHowFarItCan()
    {
        var question = new AllocationQuestion { AtLeast = ImmutableSortedDictionary<string, double>.Empty.Add("dear", 0.99) };

        var outcome = AllocationOptimiser.Optimise(new TrialRuns(TwoTargets(), 1, 4000, 1), question, null, CancellationToken.None);

        // All 100 of a cost that is uniform from 0 to 110.
        var limit = Assert.IsType<AllocationOutcome.Impossible>(outcome).Limit;
        Assert.Equal((UnmetLimitKind.AtLeast, "dear", 0.99, true), (limit.Kind, limit.Id, limit.Wanted, limit.IsProven));
        Assert.Equal(100.0 / 110.0, limit.Reach, 0.02);
    }

    [Fact]
    public void Optimise_TwoProbabilitiesThatExcludeEachOther_NamesTheSecond()
    {
        var question = new AllocationQuestion
        {
            AtLeast = ImmutableSortedDictionary<string, double>.Empty.Add("cheap", 0.95).Add("dear", 0.85),
        };

        var outcome = AllocationOptimiser.Optimise(new TrialRuns(TwoTargets(), 1, 4000, 1), question, null, CancellationToken.None);

        // The first of the plan comes first.
        Assert.Equal("cheap", Assert.IsType<AllocationOutcome.Impossible>(outcome).Limit.Id);
    }

    [Fact]
    public void Optimise_FloorsAboveTheFund_SaysWhatThereIs()
    {
        var question = new AllocationQuestion { Bounds = [new("cheap", "fund", 70m, null), new("dear", "fund", 50m, null)] };

        var outcome = AllocationOptimiser.Optimise(new TrialRuns(TwoTargets(), 1, 500, 1), question, null, CancellationToken.None);

        Assert.Equal(
            new UnmetLimit(UnmetLimitKind.Floors, "fund", 120.0, 100.0, IsProven: true),
            Assert.IsType<AllocationOutcome.Impossible>(outcome).Limit);
    }

    [Fact]
    public void Optimise_AFloorOfWhatATargetCannotHave_SaysThatItHasNothingOfIt()
    {
        var plan = TwoTargets();
        plan = plan with { Funds = plan.Funds.Add(AllocationPlans.Fund("other", 100m, 1, ["dear"])) };

        AssertUnmet(plan, new GivenBound("cheap", "other", 10m, null), new UnmetLimit(UnmetLimitKind.Bound, "cheap/other", 10.0, 0.0, IsProven: true));
    }

    /// <summary>Who has one and a half posts can have a half, one and a half or two and a half, and none of them is two.</summary>
    [Fact]
    public void Optimise_ABoundBetweenWholePostsMore_SaysWhichIsNearest()
    {
        var plan = TwoTargets();
        plan = plan with
        {
            Teams = [Team(4)],
            Targets = [.. plan.Targets.Select(t => t with { Staff = t.Staff.Add("team", Fte.From(1.5)) })],
        };

        AssertUnmet(plan, new GivenBound("dear", "team", 2m, 2m), new UnmetLimit(UnmetLimitKind.Bound, "dear/team", 2.0, 2.5, IsProven: true));
    }

    /// <summary>What waits and what it waits for are measured together, so what they begin with must not overdraw the team.</summary>
    [Fact]
    public void Optimise_AFloorOfPostsThatOthersMustGiveWhereTargetsWait_IsHeld()
    {
        var plan = Gated(30.0);
        plan = plan with
        {
            Teams = [Team(4) with { Available = [ShareRange.From(1.0, 1.0), ShareRange.From(1.0, 1.0)] }],
            Targets = [.. plan.Targets.Select(t => t with { Staff = t.Staff.Add("team", Fte.From(2.0)) })],
        };

        var answer = Found(plan, new AllocationQuestion { Bounds = [new("gated", "team", 3m, null)] }, 300);

        var after = ScenarioApplication.Apply(plan, answer.Scenario).Plan.Targets;
        Assert.Equal([1.0, 3.0], after.Select(t => t.Staff["team"].Value));
    }

    [Fact]
    public void Optimise_FloorsThatMoveMoreThanMay_SaysHowMuchHasToMove()
    {
        var question = new AllocationQuestion { Bounds = [new("cheap", "fund", 70m, null)], ChangeAtMost = new Money(5m) };

        var outcome = AllocationOptimiser.Optimise(new TrialRuns(TwoTargets(), 1, 500, 1), question, null, CancellationToken.None);

        Assert.Equal(
            new UnmetLimit(UnmetLimitKind.ChangeAtMost, "", 5.0, 20.0, IsProven: true),
            Assert.IsType<AllocationOutcome.Impossible>(outcome).Limit);
    }

    [Fact]
    public void Optimise_WhereNothingHelps_LeavesAllAsItIs()
    {
        // One is met anyway, one never: no money tells.
        var plan = AllocationPlans.OneFund(
            100m, AllocationPlans.Costing("sure", 0.0, 50m), AllocationPlans.Costing("hopeless", 1e6, 50m));

        var answer = Found(plan, new AllocationQuestion(), 500);

        Assert.Empty(answer.Scenario.Changes);
        Assert.Empty(answer.Moves);
        Assert.All(answer.Targets, t => Assert.True(t.IsFlat));
        Assert.False(answer.IsRecommended);
    }

    [Fact]
    public void Optimise_MoneyThatDoesNothingWhereItIs_GoesWhereItHelps()
    {
        var answer = Found(AllocationPlans.HopelessAndOpen, new AllocationQuestion(), 2000);

        Assert.Equal([("fund", 60m, 0m)], answer.Targets[0].Given.AsEnumerable());
        Assert.Equal([("fund", 40m, 100m)], answer.Targets[1].Given.AsEnumerable());
        Assert.Equal([true, false], answer.Targets.Select(t => t.IsFlat));
        Assert.Equal(0.0, answer.Gap);
        Assert.Equal(1.0, answer.Best.Fresh, 0.01);
    }

    /// <summary>It costs 16 times what it has, of which up to three times do nothing.</summary>
    [Fact]
    public void Optimise_WhereOnlyManyTimesAsMuchHelps_FindsIt()
    {
        var plan = AllocationPlans.OneFund(
            100m,
            AllocationPlans.Costing("far", 80.0, 5m, weight: 5.0),
            AllocationPlans.Costing("near", new Distribution.Uniform(0.0, 95.0), 95m));

        var answer = Found(plan, new AllocationQuestion(), 500);
        var demanded = Found(plan, new AllocationQuestion { AtLeast = ImmutableSortedDictionary<string, double>.Empty.Add("far", 0.9) }, 500);

        Assert.All([answer, demanded], a => Assert.Equal(a.FreshTrials, a.Targets[0].After));
        Assert.All([answer, demanded], a => Assert.True(a.Targets[0].Given[0].After < 90m));
    }

    [Fact]
    public void Optimise_MoneyForWhatAnotherWaitsFor_IsFound()
    {
        var answer = Found(Gated(30.0), new AllocationQuestion(), 500);

        Assert.Equal(1.0, answer.Best.Fresh);
        Assert.Equal(0.0, answer.Baseline.Fresh);
        Assert.True(answer.IsCoupled);
        Assert.Null(answer.Gap);
    }

    [Theory]
    [InlineData(AllocationObjective.Met, true)]
    [InlineData(AllocationObjective.WeightedMet, true)]
    [InlineData(AllocationObjective.AllMandatory, false)]
    public void Optimise_AllMandatoryAtOnce_ClaimsNoProof(AllocationObjective objective, bool isProven)
    {
        var plan = TwoTargets();
        plan = plan with { Targets = [.. plan.Targets.Select(t => t with { Mandatory = true })] };

        Assert.Equal(isProven ? 0.0 : null, Found(plan, new AllocationQuestion(objective), 1000).Gap);
    }

    [Fact]
    public void Optimise_LocalSearchFindsNone_SaysThatNoneWasFoundAndNotThatThereIsNone()
    {
        // The two cost 70 of 60.
        var question = new AllocationQuestion { AtLeast = ImmutableSortedDictionary<string, double>.Empty.Add("gated", 0.9) };

        var outcome = AllocationOptimiser.Optimise(new TrialRuns(Gated(50.0), 1, 300, 1), question, null, CancellationToken.None);

        Assert.Equal(
            new UnmetLimit(UnmetLimitKind.AtLeast, "gated", 0.9, 0.0, IsProven: false),
            Assert.IsType<AllocationOutcome.Impossible>(outcome).Limit);
    }

    [Fact]
    public void Optimise_OfWhatThePlanDoesNotHave_Refuses() => Assert.Throws<ArgumentException>(() => AllocationOptimiser.Optimise(
        new TrialRuns(TwoTargets(), 1, 100, 1), new AllocationQuestion { Keep = ["nobody"] }, null, CancellationToken.None));

    // Only the second counts, and it starts only when the first is done, which has no money as the plan stands.
    private static Plan Gated(double cost)
    {
        var gate = AllocationPlans.Costing("gate", cost, 0m, weight: 0.0);
        var gated = AllocationPlans.Costing("gated", 20.0, 60m) with
        {
            Deadline = Period.FromIndex(1),
            After = [new Predecessor("gate", 1.0)],
        };
        return AllocationPlans.OneFund(60m, gate, gated) with
        {
            Calendar = AnalysisWorlds.Months(2),
            Funds = [AllocationPlans.Fund("fund", 60m, 2, []) with { Release = [1.0, 0.0] }],
        };
    }

    // Of a fund of 100, each has half: one costs up to 55, the other up to 110.
    private static Plan TwoTargets() => AllocationPlans.OneFund(
        100m,
        AllocationPlans.Costing("dear", new Distribution.Uniform(0.0, 110.0), 50m),
        AllocationPlans.Costing("cheap", new Distribution.Uniform(0.0, 55.0), 50m));

    private static Distribution Inverse(double scale) =>
        new Distribution.Empirical([.. Enumerable.Range(0, 2000).Select(k => scale * 2000.0 / (1999.5 - k))]);

    private static Team Team(int posts) => new("team", AnalysisWorlds.Title, posts) { Available = [ShareRange.From(1.0, 1.0)] };

    private static void AssertUnmet(Plan plan, GivenBound bound, UnmetLimit expected) => Assert.Equal(
        expected,
        Assert.IsType<AllocationOutcome.Impossible>(AllocationOptimiser.Optimise(
            new TrialRuns(plan, 1, 200, 1), new AllocationQuestion { Bounds = [bound] }, null, CancellationToken.None)).Limit);

    private static decimal GivenBy(Target target, string driverId) => driverId == "team"
        ? (decimal)target.Staff.GetValueOrDefault(driverId).Value
        : target.Budget.GetValueOrDefault(driverId).Amount;

    private static double GivenTo(AllocationAnswer answer, string targetId) => ScenarioApplication
        .Apply(answer.Plan, answer.Scenario).Plan.Targets.Single(t => t.Id == targetId).Budget["fund"].ToDouble();

    private static AllocationAnswer Found(Plan plan, AllocationQuestion question, int trials, int threads = 1) =>
        Assert.IsType<AllocationOutcome.Found>(AllocationOptimiser.Optimise(
            new TrialRuns(plan, 1, trials, threads), question, null, CancellationToken.None)).Answer;
}
