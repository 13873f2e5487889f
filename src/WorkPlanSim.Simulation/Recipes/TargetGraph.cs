using WorkPlanSim.Domain.Targets;

namespace WorkPlanSim.Simulation.Recipes;

/// <summary>Which targets of a plan depend on which.</summary>
internal static class TargetGraph
{
    /// <summary>
    /// Groups targets so that each group depends only on the ones before it: strongly connected components by Tarjan's algorithm
    /// (1972). Targets in a circle of waiting can't be in one group, only such as move money to and fro, or that a rule couples.
    /// </summary>
    /// <param name="index">The plan under a scenario.</param>
    /// <returns>The targets' places, by group; in a group composites come after their parts.</returns>
    internal static List<int[]> Groups(PlanIndex index)
    {
        var targets = index.Plan.Targets;
        var search = new Search([.. targets.Select((t, place) => Dependencies(index, t, place).ToArray())]);

        // Within a period the parts of a composite are looked at before it.
        int Depth(int place) =>
            targets[place] is CompositeTarget composite ? 1 + composite.Of.Max(id => Depth(index.PlaceOf(id))) : 0;

        return [.. search.Run().Select(group => group.Length == 1 ? group : [.. group.OrderBy(Depth).ThenBy(place => place)])];
    }

    private static IEnumerable<int> Dependencies(PlanIndex index, Target target, int place)
    {
        var first = target is CompositeTarget composite
            ? target.After.Select(p => p.TargetId).Concat(composite.Of)
            : target.After.Select(p => p.TargetId);
        var named = first.Concat(index.MoneyOf(target.Id).Where(m => m.To == target.Id).Select(m => m.From).OfType<string>())
            .Select(index.PlaceOf);
        return index.Rules.Length == 0 ? named : named.Concat(index.Rules.Select(r => r.After(place)).OfType<int>());
    }

    private sealed class Search(int[][] dependencies)
    {
        private readonly int[] _order = new int[dependencies.Length];
        private readonly int[] _low = new int[dependencies.Length];
        private readonly bool[] _isOpen = new bool[dependencies.Length];
        private readonly Stack<int> _path = new();
        private readonly List<int[]> _groups = [];
        private int _next = 1;

        internal List<int[]> Run()
        {
            for (var target = 0; target < dependencies.Length; target++)
            {
                if (_order[target] == 0)
                {
                    Visit(target);
                }
            }

            return _groups;
        }

        private void Visit(int target)
        {
            _order[target] = _low[target] = _next++;
            _path.Push(target);
            _isOpen[target] = true;
            foreach (var other in dependencies[target])
            {
                if (_order[other] == 0)
                {
                    Visit(other);
                    _low[target] = Math.Min(_low[target], _low[other]);
                }
                else if (_isOpen[other])
                {
                    _low[target] = Math.Min(_low[target], _order[other]);
                }
            }

            if (_low[target] == _order[target])
            {
                Close(target);
            }
        }

        private void Close(int root)
        {
            var group = new List<int>();
            int member;
            do
            {
                member = _path.Pop();
                _isOpen[member] = false;
                group.Add(member);
            }
            while (member != root);

            _groups.Add([.. group]);
        }
    }
}
