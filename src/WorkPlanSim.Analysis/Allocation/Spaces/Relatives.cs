using System.Collections.Immutable;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Targets;

namespace WorkPlanSim.Analysis.Allocation.Spaces;

/// <summary>Which targets feel what another is given: those that wait for it, are made of it, or get money from it.</summary>
internal static class Relatives
{
    /// <summary>Finds, for each target, itself and all that feel what it is given.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="matters">Whether it matters what becomes of a target; others are left out.</param>
    /// <returns>The targets' places, itself first. Shape [targets][...].</returns>
    internal static ImmutableArray<ImmutableArray<int>> Of(Plan plan, Func<int, bool> matters)
    {
        var placeOf = plan.Targets.Select((t, i) => (t.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        var next = plan.Targets.Select(_ => new SortedSet<int>()).ToArray();
        for (var i = 0; i < plan.Targets.Length; i++)
        {
            foreach (var id in FirstOf(plan, plan.Targets[i]).Where(placeOf.ContainsKey))
            {
                next[placeOf[id]].Add(i);
            }
        }

        return [.. Enumerable.Range(0, next.Length).Select(i => Reach(i, next, matters))];
    }

    private static IEnumerable<string> FirstOf(Plan plan, Target target) =>
    [
        .. target.After.Select(p => p.TargetId),
        .. target is CompositeTarget composite ? composite.Of : [],
        .. plan.DatedMoves.OfType<DatedMove.OfMoney>().Where(m => m.To == target.Id).Select(m => m.From).OfType<string>(),
    ];

    private static ImmutableArray<int> Reach(int start, SortedSet<int>[] next, Func<int, bool> matters)
    {
        var (seen, open) = (new SortedSet<int> { start }, new Stack<int>([start]));
        while (open.TryPop(out var target))
        {
            foreach (var other in next[target].Where(seen.Add))
            {
                open.Push(other);
            }
        }

        return [start, .. seen.Where(i => i != start && matters(i))];
    }
}
