using System.Collections.Immutable;

namespace WorkPlanSim.Analysis.Allocation.Spaces;

/// <summary>Takes a change of allocation apart into moves between two targets.</summary>
internal static class MoveList
{
    /// <summary>
    /// Finds moves that make one allocation of another: in each fund and team the largest giver gives to the largest receiver,
    /// so that there are fewer moves than givers and receivers.
    /// </summary>
    /// <param name="space">The space.</param>
    /// <param name="from">What each target is given. Shape [targets].</param>
    /// <param name="to">What each is to be given. Shape [targets].</param>
    /// <returns>The moves; those from nobody never take more than is free from the first.</returns>
    internal static ImmutableArray<Move> Between(
        AllocationSpace space, ImmutableArray<Portion> from, ImmutableArray<Portion> to)
    {
        var moves = ImmutableArray.CreateBuilder<Move>();
        for (var r = 0; r < space.Resources.Length; r++)
        {
            var changes = space.Targets.Where(t => t.LeverOf(r) >= 0)
                .Select(t => (Target: (int?)t.Target, Amount: to[t.Target][t.LeverOf(r)] - from[t.Target][t.LeverOf(r)])).ToList();

            // What is left over, or was free, is as if nobody got or gave it.
            changes.Add((null, -changes.Sum(c => c.Amount)));
            var givers = changes.Where(c => c.Amount < 0m).Select(c => c with { Amount = -c.Amount }).ToList();
            var receivers = changes.Where(c => c.Amount > 0m).ToList();
            while (givers.Count > 0 && receivers.Count > 0)
            {
                var (giver, receiver) = (givers.MaxBy(g => g.Amount), receivers.MaxBy(g => g.Amount));
                var amount = Math.Min(giver.Amount, receiver.Amount);
                moves.Add(new Move(r, giver.Target, receiver.Target, amount));
                Lessen(givers, giver, amount);
                Lessen(receivers, receiver, amount);
            }
        }

        return moves.ToImmutable();
    }

    /// <summary>
    /// Brings moves into order of worth: next comes always the one that adds most to the objective once those before it are
    /// made, by the response surfaces.
    /// </summary>
    /// <param name="moves">The moves.</param>
    /// <param name="space">The space.</param>
    /// <param name="surfaces">The response surfaces.</param>
    /// <param name="gain">What a point of a target adds.</param>
    /// <param name="from">What each target is given before them. Shape [targets].</param>
    /// <param name="cancellationToken">Ends it within milliseconds.</param>
    /// <returns>The same moves.</returns>
    internal static ImmutableArray<Move> InOrder(
        ImmutableArray<Move> moves,
        AllocationSpace space,
        Surfaces surfaces,
        Func<int, SurfacePoint, long> gain,
        ImmutableArray<Portion> from,
        CancellationToken cancellationToken)
    {
        var (given, rest) = (from.ToArray(), moves.ToList());
        var ordered = ImmutableArray.CreateBuilder<Move>();
        while (rest.Count > 0)
        {
            var now = given.Select((p, t) => (t, p));
            surfaces.Measure(rest.SelectMany(m => After(m, space, given)).Concat(now), cancellationToken);
            long GainOf(int target, Portion portion) => surfaces.Find(target, portion) is { } point ? gain(target, point) : 0L;
            var next = rest.MaxBy(m => After(m, space, given).Sum(a => GainOf(a.Target, a.Portion) - GainOf(a.Target, given[a.Target])))!;
            foreach (var (target, portion) in After(next, space, given).ToList())
            {
                given[target] = portion;
            }

            rest.Remove(next);
            ordered.Add(next);
        }

        return ordered.ToImmutable();
    }

    private static IEnumerable<(int Target, Portion Portion)> After(Move move, AllocationSpace space, Portion[] given) =>
        new[] { move.From, move.To }.OfType<int>().Select(t => (t, move.Make(space, t, given[t])));

    private static void Lessen(List<(int? Target, decimal Amount)> list, (int? Target, decimal Amount) item, decimal by)
    {
        list.Remove(item);
        if (item.Amount > by)
        {
            list.Add(item with { Amount = item.Amount - by });
        }
    }
}
