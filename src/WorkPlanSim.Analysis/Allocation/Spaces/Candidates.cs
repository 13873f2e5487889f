namespace WorkPlanSim.Analysis.Allocation.Spaces;

/// <summary>Thinks of portions that are worth measuring.</summary>
/// <param name="space">The space.</param>
internal sealed class Candidates(AllocationSpace space)
{
    private const int MostOfNeighbours = 27;
    private const int MostPostSteps = 12;
    private const int StepsAlong = 16;
    private const int MostOfWhole = 500;

    // Of the most that there is: what is less is near enough to what has nothing.
    private const decimal LeastOfMost = 1m / 300m;

    // Of what it has now, by how much each tells: with several levers only the first few fit.
    private static readonly decimal[] Shares = [1m, 0.5m, 1.5m, 0m, 1.2m, 0.8m, 2m, 0.25m, 0.65m, 1.35m, 3m];
    private static readonly decimal[] MorePosts = [1m, 2m, 4m];
    private static readonly decimal[] SwapShares = [0.25m, 0.5m, 1m];

    /// <summary>
    /// Gives a grid over the levers that a target has now, from nothing to three times as much, finer with fewer levers; and
    /// steps of a target that has nothing of a fund in shares of it.
    /// </summary>
    /// <param name="target">The target.</param>
    /// <param name="most">About how many portions at most.</param>
    /// <returns>The portions; what it has now is the first.</returns>
    internal IEnumerable<Portion> Spread(TargetLevers target, int most)
    {
        var own = Enumerable.Range(0, target.Levers.Length).Where(l => target.Levers[l].Present > 0m).ToList();
        var least = own.Count == 0 ? 0 : (int)Math.Pow(most, 1.0 / own.Count);
        var ladders = own.Select(l => Ladder(target.Levers[l]).Take(Math.Max(3, least)).ToList()).ToList();
        return Product(target.Start, own, ladders).Prepend(target.Start).Distinct();
    }

    /// <summary>Gives portions with money of funds that a target has nothing of: more, or in place of its largest.</summary>
    /// <param name="target">The target.</param>
    /// <param name="from">What it is given.</param>
    /// <returns>The portions.</returns>
    internal IEnumerable<Portion> Swaps(TargetLevers target, Portion from)
    {
        var funds = Enumerable.Range(0, target.Levers.Length)
            .Where(l => space.Resources[target.Levers[l].Resource].IsFund).ToList();
        var largest = funds.Count == 0 ? -1 : funds.MaxBy(l => from[l]);
        foreach (var lever in funds.Where(l => from[l] == 0m))
        {
            var resource = space.Resources[target.Levers[lever].Resource];
            var size = from[largest] > 0m ? from[largest] : resource.Total;
            foreach (var share in SwapShares)
            {
                var amount = target.Levers[lever].Clamp(resource.InSteps(Math.Min(size, resource.Total) * share));
                yield return from.With(lever, amount);
                if (from[largest] >= amount)
                {
                    yield return from.With(lever, amount).With(largest, target.Levers[largest].Clamp(from[largest] - amount));
                }
            }
        }
    }

    /// <summary>Gives the portions next to one: each lever a step down, as it is, a step up.</summary>
    /// <param name="target">The target.</param>
    /// <param name="from">The portion.</param>
    /// <param name="share">The step, as a share of what the lever gives; at least the fund's own step, and always a post.</param>
    /// <returns>The portions.</returns>
    internal IEnumerable<Portion> Neighbours(TargetLevers target, Portion from, decimal share)
    {
        var moving = Enumerable.Range(0, target.Levers.Length)
            .Where(l => target.Levers[l].Present > 0m || from[l] > 0m).ToList();
        var ladders = moving.Select(l => Around(target.Levers[l], from[l], share)).ToList();
        if (ladders.Aggregate(1.0, (size, l) => size * l.Count) <= MostOfNeighbours)
        {
            return Product(from, moving, ladders);
        }

        // Too many for all at once: each lever alone, and each pair the one up and the other down.
        var singles = moving.SelectMany((l, i) => ladders[i].Select(a => from.With(l, a)));
        var pairs = moving.SelectMany((l, i) => moving.SelectMany((m, j) => i == j
            ? []
            : new[] { from.With(l, ladders[i][^1]).With(m, ladders[j][0]) }));
        return singles.Concat(pairs);
    }

    /// <summary>Gives portions along one fund at a time: from nothing to twice as much, and with all that is left over.</summary>
    /// <param name="target">The target.</param>
    /// <param name="from">What it is given.</param>
    /// <param name="free">What nobody is given. Shape [resources].</param>
    /// <returns>The portions.</returns>
    internal IEnumerable<Portion> Along(TargetLevers target, Portion from, IReadOnlyList<decimal> free) =>
        Enumerable.Range(0, target.Levers.Length).Where(l => space.Resources[target.Levers[l].Resource].IsFund).SelectMany(l =>
            Enumerable.Range(0, StepsAlong + 1).Select(i => space.Resources[target.Levers[l].Resource].InSteps(2m * from[l] * i / StepsAlong))
                .Append(from[l] + Math.Max(0m, free[target.Levers[l].Resource]))
                .Select(amount => from.With(l, target.Levers[l].Clamp(amount)))).Distinct();

    /// <summary>Gives portions with a little more by one lever, and with as much less money.</summary>
    /// <param name="target">The target.</param>
    /// <param name="from">The portion.</param>
    /// <param name="money">How much money; of posts it is one.</param>
    /// <returns>The portions.</returns>
    internal IEnumerable<Portion> ALittleMore(TargetLevers target, Portion from, decimal money)
    {
        for (var l = 0; l < target.Levers.Length; l++)
        {
            var lever = target.Levers[l];
            decimal[] changes = space.Resources[lever.Resource].IsFund ? [money, -money] : [1m];
            foreach (var amount in changes.Select(c => from[l] + c).Where(a => a >= lever.Least && a <= lever.Most))
            {
                yield return from.With(l, amount);
            }
        }
    }

