namespace WorkPlanSim.Analysis.Allocation.Spaces;

/// <summary>Shares everything out anew with a little more of one fund or team, for each of them.</summary>
/// <param name="space">The space.</param>
/// <param name="search">The search that found the best allocation.</param>
/// <param name="threads">The threads that compute; they change no result.</param>
internal sealed class PriceQuestion(AllocationSpace space, AllocationSearch search, int threads)
{
    private const double EffortOfBase = 1.0;
    private const double EffortOfEach = 0.25;

    /// <summary>Asks for all funds and teams.</summary>
    /// <param name="best">The best allocation.</param>
    /// <param name="cancellationToken">Ends it soon.</param>
    /// <returns>The allocations with more; none where there is nothing to hold them against.</returns>
    internal PricedChoices Ask(AllocationChoice best, CancellationToken cancellationToken)
    {
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
            new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken },
            r =>
            {
                var resource = space.Resources[r];
                var more = resource.IsFund ? AllocationSearch.LittleMoney : 1m;
                var choice = knapsack.Best(
                    search.Totals.SetItem(r, search.Totals[r] + more), search.Binding, EffortOfEach, start, cancellationToken) ?? start;
                items[r] = new PricedItem(r, resource.IsFund, resource.Id, more, choice.Portions, choice.Value - start.Value);
            });
        return new PricedChoices(space, best.Portions, start.Portions, [.. items]);
    }
}
