using System.Collections.Immutable;

namespace WorkPlanSim.Analysis.Allocation.Spaces;

/// <summary>
/// Packs portions to be measured into few scenarios, first fit: at most one of each target, none of two targets of which some
/// relative would feel both, and no team overdrawn. The other targets get the least they may, which frees the most posts;
/// where relatives feel what a target is given, they and what else they feel are as they are around.
/// </summary>
/// <param name="space">The space.</param>
/// <param name="around">What relatives are given meanwhile. Shape [targets].</param>
internal sealed class SurfacePacking(AllocationSpace space, ImmutableArray<Portion> around)
{
    private readonly List<Bin> _bins = [];
    private readonly ImmutableArray<ImmutableArray<int>> _families = Families(space);
    private readonly int[] _firstOpen = new int[space.Targets.Length];

    /// <summary>Gets the scenarios.</summary>
    internal IEnumerable<PackedScenario> Scenarios => _bins.Select(b => new PackedScenario([.. b.Portions], [.. b.Measured]));

    /// <summary>Finds a place for a portion; there may be none, if a team has not enough posts.</summary>
    /// <param name="target">The target's place.</param>
    /// <param name="portion">What it is given.</param>
    internal void Add(int target, Portion portion)
    {
        for (var place = _firstOpen[target]; place < _bins.Count; place++)
        {
            if (TryAdd(_bins[place], target, portion))
            {
                return;
            }

            // A scenario that holds the target already never has room for it again.
            if (place == _firstOpen[target] && _bins[place].Taken[target])
            {
                _firstOpen[target]++;
            }
        }

        var bin = new Bin(space);
        if (TryAdd(bin, target, portion))
        {
            _bins.Add(bin);
        }
    }

    private bool TryAdd(Bin bin, int target, Portion portion)
    {
        var family = _families[target];
        if (family.Any(i => bin.Taken[i]))
        {
            return false;
        }

        var set = family.Select(i => (Target: i, Portion: i == target ? portion : around[i])).ToList();
        var left = (decimal[])bin.Left.Clone();
        foreach (var (i, given) in set)
        {
            Take(left, space.Targets[i], bin.Portions[i], given);
        }

        if (!HasRoom(left))
        {
            return false;
        }

        left.CopyTo(bin.Left, 0);
        foreach (var (i, given) in set)
        {
            (bin.Portions[i], bin.Taken[i]) = (given, true);
        }

        bin.Measured.Add(target);
        return true;
    }

    private static void Take(decimal[] left, TargetLevers target, Portion before, Portion after)
    {
        for (var lever = 0; lever < target.Levers.Length; lever++)
        {
            left[target.Levers[lever].Resource] -= after[lever] - before[lever];
        }
    }

    // Money is no limit: the plan that is measured has enough of it.
    private bool HasRoom(decimal[] left)
    {
        for (var r = 0; r < left.Length; r++)
        {
            if (left[r] < 0m && !space.Resources[r].IsFund)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Finds for each target all whose portions bear on what is measured of it.</summary>
    private static ImmutableArray<ImmutableArray<int>> Families(AllocationSpace space)
    {
        var family = Enumerable.Range(0, space.Targets.Length).ToArray();
        int Root(int i) => family[i] == i ? i : family[i] = Root(family[i]);
        foreach (var relatives in space.Relatives)
        {
            foreach (var other in relatives)
            {
                family[Root(other)] = Root(relatives[0]);
            }
        }

        return
        [
            .. Enumerable.Range(0, family.Length).Select(i => Enumerable.Range(0, family.Length)
                .Where(j => Root(i) == Root(j)).ToImmutableArray()),
        ];
    }

    private sealed class Bin(AllocationSpace space)
    {
        internal Portion[] Portions { get; } = [.. space.Targets.Select(t => t.Least)];

        internal bool[] Taken { get; } = new bool[space.Targets.Length];

        internal decimal[] Left { get; } = LeftOf(space);

        internal List<int> Measured { get; } = [];

        private static decimal[] LeftOf(AllocationSpace space)
        {
            var least = space.Given([.. space.Targets.Select(t => t.Least)]);
            return [.. space.Resources.Select((r, i) => r.Total - least[i])];
        }
    }
}
