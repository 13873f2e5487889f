namespace WorkPlanSim.PlanFiles.Plans;

/// <summary>Finds what waits for itself. Walks with a stack of its own, so that a chain of any length is safe.</summary>
internal sealed class CircleSearch(IReadOnlyDictionary<string, ImmutableArray<ScalarNode>> waits)
{
    // One circle is enough to begin with; a tangle has more of them than anyone would read.
    private const int MostCircles = 20;

    private readonly HashSet<string> _done = new(StringComparer.Ordinal);
    private readonly List<string> _path = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly Stack<(string Id, int Next)> _open = new();
    private readonly List<(ScalarNode Closing, ImmutableArray<string> Ids)> _circles = [];

    /// <summary>Gives circles, each with the reference that closes it and the ids on the way, the first again at the end.</summary>
    public IReadOnlyList<(ScalarNode Closing, ImmutableArray<string> Ids)> Find()
    {
        foreach (var id in waits.Keys)
        {
            Enter(id);
            while (_open.TryPop(out var top) && _circles.Count < MostCircles)
            {
                Follow(top.Id, top.Next);
            }
        }

        return _circles;
    }

    private void Enter(string id)
    {
        if (_done.Add(id))
        {
            _places[id] = _path.Count;
            _path.Add(id);
            _open.Push((id, 0));
        }
    }

    private void Follow(string id, int next)
    {
        var others = waits[id];
        if (next == others.Length)
        {
            _path.RemoveAt(_path.Count - 1);
            _places.Remove(id);
            return;
        }

        _open.Push((id, next + 1));
        var other = others[next];
        if (_places.TryGetValue(other.Text, out var start))
        {
            _circles.Add((other, [.. _path[start..], other.Text]));
        }
        else if (waits.ContainsKey(other.Text))
        {
            Enter(other.Text);
        }
    }
}
