namespace WorkPlanSim.Analysis.Discovery;

/// <summary>
/// Widens a box again where peeling went too far: as long as that makes it no less dense (Friedman and Fisher, 1999,
/// section 4).
/// </summary>
/// <remarks>
/// Only limits that are there are widened, each time the one that leaves the box densest, of equals largest, by
/// <see cref="PrimOptions.PasteShare"/> of its trials and those with equal values. Widened past the last trial, a limit
/// is taken away.
/// </remarks>
internal static class Pasting
{
    internal static BoxFit Widen(MarkedTrials trials, BoxFit box, double share)
    {
        while (Best(trials, box, share) is { } wider)
        {
            box = wider;
        }

        return box;
    }

    private static BoxFit? Best(MarkedTrials trials, BoxFit box, double share)
    {
        BoxFit? best = null;
        foreach (var limit in box.Box.Limits)
        {
            foreach (var wider in Wider(trials, box, limit, share))
            {
                var densest = best ?? box;
                if (wider.Trials > box.Trials
                    && (wider.Density, wider.Trials).CompareTo((densest.Density, densest.Trials)) > 0)
                {
                    best = wider;
                }
            }
        }

        return best;
    }

    private static IEnumerable<BoxFit> Wider(MarkedTrials trials, BoxFit box, BoxLimit limit, double share)
    {
        var size = Math.Max(1, (int)Math.Ceiling(share * box.Trials));
        var (below, above) = Beyond(trials, box.Box, limit);
        if (limit.HasLow)
        {
            below.Sort();
            below.Reverse();
            yield return trials.Fit(box.Box.With(limit with
            {
                Low = size < below.Count ? below[size - 1] : double.NegativeInfinity,
            }));
        }

        if (limit.HasHigh)
        {
            above.Sort();
            yield return trials.Fit(box.Box.With(limit with
            {
                High = size < above.Count ? above[size - 1] : double.PositiveInfinity,
            }));
        }
    }

    // The values of the limit's input in those trials that only this limit keeps out.
    private static (List<double> Below, List<double> Above) Beyond(MarkedTrials trials, Box box, BoxLimit limit)
    {
        var others = box.Without(limit.Input);
        var (below, above) = (new List<double>(), new List<double>());
        foreach (var trial in trials.Counted)
        {
            var value = trials.Value(limit.Input, trial);
            if (!limit.Contains(value) && trials.IsIn(others, trial))
            {
                (value < limit.Low ? below : above).Add(value);
            }
        }

        return (below, above);
    }
}
