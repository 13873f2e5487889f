using System.Collections.Immutable;

namespace WorkPlanSim.Analysis.Allocation.Spaces;

/// <summary>Allocations by simple rules, to hold the best against.</summary>
internal static class Rivals
{
    /// <summary>Gives out all of each fund, and all whole posts, in proportion to what targets have now.</summary>
    /// <param name="space">The space.</param>
    /// <returns>What each target is given. Shape [targets].</returns>
    internal static ImmutableArray<Portion> Proportional(AllocationSpace space)
    {
        var portions = space.Targets.Select(t => t.Present).ToArray();
        for (var r = 0; r < space.Resources.Length; r++)
        {
            var (resource, place) = (space.Resources[r], r);
            var having = space.Targets.Where(t => t.LeverOf(place) >= 0 && t.Present[t.LeverOf(place)] > 0m).ToList();
            var given = having.Sum(t => t.Present[t.LeverOf(place)]);
            var free = resource.Total - given;
            if (free <= 0m || given <= 0m)
            {
                continue;
            }

            var shares = having.Select(t => free * t.Present[t.LeverOf(place)] / given).ToList();
            var more = resource.IsFund ? [.. shares.Select(Resource.Exact)] : Whole(shares, (int)decimal.Floor(free));
            for (var i = 0; i < having.Count; i++)
            {
                var (target, lever) = (having[i].Target, having[i].LeverOf(place));
                portions[target] = portions[target].With(lever, portions[target][lever] + more[i]);
            }
        }

        return [.. portions];
    }

    /// <summary>Gives always what adds most for the share of funds and teams that it takes.</summary>
    /// <param name="space">The space.</param>
    /// <param name="allowed">The points of which each target may have one. Shape [targets][points].</param>
    /// <param name="gain">What a point of a target adds.</param>
    /// <returns>What each target is given; null where not even the cheapest points fit. Shape [targets].</returns>
    internal static ImmutableArray<Portion>? Greedy(
        AllocationSpace space, ImmutableArray<SurfacePoint>[] allowed, Func<int, SurfacePoint, long> gain)
    {
        if (allowed.Any(points => points.IsEmpty))
        {
            return null;
        }

        var chosen = allowed.Select((points, t) => points.MinBy(p => Share(space, space.Targets[t], p.Portion, null))!).ToArray();
        var left = space.Resources.Select(r => r.Total).ToArray();
        for (var t = 0; t < chosen.Length; t++)
        {
            Take(space.Targets[t], chosen[t].Portion, null, left);
        }

        if (left.Any(l => l < 0m))
        {
            return null;
        }

        while (BestStep(space, allowed, gain, chosen, left) is var (target, point))
        {
            Take(space.Targets[target], point.Portion, chosen[target].Portion, left);
            chosen[target] = point;
        }

        return [.. chosen.Select(p => p.Portion)];
    }

    private static (int Target, SurfacePoint Point)? BestStep(
        AllocationSpace space,
        ImmutableArray<SurfacePoint>[] allowed,
        Func<int, SurfacePoint, long> gain,
        SurfacePoint[] chosen,
        decimal[] left)
    {
        const double leastShare = 1e-6;
        (int, SurfacePoint)? best = null;
        var most = 0.0;
        for (var t = 0; t < chosen.Length; t++)
        {
            foreach (var point in allowed[t])
            {
                var added = (double)(gain(t, point) - gain(t, chosen[t]));
                if (added <= 0.0 || !Fits(space.Targets[t], point.Portion, chosen[t].Portion, left))
                {
                    continue;
                }

                var worth = added / Math.Max(leastShare, Share(space, space.Targets[t], point.Portion, chosen[t].Portion));
                if (worth > most)
                {
                    (best, most) = ((t, point), worth);
                }
            }
        }

        return best;
    }

    private static double Share(AllocationSpace space, TargetLevers target, Portion portion, Portion? before)
    {
        var share = 0m;
        for (var l = 0; l < target.Levers.Length; l++)
        {
            var total = space.Resources[target.Levers[l].Resource].Total;
            share += total > 0m ? (portion[l] - (before?[l] ?? 0m)) / total : 0m;
        }

        return (double)share;
    }

    private static bool Fits(TargetLevers target, Portion portion, Portion before, decimal[] left)
    {
        for (var l = 0; l < target.Levers.Length; l++)
        {
            if (portion[l] - before[l] > Math.Max(0m, left[target.Levers[l].Resource]))
            {
                return false;
            }
        }

        return true;
    }

    private static void Take(TargetLevers target, Portion portion, Portion? before, decimal[] left)
    {
        for (var l = 0; l < target.Levers.Length; l++)
        {
            left[target.Levers[l].Resource] -= portion[l] - (before?[l] ?? 0m);
        }
    }

    /// <summary>Rounds shares to whole posts by largest remainders (Hamilton, 1792).</summary>
    private static List<decimal> Whole(List<decimal> shares, int posts)
    {
        var whole = shares.Select(decimal.Floor).ToList();
        foreach (var i in Enumerable.Range(0, shares.Count).OrderByDescending(i => shares[i] - whole[i]).Take(posts - (int)whole.Sum()))
        {
            whole[i]++;
        }

        return whole;
    }
}
