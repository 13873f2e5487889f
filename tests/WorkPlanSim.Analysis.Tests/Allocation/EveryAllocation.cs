using WorkPlanSim.Analysis.Trials;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Analysis.Tests.Allocation;

/// <summary>
/// Every allocation of whole units of one fund and whole posts of one team between the first two targets of a plan, each simulated as a
/// plan of its own: it knows nothing of portions, surfaces, knapsacks and local search.
/// </summary>
internal static class EveryAllocation
{
    private const int ScenariosAtOnce = 16;

    /// <summary>Gives the largest Σ weight × probability of all of them.</summary>
    /// <param name="runs">Runs of the plan. What its dated moves take within the year stays where they take it from.</param>
    /// <returns>The largest.</returns>
    internal static double BestOf(TrialRuns runs)
    {
        var (plan, best) = (runs.Plan, double.NegativeInfinity);
        foreach (var batch in Of(plan).Chunk(ScenariosAtOnce))
        {
            var tally = runs.Run([.. batch], CancellationToken.None);
            for (var s = 0; s < batch.Length; s++)
            {
                best = Math.Max(
                    best, plan.Targets.Select((t, i) => t.Weight * tally.Variants[tally.Shape.Variant(s, i)].Met).Sum() / runs.Trials);
            }
        }

        return best;
    }

    // All money and posts are given: more never makes a target less likely.
    private static IEnumerable<Scenario> Of(Plan plan)
    {
        var (first, second) = (plan.Targets[0], plan.Targets[1]);
        var (money, posts) = (plan.Funds[0].Amount.Amount - MoneyFrom(plan, null), plan.Teams[0].Headcount - PostsFrom(plan, null));
        var (part, rest) = (Least(plan, first), Least(plan, second));
        for (var units = MoneyFrom(plan, first.Id); units <= money - MoneyFrom(plan, second.Id); units++)
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

    private static decimal MoneyFrom(Plan plan, string? target) =>
        plan.DatedMoves.OfType<DatedMove.OfMoney>().Where(m => m.From == target).Sum(m => m.Amount.Amount);

    private static decimal PostsFrom(Plan plan, string? target) =>
        plan.DatedMoves.OfType<DatedMove.OfPosts>().Where(m => m.From == target).Sum(m => (decimal)m.Posts.Value);

    // Posts change by whole ones, so that whoever has a half keeps one.
    private static decimal Least(Plan plan, Target target) =>
        ((decimal)target.Staff["team"].Value % 1m) + decimal.Ceiling(PostsFrom(plan, target.Id));
}
