using WorkPlanSim.Analysis.Trials;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;

namespace WorkPlanSim.Analysis.Allocation.Spaces;

/// <summary>Shares everything out anew with a little more of one fund or team, for each of them.</summary>
/// <remarks>
/// What a target comes to with more posts than its team has is on no surface, as among more people another share falls vacant. Where one
/// target has all posts that it may, the post more is tried with it in full simulation.
/// </remarks>
/// <param name="space">The space.</param>
/// <param name="search">The search that found the best allocation.</param>
/// <param name="runs">Runs of the plan.</param>
internal sealed class PriceQuestion(AllocationSpace space, AllocationSearch search, TrialRuns runs)
{
    private const double EffortOfBase = 1.0;
    private const double EffortOfEach = 0.25;

    /// <summary>Asks for all funds and teams.</summary>
    /// <param name="best">The best allocation.</param>
    /// <param name="cancellationToken">Ends it soon.</param>
    /// <returns>The allocations with more; none where there is nothing to hold them against.</returns>
    internal PricedChoices Ask(AllocationChoice best, CancellationToken cancellationToken)
    {
        search.MeasureBeyondAll(best.Portions, cancellationToken);
        var knapsack = search.Knapsack;
        var known = search.Surfaces.IsMeasured(best.Portions) ? best : null;
        if (knapsack.Best(search.Totals, search.Binding, EffortOfBase, known, cancellationToken) is not { } start)
        {
            // Local search came to portions that are not measured, and none of those that are was found to do.
            return new PricedChoices(space, best.Portions, best.Portions, []);
        }

        var items = new PricedItem[space.Resources.Length];
        Parallel.For(
            0,
            items.Length,
            new ParallelOptions { MaxDegreeOfParallelism = runs.Threads, CancellationToken = cancellationToken },
            r =>
            {
                var resource = space.Resources[r];
                var more = resource.IsFund ? AllocationSearch.LittleMoney : 1m;
                var choice = knapsack.Best(
                    search.Totals.SetItem(r, search.Totals[r] + more), search.Binding, EffortOfEach, start, cancellationToken) ?? start;
                items[r] = new PricedItem(r, resource.IsFund, resource.Id, more, choice.Portions, choice.Value - start.Value);
            });
        return new PricedChoices(space, best.Portions, start.Portions, [.. items.Select(i => WithPost(i, start, cancellationToken))]);
    }

    private PricedItem WithPost(PricedItem item, AllocationChoice start, CancellationToken cancellationToken)
    {
        var full = space.Targets.Where(t => !item.IsMoney && IsFull(t, item.Resource, start.Portions[t.Target])).ToList();
        if (full.Count == 0)
        {
            return item;
        }

        var before = ValueOf(space.PlanUnder(start.Portions), cancellationToken);
        foreach (var target in full)
        {
            var (lever, portion) = (target.LeverOf(item.Resource), start.Portions[target.Target]);
            var portions = start.Portions.SetItem(target.Target, portion.With(lever, portion[lever] + item.More));
            var tried = new PricedChoices(space, start.Portions, start.Portions, [item with { Portions = portions }]);
            var gain = ValueOf(tried.Plans(space.PlanUnder(start.Portions)).Single(), cancellationToken) - before;
            item = gain > item.Gain ? item with { Portions = portions, Gain = gain } : item;
        }

        return item;
    }

    private static bool IsFull(TargetLevers target, int resource, Portion portion) =>
        target.LeverOf(resource) is >= 0 and var lever
        && portion[lever] + 1m > target.Levers[lever].Most && portion[lever] + 1m <= target.Levers[lever].Cap;

    private long ValueOf(Plan plan, CancellationToken cancellationToken)
    {
        var tally = runs.Over(plan).Run([Scenario.Baseline], cancellationToken);
        return Enumerable.Range(0, plan.Targets.Length)
            .Sum(i => search.Scoring.PartOf(i, tally.Variants[tally.Shape.Variant(0, i)].Met, runs.Trials));
    }
}
