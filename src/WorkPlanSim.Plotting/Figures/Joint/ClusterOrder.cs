namespace WorkPlanSim.Plotting.Figures.Joint;

/// <summary>Orders targets so that those which fail together stand together.</summary>
internal static class ClusterOrder
{
    /// <summary>
    /// Joins the two most correlated groups (average linkage) until one is left, and turns them so that their most alike ends
    /// meet. Among equals the first pair wins, so the order depends on nothing but the counts.
    /// </summary>
    /// <param name="pairs">The pairs.</param>
    /// <returns>The places in their new order.</returns>
    internal static IReadOnlyList<int> Of(FailurePairs pairs)
    {
        var groups = Enumerable.Range(0, pairs.Count).Select(i => new List<int> { i }).ToList();
        while (groups.Count > 1)
        {
            var (first, second) = Nearest(pairs, groups);
            var joined = Join(pairs, groups[first], groups[second]);
            groups.RemoveAt(second);
            groups[first] = joined;
        }

        return groups.Count == 0 ? [] : groups[0];
    }

    private static (int First, int Second) Nearest(FailurePairs pairs, List<List<int>> groups)
    {
        var (nearest, best) = ((0, 1), double.NegativeInfinity);
        for (var a = 0; a < groups.Count; a++)
        {
            for (var b = a + 1; b < groups.Count; b++)
            {
                var likeness = groups[a].SelectMany(i => groups[b].Select(j => pairs.Correlation(i, j))).Average();
                if (likeness > best)
                {
                    (nearest, best) = ((a, b), likeness);
                }
            }
        }

        return nearest;
    }

    private static List<int> Join(FailurePairs pairs, List<int> left, List<int> right)
    {
        List<int>[] lefts = [left, [.. Enumerable.Reverse(left)]];
        List<int>[] rights = [right, [.. Enumerable.Reverse(right)]];
        return lefts.SelectMany(l => rights.Select(r => (Left: l, Right: r)))
            .MaxBy(turned => pairs.Correlation(turned.Left[^1], turned.Right[0])) is var (l, r) ? [.. l, .. r] : [];
    }
}
