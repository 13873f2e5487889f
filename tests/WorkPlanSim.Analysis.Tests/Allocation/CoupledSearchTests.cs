using System.Collections.Concurrent;
using CsCheck;
using WorkPlanSim.Analysis.Allocation;
using WorkPlanSim.Analysis.Allocation.Results;
using WorkPlanSim.Analysis.Trials;
using WorkPlanSim.Domain.Drivers;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Targets;

namespace WorkPlanSim.Analysis.Tests.Allocation;

/// <summary>
/// Judges what local search finds where targets feel what others are given by <see cref="EveryAllocation"/>: where one is made of others,
/// and where money or posts go from one to another within the year. It proves nothing, so it may miss the best, but seldom and not by much.
/// </summary>
public sealed class CoupledSearchTests
{
    private const ulong Seed = 5;
    private const int Trials = 64;
    private const int Plans = 50;

    private static readonly Gen<Plan> Composed =
        from plan in AllocationPlans.Pairs
        from rule in Gen.Int[0, 1]
        from weight in Gen.Int[1, 3]
        select plan with
        {
            Targets = plan.Targets.Add(new CompositeTarget(
                "both", AnalysisWorlds.Title, plan.Targets[0].Deadline, (CompositeRule)rule, ["target0", "target1"], rule == 0 ? 2 : 1)
            {
                StatedWeight = weight,
            }),
        };

    private static readonly Gen<Plan> Moved =
        from plan in AllocationPlans.Pairs
        from month in Gen.Int[1, 2]
        from giver in Gen.Int[-1, 1]
        from getter in Gen.Int[0, 1].Where(g => g != giver)
        from money in Gen.Int[1, 8]
        from posts in Gen.Int[0, 1]
        select WithMoves(plan, Period.FromIndex(month), giver < 0 ? null : $"target{giver}", $"target{getter}", money, posts);

    [Fact]
    public void Optimise_AnyPlanWithAComposite_IsNearlyAsGoodAsEveryAllocation() => AssertNearlyTheBest(Composed);

    [Fact]
    public void Optimise_AnyPlanWithDatedMoves_IsNearlyAsGoodAsEveryAllocation() => AssertNearlyTheBest(Moved);

    /// <summary>
    /// "Needy" has one of the three posts that it needs, and "hoarder" three that are too few for it. A post less and one more does
    /// nothing by itself, and that two do is seen only where the hoarder is thought of without them.
    /// </summary>
    [Fact]
    public void Optimise_PostsThatMustGoTogetherInAComposite_Go()
    {
        var (plan, first) = (Posts(), Period.FromIndex(0));
        var either = new CompositeTarget("either", AnalysisWorlds.Title, first, CompositeRule.Any, ["needy", "hoarder"], 1);

        AssertGivesTwoPosts(plan with { Targets = plan.Targets.Add(either with { StatedWeight = 1.0 }) }, best: 2.0);
    }

    /// <summary>The same where they feel one another by money that goes from the one to the other within the year.</summary>
    [Fact]
    public void Optimise_PostsThatMustGoTogetherBesideADatedMove_Go() => AssertGivesTwoPosts(
        Posts() with { DatedMoves = [new DatedMove.OfMoney(Period.FromIndex(0), "hoarder", "needy", "f0", new Money(1m))] },
        best: 1.0);

    private static void AssertGivesTwoPosts(Plan plan, double best)
    {
        var outcome = AllocationOptimiser.Optimise(new TrialRuns(plan, Seed, Trials, 1), new AllocationQuestion(), null, CancellationToken.None);

        var answer = Assert.IsType<AllocationOutcome.Found>(outcome).Answer;
        Assert.True(answer.IsCoupled);
        Assert.Equal((0.0, best), (answer.Baseline.Fresh, answer.Best.Fresh));
        Assert.Equal(3.0, ScenarioApplication.Apply(plan, answer.Scenario).Plan.Targets[0].Staff["team"].Value);
    }

    private static Plan Posts()
    {
        DeliverTarget Labour(string id, double months, double posts) => AllocationPlans.Costing(id, 0.0, 1m) with
        {
            UnitLabour = months,
            Staff = AllocationPlans.Costing(id, 0.0, 0m).Staff.Add("team", Fte.From(posts)),
            Budget = AllocationPlans.Costing(id, 0.0, 0m).Budget.Clear().Add("f0", new Money(1m)),
        };

        return AnalysisWorlds.Plan(Labour("needy", 3.0, 1.0), Labour("hoarder", 6.0, 3.0)) with
        {
            Funds = [AllocationPlans.Fund("f0", 2m, 1, [])],
            Teams = [new Team("team", AnalysisWorlds.Title, 4) { Available = [ShareRange.Certain(1.0)] }],
        };
    }

    private static void AssertNearlyTheBest(Gen<Plan> plans)
    {
        var losses = new ConcurrentBag<double>();
        plans.Sample(
            plan =>
            {
                var runs = new TrialRuns(plan, Seed, Trials, 1);
                var outcome = AllocationOptimiser.Optimise(runs, new AllocationQuestion(), null, CancellationToken.None);
                var answer = Assert.IsType<AllocationOutcome.Found>(outcome).Answer;
                Assert.Empty(ScenarioApplication.Apply(plan, answer.Scenario).Faults);
                losses.Add(EveryAllocation.BestOf(runs) - answer.Best.InSample);
            },
            iter: Plans);

        // Of 300 composed plans 5 were missed when this was written, by 0.008 of a target on average, and of 300 with moves none.
        Assert.Equal(Plans, losses.Count);
        Assert.InRange(losses.Count(l => l > 1e-9), 0, 6);
        Assert.InRange(losses.Average(), double.NegativeInfinity, 0.12);
    }

    // Who gives gets as much more beforehand as it is to give, so that it fits.
    private static Plan WithMoves(Plan plan, Period month, string? giver, string getter, int money, int posts)
    {
        DatedMove.OfPosts[] moved = posts == 0 ? [] : [new(month, giver, getter, "team", Fte.From(posts))];
        return plan with
        {
            Funds = [plan.Funds[0] with { Amount = plan.Funds[0].Amount + new Money(money) }],
            Teams = [plan.Teams[0] with { Headcount = plan.Teams[0].Headcount + posts }],
            Targets =
            [
                .. plan.Targets.Select(t => t.Id != giver ? t : t with
                {
                    Budget = t.Budget.SetItem("f0", t.Budget["f0"] + new Money(money)),
                    Staff = t.Staff.SetItem("team", Fte.From(t.Staff["team"].Value + posts)),
                }),
            ],
            DatedMoves = [new DatedMove.OfMoney(month, giver, getter, "f0", new Money(money)), .. moved],
        };
    }
}