    /// <summary>Gives portions with a little more of a fund than there is: what a target would do that has all of it.</summary>
    /// <param name="target">The target.</param>
    /// <param name="from">The portion.</param>
    /// <param name="money">How much money.</param>
    /// <returns>The portions.</returns>
    internal IEnumerable<Portion> BeyondAll(TargetLevers target, Portion from, decimal money) => Enumerable.Range(0, target.Levers.Length)
        .Where(l => space.Resources[target.Levers[l].Resource].IsFund
            && from[l] + money > target.Levers[l].Most && from[l] + money <= target.Levers[l].Cap)
        .Select(l => from.With(l, from[l] + money));

    /// <summary>Gives the portions with the most that a target may have: of each fund, of all teams, of both.</summary>
    /// <param name="target">The target.</param>
    /// <returns>The portions.</returns>
    internal IEnumerable<Portion> Extremes(TargetLevers target)
    {
        var staffed = target.Start;
        for (var l = 0; l < target.Levers.Length; l++)
        {
            staffed = space.Resources[target.Levers[l].Resource].IsFund ? staffed : staffed.With(l, target.Levers[l].Most);
        }

        return Enumerable.Range(0, target.Levers.Length).Where(l => space.Resources[target.Levers[l].Resource].IsFund)
            .SelectMany(l => new[] { target.Start.With(l, target.Levers[l].Most), staffed.With(l, target.Levers[l].Most) })
            .Prepend(staffed);
    }

    /// <summary>
    /// Gives what lies beyond <see cref="Spread"/>, up to all there is: of each fund twice as much again and again, with the posts it has
    /// now, some more, and the most.
    /// </summary>
    /// <param name="target">The target.</param>
    /// <returns>The portions.</returns>
    internal IEnumerable<Portion> Farther(TargetLevers target)
    {
        var staffed = Extremes(target).First();
        var posts = Enumerable.Range(0, target.Levers.Length).Where(l => !space.Resources[target.Levers[l].Resource].IsFund)
            .SelectMany(l => MorePosts.Select(more => target.Start.With(l, target.Levers[l].Clamp(target.Start[l] + more))))
            .Append(target.Start).Append(staffed).Distinct().ToList();
        return Enumerable.Range(0, target.Levers.Length).Where(l => space.Resources[target.Levers[l].Resource].IsFund)
            .SelectMany(l => Doubled(target.Levers[l]).SelectMany(a => posts.Select(p => p.With(l, a))));
    }

    /// <summary>Gives everything that a target may have in whole units of money and posts, where that is not much.</summary>
    /// <param name="target">The target.</param>
    /// <returns>The portions; none where there are many.</returns>
    internal static IEnumerable<Portion> Whole(TargetLevers target)
    {
        var levers = Enumerable.Range(0, target.Levers.Length).ToList();
        return levers.Aggregate(1m, (size, l) => Math.Min(MostOfWhole + 1m, size * (target.Levers[l].Most - target.Levers[l].Least + 1m))) <= MostOfWhole
            ? Product(target.Start, levers, [.. target.Levers.Select(Units)])
            : [];
    }

    private static List<decimal> Units(Lever lever)
    {
        var units = new List<decimal>();
        for (var amount = lever.Least; amount <= lever.Most; amount++)
        {
            units.Add(amount);
        }

        return units;
    }

    private IEnumerable<decimal> Doubled(Lever lever)
    {
        var amount = lever.Most;
        do
        {
            yield return lever.Clamp(space.Resources[lever.Resource].InSteps(amount));
            amount /= 2m;
        }
        while (amount > 3m * lever.Present && amount > lever.Most * LeastOfMost);
    }

    private IEnumerable<decimal> Ladder(Lever lever)
    {
        var resource = space.Resources[lever.Resource];
        var amounts = resource.IsFund
            ? Shares.Select(s => s == 1m ? lever.Present : resource.InSteps(lever.Present * s))
            : PostSteps().Select(step => lever.Present + step).Where(a => a >= 0m);
        return amounts.Where(a => a >= lever.Least && a <= lever.Most).Prepend(lever.Clamp(lever.Present)).Distinct();
    }

    private static IEnumerable<decimal> PostSteps()
    {
        for (var (step, i) = (1m, 0); i < MostPostSteps; (step, i) = (step * 2m, i + 1))
        {
            yield return -step;
            yield return step;
        }
    }

    private List<decimal> Around(Lever lever, decimal amount, decimal share)
    {
        var resource = space.Resources[lever.Resource];
        var step = resource.IsFund ? Math.Max(resource.Step, resource.InSteps(Math.Max(amount, lever.Present) * share)) : 1m;
        return
        [
            .. new[] { lever.Clamp(Math.Max(0m, amount - step)), amount, lever.Clamp(amount + step) }
                .Where(a => resource.IsFund || decimal.IsInteger(a - lever.Present))
                .Distinct().Order(),
        ];
    }

    private static IEnumerable<Portion> Product(Portion from, List<int> levers, List<List<decimal>> ladders)
    {
        IEnumerable<Portion> portions = [from];
        for (var i = 0; i < levers.Count; i++)
        {
            var (lever, ladder) = (levers[i], ladders[i]);
            portions = portions.SelectMany(p => ladder.Select(a => p.With(lever, a)));
        }

        return portions;
    }
}
