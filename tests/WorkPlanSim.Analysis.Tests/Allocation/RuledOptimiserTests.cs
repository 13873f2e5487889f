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

/// <summary>Judges the optimiser under standing rules, which couple targets within the year.</summary>
public sealed class RuledOptimiserTests
{
    private static readonly Gen<(Plan Plan, AllocationQuestion Question)> Asked =
        from plan in AllocationPlans.Any
        from recalls in Gen.Bool
        from to in Gen.Int[0, 1]
        from month in Gen.Int[1, 2]
        from share in Gen.Double[0.1, 1.0]
        from question in AllocationPlans.QuestionsOf(plan)
        select (
            plan with
            {
                Rules = recalls
                    ? [new StandingRule.Recall("team", (RecallTo)to)]
                    : [new StandingRule.Review(Period.FromIndex(month), "f0", share), new StandingRule.Recall("team", (RecallTo)to)],
            },
            question);

    /// <summary>What is said of an allocation is of the plan with its rules, and what was asked holds there.</summary>
    [Fact]
    public void Optimise_AnyPlanUnderRules_MeetsWhatIsAskedUnderThem() => Asked.Sample(
        (plan, question) =>
        {
            var runs = new TrialRuns(plan, 5, 64, 1);
            if (AllocationOptimiser.Optimise(runs, question, null, CancellationToken.None) is not AllocationOutcome.Found { Answer: var answer })
            {
                return;
            }

            var applied = ScenarioApplication.Apply(plan, answer.Scenario);
            Assert.Empty(applied.Faults);
            Assert.Equal(plan.Rules.AsEnumerable(), applied.Plan.Rules.AsEnumerable());
            Assert.True(answer.IsCoupled);
            Assert.Null(answer.Gap);
            Assert.All(answer.Targets, t => Assert.False(t.IsFlat));
            var (before, after) = (MeasuredGrid.MetOf(runs, Scenario.Baseline), MeasuredGrid.MetOf(runs, answer.Scenario));
            foreach (var (target, i) in plan.Targets.Select((t, i) => (t, i)))
            {
                Assert.True(!question.Keep.Contains(target.Id) || after[i] >= before[i]);
                Assert.True(!question.AtLeast.TryGetValue(target.Id, out var least) || after[i] >= (least * 64) - 1e-6);
            }

            if (question.Objective == AllocationObjective.WeightedMet)
            {
                var value = plan.Targets.Select((t, i) => t.Weight * after[i]).Sum() / 64.0;
                Assert.Equal(value, answer.Best.InSample, 1e-9);
            }
        },
        iter: 40);

    /// <summary>
    /// Of a team of three, "soon" needs two for its one month, and "later" three months of work in two: only if "soon" gives its two back
    /// when it is done can one post be moved to it, which no surface without the rule tells.
    /// </summary>
    [Fact]
    public void Optimise_PostsThatARuleGivesBack_AreSharedOutByIt()
    {
        var plan = Team(Labour("soon", 2.0, 0, 1.0), Labour("later", 3.0, 1, 2.0));
        var ruled = plan with { Rules = [new StandingRule.Recall("team", RecallTo.Unfinished)] };

        var (without, with) = (Found(plan), Found(ruled));

        Assert.Equal(1.0, without.Best.Fresh);
        Assert.Equal(1.0, with.Baseline.Fresh);
        Assert.Equal(2.0, with.Best.Fresh);
        Assert.Equal([2.0, 1.0], ScenarioApplication.Apply(ruled, with.Scenario).Plan.Targets.Select(t => t.Staff["team"].Value));
    }

    /// <summary>Without the rule "later" can't be met together with "soon"; that it is asked for is not taken for impossible.</summary>
    [Fact]
    public void Optimise_DemandsThatOnlyTheRuleMeets_AreMet()
    {
        var plan = Team(Labour("soon", 2.0, 0, 1.0), Labour("later", 3.0, 1, 2.0));
        var question = new AllocationQuestion
        {
            AtLeast = new AllocationQuestion().AtLeast.Add("soon", 1.0).Add("later", 1.0),
        };

        Assert.IsType<AllocationOutcome.Impossible>(Optimise(plan, question));
        var found = Assert.IsType<AllocationOutcome.Found>(
            Optimise(plan with { Rules = [new StandingRule.Recall("team", RecallTo.Unfinished)] }, question));
        Assert.Equal(2.0, found.Answer.Best.Fresh);
    }

    private static AllocationAnswer Found(Plan plan) =>
        Assert.IsType<AllocationOutcome.Found>(Optimise(plan, new AllocationQuestion())).Answer;

    private static AllocationOutcome Optimise(Plan plan, AllocationQuestion question) =>
        AllocationOptimiser.Optimise(new TrialRuns(plan, 1, 100, 1), question, null, CancellationToken.None);

    private static Plan Team(params ReadOnlySpan<Target> targets) => AnalysisWorlds.Plan(targets) with
    {
        Calendar = AnalysisWorlds.Months(2),
        Teams =
        [
            new Team("team", AnalysisWorlds.Title, 3) { Available = [ShareRange.From(1.0, 1.0), ShareRange.From(1.0, 1.0)] },
        ],
    };

    private static DeliverTarget Labour(string id, double months, int deadline, double posts) =>
        new(id, AnalysisWorlds.Title, Period.FromIndex(deadline), months)
        {
            Scope = months,
            UnitLabour = Distribution.FromDouble(1.0),
            Staff = ImmutableSortedDictionary<string, Fte>.Empty.Add("team", Fte.From(posts)),
        };
}
