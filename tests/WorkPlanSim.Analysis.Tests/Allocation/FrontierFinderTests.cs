using CsCheck;
using WorkPlanSim.Analysis.Allocation;
using WorkPlanSim.Analysis.Allocation.Results;
using WorkPlanSim.Analysis.Trials;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Analysis.Tests.Allocation;

public sealed class FrontierFinderTests
{
    /// <summary>
    /// One costs up to 110 and one up to 55, both uniform: a unit of money adds 1/110 to the one and 1/55 to the other, so the
    /// cheaper has all its 55 first, and of L times 100 the rest brings 1 + (100 L - 55) / 110.
    /// </summary>
    [Fact]
    public void Find_TwoTargets_IsTheCheapOneFirstAtEveryLevel()
    {
        var frontier = Find(TwoTargets(), 20_000);

        Assert.Equal([0.7, 0.8, 0.9, 1.0, 1.1, 1.2, 1.3], frontier.Points.Select(p => p.Level));
        Assert.Empty(frontier.OutOfReach);
        Assert.All(frontier.Points, p => Assert.Equal(1.0 + (((100.0 * p.Level) - 55.0) / 110.0), p.Met.Difference, 0.03));
        Assert.Equal((50.0 / 55.0) + (50.0 / 110.0), frontier.PresentMet.Difference, 0.02);
        Assert.Equal(
            frontier.Points[3].Met.Difference - frontier.PresentMet.Difference, frontier.MetDistance.Difference, 1e-9);
    }

    [Fact]
    public void Find_OfMandatoryTargets_IsBestForAllOfThemTogether()
    {
        var plan = TwoTargets();
        plan = plan with { Targets = [.. plan.Targets.Select(t => t with { Mandatory = true })] };

        var frontier = Find(plan, 20_000);

        // The most of x/110 · y/55 with x + y = 100 L is at x = y; no more than 55 is of use to the cheap one.
        Assert.All(frontier.Points, p =>
        {
            var cheap = Math.Min(55.0, 50.0 * p.Level);
            Assert.Equal(((100.0 * p.Level) - cheap) / 110.0 * cheap / 55.0, p.AllMandatory.Difference, 0.03);
        });
    }

    [Fact]
    public void Find_OfOneFund_LeavesTheOthersAsTheyAre()
    {
        var plan = TwoTargets();
        plan = plan with { Funds = plan.Funds.Add(AllocationPlans.Fund("other", 1000m, 1, ["dear"])) };

        var frontier = Find(plan, 4000, "fund");

        Assert.Equal([70m, 80m, 90m, 100m, 110m, 120m, 130m], frontier.Points.Select(p => p.Money));

        // The other is rich enough for the dear one.
        Assert.All(frontier.Points, p => Assert.Equal(2.0, p.Met.Difference, 0.02));
    }

    /// <summary>Money does nothing for one, so that all of it is for the other, which costs up to 100.</summary>
    [Fact]
    public void Find_WhereNothingMovesATarget_GivesItsMoneyToTheOther()
    {
        var frontier = Find(AllocationPlans.HopelessAndOpen, 4000);

        Assert.Empty(frontier.OutOfReach);
        Assert.All(frontier.Points, p => Assert.Equal(Math.Min(1.0, p.Level), p.Met.Difference, 0.03));
    }

    [Fact]
    public void Find_WhereDatedMovesTakeMoreThanThereWouldBe_SaysHowMuchIsNeeded()
    {
        var plan = TwoTargets();
        plan = plan with
        {
            Calendar = AnalysisWorlds.Months(2),
            Funds = [AllocationPlans.Fund("fund", 100m, 2, []) with { Release = [1.0, 0.0] }],
            DatedMoves = [new DatedMove.OfMoney(Period.FromIndex(1), "dear", "cheap", "fund", new Money(85m))],
            Targets = [.. plan.Targets.Select(t => t with { Budget = t.Budget.SetItem("fund", new Money(t.Id == "dear" ? 95m : 5m)) })],
        };

        var frontier = Find(plan, 500);

        Assert.Equal(
            [new UnreachableLevel(0.7, 70m, "fund", 85m), new UnreachableLevel(0.8, 80m, "fund", 85m)],
            frontier.OutOfReach.AsEnumerable());
        Assert.Equal(0.9, frontier.Points[0].Level);
        Assert.Equal(90m, frontier.Points[0].Money);
        Assert.True(frontier.MetDistance.Difference >= 0.0);
    }

    /// <summary>
    /// "Gated" counts alone and waits for "gate", which has no money as the plan stands: what one is given tells only with the other, and
    /// takes 25 and 26 of 60, so that 90 % of the money and more do for both, and 80 %, or 48, don't.
    /// </summary>
    [Fact]
    public void Find_WhereTargetsWait_IsFoundByLocalSearchAtEveryLevelAndSaidToBeUnproven()
    {
        var gate = AllocationPlans.Costing("gate", 25.0, 0m, weight: 0.0);
        var gated = AllocationPlans.Costing("gated", 26.0, 60m) with
        {
            Deadline = Period.FromIndex(1),
            After = [new Predecessor("gate", 1.0)],
        };
        var plan = AllocationPlans.OneFund(60m, gate, gated) with
        {
            Calendar = AnalysisWorlds.Months(2),
            Funds = [AllocationPlans.Fund("fund", 60m, 2, []) with { Release = [1.0, 0.0] }],
        };

        var frontier = Find(plan, 200);

        Assert.True(frontier.IsCoupled);
        Assert.False(Find(TwoTargets(), 200).IsCoupled);
        Assert.Equal([0.0, 0.0, 1.0, 1.0, 1.0, 1.0, 1.0], frontier.Points.Select(p => p.Met.Difference));
        Assert.Equal(0.0, frontier.PresentMet.Difference);
    }

    [Fact]
    public void Find_AnyPlan_HasEveryLevelAndIsTheSameOnAnyThreads() => AllocationPlans.Any.Sample(
        plan =>
        {
            var one = Find(plan, 200);
            Assert.Equal(7, one.Points.Length + one.OutOfReach.Length);
            Assert.Contains(one.Points, p => p.Level == 1.0);
            Assert.Equal(one.Points.AsEnumerable(), Find(plan, 200, threads: 3).Points.AsEnumerable());
        },
        iter: 6);

    [Fact]
    public void Find_OfAFundThatThePlanDoesNotHave_Refuses() =>
        Assert.Throws<ArgumentException>(() => Find(TwoTargets(), 100, "gold"));

    // Of a fund of 100, each has half: one costs up to 110, the other up to 55.
    private static Plan TwoTargets() => AllocationPlans.OneFund(
        100m,
        AllocationPlans.Costing("dear", new Distribution.Uniform(0.0, 110.0), 50m),
        AllocationPlans.Costing("cheap", new Distribution.Uniform(0.0, 55.0), 50m));

    private static Frontier Find(Plan plan, int trials, string? fund = null, int threads = 1) =>
        FrontierFinder.Find(new TrialRuns(plan, 1, trials, threads), fund, null, CancellationToken.None);
}
