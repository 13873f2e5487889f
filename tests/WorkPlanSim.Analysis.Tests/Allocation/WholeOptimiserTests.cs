using System.Collections.Immutable;
using CsCheck;
using WorkPlanSim.Analysis.Allocation;
using WorkPlanSim.Analysis.Allocation.Results;
using WorkPlanSim.Analysis.Trials;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Targets;

namespace WorkPlanSim.Analysis.Tests.Allocation;

/// <summary>
/// Judges the whole optimiser, from the question to the scenario that it answers, by looking at every allocation of the portions
/// that it measures. Targets are apart from one another: where they are not, local search has the last word and proves nothing.
/// </summary>
public sealed class WholeOptimiserTests
{
    private const ulong Seed = 5;
    private const int Trials = 64;

    private static readonly Gen<(Plan Plan, AllocationQuestion Question)> Asked = AllocationPlans.FewApart.SelectMany(plan =>
        AllocationPlans.QuestionsOf(plan).Where(q => q.Objective != AllocationObjective.AllMandatory).Select(q => (plan, q)));

    /// <summary>With all kinds of demands: keep, at least, change at most, floors and caps.</summary>
    [Fact]
    public void Optimise_AnySmallPlanAndQuestion_IsTheBestOfAllAllocationsOrThereIsNone()
    {
        var (found, impossible) = (0, 0);
        Asked.Sample(
            asked =>
            {
                var runs = new TrialRuns(asked.Plan, Seed, Trials, 1);
                var outcome = AllocationOptimiser.Optimise(runs, asked.Question, null, CancellationToken.None);
                if (outcome is AllocationOutcome.Impossible { Limit.Kind: UnmetLimitKind.Floors or UnmetLimitKind.Bound })
                {
                    Assert.True(IsOutOfReach(asked.Plan, asked.Question.Bounds));
                    return;
                }

                var best = MeasuredGrid.Of(runs, asked.Question).Best();
                Assert.Equal(best is null, outcome is AllocationOutcome.Impossible);
                if (outcome is AllocationOutcome.Found { Answer: var answer } && best is { } most)
                {
                    Assert.Equal(most / Trials, answer.Best.InSample, 1e-9);
                    Assert.Equal(0.0, answer.Gap);
                    Interlocked.Increment(ref found);
                    return;
                }

                Interlocked.Increment(ref impossible);
            },
            iter: 280);

        // It was not all of one kind.
        Assert.InRange(found, 200, 279);
        Assert.InRange(impossible, 1, 100);
    }

    /// <summary>
    /// What is promised of demands is promised on the trials of the choice, to the last of them. Fresh trials may say otherwise of a
    /// demand that is met to the last trial; then that is told, and nothing is recommended.
    /// </summary>
    [Fact]
    public void Optimise_AnyPlanWithDemands_MeetsThemOnItsOwnTrialsAndTellsWhatFreshOnesSay()
    {
        var demands = 0;
        AllocationPlans.Any.SelectMany(plan => AllocationPlans.QuestionsOf(plan).Select(q => (plan, q))).Sample(
            (plan, question) =>
            {
                var runs = new TrialRuns(plan, Seed, Trials, 1);
                if (AllocationOptimiser.Optimise(runs, question, null, CancellationToken.None)
                    is not AllocationOutcome.Found { Answer: var answer })
                {
                    return;
                }

                var (before, after) = (MeasuredGrid.MetOf(runs, Scenario.Baseline), MeasuredGrid.MetOf(runs, answer.Scenario));
                Assert.Equal(question.AtLeast.Count + question.Keep.Count, answer.Demands.Length);
                foreach (var check in answer.Demands)
                {
                    var target = plan.Targets.ToList().FindIndex(t => t.Id == check.TargetId);
                    var least = check.Kind == UnmetLimitKind.Keep ? before[target] : check.Wanted * Trials;
                    Assert.True(after[target] >= least - 1e-6, $"{check.Kind} {after[target]} of {least}");
                    Interlocked.Increment(ref demands);
                }

                Assert.True(!answer.IsRecommended || answer.Demands.All(d => d.Verdict != DemandVerdict.Fails));
                Assert.Equal(answer.PlanFallsShort, question.AtLeast.Any(
                    d => before[plan.Targets.ToList().FindIndex(t => t.Id == d.Key)] < (d.Value * Trials) - 1e-6));
            },
            iter: 80);

        Assert.InRange(demands, 40, 160);
    }

    private static bool IsOutOfReach(Plan plan, ImmutableArray<GivenBound> bounds)
    {
        // The least and the most of a target, posts by whole ones more or fewer than now.
        (decimal Least, decimal Most) RangeOf(Target target, string driver)
        {
            var bound = bounds.FirstOrDefault(b => b.TargetId == target.Id && b.DriverId == driver);
            var present = driver == "team" ? (decimal)target.Staff["team"].Value % 1m : 0m;
            var step = driver == "team" ? 1m : 0.000001m;
            return (
                present + (decimal.Ceiling(((bound?.Least ?? 0m) - present) / step) * step), bound?.Most ?? decimal.MaxValue);
        }

        return plan.Funds.Select(f => f.Id).Append("team").Any(driver =>
        {
            var ranges = plan.Targets.Select(t => RangeOf(t, driver)).ToList();
            var total = driver == "team" ? plan.Teams[0].Headcount : plan.Funds.First(f => f.Id == driver).Amount.Amount;
            return ranges.Any(r => r.Least > r.Most) || ranges.Sum(r => r.Least) > total;
        });
    }
}
