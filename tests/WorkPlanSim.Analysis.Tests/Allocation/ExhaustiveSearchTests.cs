using CsCheck;
using WorkPlanSim.Analysis.Allocation;
using WorkPlanSim.Analysis.Allocation.Results;
using WorkPlanSim.Analysis.Trials;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Analysis.Tests.Allocation;

/// <summary>
/// Judges what the optimiser finds by every allocation of whole units and posts, each simulated as a plan of its own: it knows nothing of
/// portions, surfaces and knapsacks.
/// </summary>
public sealed class ExhaustiveSearchTests
{
    private const ulong Seed = 5;
    private const int Trials = 64;
    private const int ScenariosAtOnce = 16;

    /// <summary>It may be better, as its own steps of money are finer.</summary>
    [Fact]
    public void Optimise_AnySmallPlan_IsAsGoodAsEveryAllocationOfWholeUnits() => AllocationPlans.Pairs.Sample(
        plan =>
        {
            var runs = new TrialRuns(plan, Seed, Trials, 1);
            var outcome = AllocationOptimiser.Optimise(runs, new AllocationQuestion(), null, CancellationToken.None);
            var answer = Assert.IsType<AllocationOutcome.Found>(outcome).Answer;

            Assert.InRange(answer.Best.InSample, BestOf(runs) - 1e-9, plan.Targets.Sum(t => t.Weight));
        },
        iter: 200);

    private static double BestOf(TrialRuns runs)
    {
        var (plan, best) = (runs.Plan, double.NegativeInfinity);
        foreach (var batch in AllocationsOf(plan).Chunk(ScenariosAtOnce))
        {
            var tally = runs.Run([.. batch], CancellationToken.None);
            for (var s = 0; s < batch.Length; s++)
            {
                best = Math.Max(
                    best, plan.Targets.Select((t, i) => t.Weight * tally.Variants[tally.Shape.Variant(s, i)].Met).Sum() / Trials);
            }
        }

        return best;
    }

    // All money and posts are given: more never makes a target less likely.
    private static IEnumerable<Scenario> AllocationsOf(Plan plan)
    {
        var (money, first, second) = (plan.Funds[0].Amount.Amount, plan.Targets[0], plan.Targets[1]);
        var (posts, part, rest) = ((decimal)plan.Teams[0].Headcount, PartOf(first), PartOf(second));
        for (var units = 0m; units <= money; units++)
        {
            for (var has = part; has + rest <= posts; has++)
            {
                yield return new Scenario("s", BilingualText.Same("s"), [
                    new Change.OfBudget("f0", first.Id, AmountRule.Set, (double)units),
                    new Change.OfBudget("f0", second.Id, AmountRule.Set, (double)(money - units)),
                    new Change.OfStaff("team", first.Id, AmountRule.Set, (double)has),
                    new Change.OfStaff("team", second.Id, AmountRule.Set, (double)(decimal.Floor(posts - has - rest) + rest)),
                ]);
            }
        }
    }

    // Posts change by whole ones.
    private static decimal PartOf(Target target) => (decimal)target.Staff["team"].Value % 1m;
}
