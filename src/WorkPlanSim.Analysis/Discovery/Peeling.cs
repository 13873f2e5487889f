using System.Collections.Immutable;

namespace WorkPlanSim.Analysis.Discovery;

/// <summary>
/// Shrinks a box, a thin slice at a time, as long as that makes it denser (Friedman and Fisher, 1999, section 4).
/// </summary>
/// <remarks>
/// A slice is the lowest or the highest of an input's values in the box, <see cref="PrimOptions.PeelShare"/> of its
/// trials or as few fewer as equal values allow; where they are all equal, these. The slice goes that raises density
/// most for each trial that it takes, so that an event which half the trials share is not preferred for its size
/// (Kwakkel and Jaxa-Rozen, 2016). Where no slice does, ones of twice the share are tried, and so on to half of the
/// trials: a few trials that happen to be marked at the end of an input would else hide all that lies behind them.
/// </remarks>
internal static class Peeling
{
    /// <summary>Peels.</summary>
    /// <returns>Every box on the way, the first that of all trials; each is denser than the one before.</returns>
    internal static ImmutableArray<BoxFit> Path(MarkedTrials trials, PrimOptions options)
    {
        var least = Math.Max(1, (int)Math.Ceiling(options.LeastMass * trials.Count));
        var path = ImmutableArray.CreateBuilder<BoxFit>();
        path.Add(trials.Fit(Box.Everything));
        var orders = Enumerable.Range(0, trials.Inputs).Select(trials.Sorted).ToArray();
        while (Densest(trials, orders, path[^1], options.PeelShare, least) is { } slice)
        {
            var limit = slice.Limit;
            orders = [.. orders.Select(o => Array.FindAll(o, t => limit.Contains(trials.Value(limit.Input, t))))];
            path.Add(path[^1] with
            {
                Box = path[^1].Box.With(limit),
                Trials = path[^1].Trials - slice.Trials,
                Marked = path[^1].Marked - slice.Marked,
            });
        }

        return path.ToImmutable();
    }

    private static Slice? Densest(MarkedTrials trials, int[][] orders, BoxFit box, double share, int least)
    {
        Slice? slice = null;
        for (; slice is null && share <= 0.5; share *= 2.0)
        {
            slice = Best(trials, orders, box, share, least);
        }

        return slice;
    }

    private static Slice? Best(MarkedTrials trials, int[][] orders, BoxFit box, double share, int least)
    {
        Slice? best = null;
        var highest = 0.0;
        for (var input = 0; input < orders.Length; input++)
        {
            foreach (var slice in Slices(trials, orders[input], box.Box.LimitOf(input), share))
            {
                var left = box.Trials - slice.Trials;
                if (left < least)
                {
                    continue;
                }

                var gain = (((double)(box.Marked - slice.Marked) / left) - box.Density) / slice.Trials;
                if (gain > highest)
                {
                    (best, highest) = (slice, gain);
                }
            }
        }

        return best;
    }

    private static IEnumerable<Slice> Slices(MarkedTrials trials, int[] order, BoxLimit limit, double share)
    {
        double At(int place) => trials.Value(limit.Input, order[place]);
        int MarkedIn(int from, int to)
        {
            var marked = 0;
            for (var place = from; place < to; place++)
            {
                marked += trials.IsMarked(order[place]) ? 1 : 0;
            }

            return marked;
        }

        var last = order.Length - 1;
        if (last < 1 || At(0) == At(last))
        {
            yield break;
        }

        // The first that stays, moved off the values that are equal to the lowest; then back to the first of its
        // equals.
        var size = Math.Min((int)Math.Ceiling(share * order.Length), last);
        var first = size;
        while (At(first) == At(0))
        {
            first++;
        }

        while (At(first - 1) == At(first))
        {
            first--;
        }

        yield return new Slice(limit with { Low = At(first) }, first, MarkedIn(0, first));

        var final = last - size;
        while (At(final) == At(last))
        {
            final--;
        }

        while (At(final + 1) == At(final))
        {
            final++;
        }

        yield return new Slice(limit with { High = At(final) }, last - final, MarkedIn(final + 1, order.Length));
    }

    /// <summary>What a peel may take off.</summary>
    /// <param name="Limit">The input's limit once it is gone.</param>
    /// <param name="Trials">How many trials go.</param>
    /// <param name="Marked">How many of them are marked.</param>
    private sealed record Slice(BoxLimit Limit, int Trials, int Marked);
}
