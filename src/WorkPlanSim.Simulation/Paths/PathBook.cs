namespace WorkPlanSim.Simulation.Paths;

/// <summary>The paths of a workspace, each once.</summary>
/// <param name="cache">Where rows are kept; null where nothing is.</param>
/// <param name="world">What all of them depend on: seed, correlations, periods.</param>
internal sealed class PathBook(DrawCache? cache, string world)
{
    private readonly Dictionary<string, WorldPath> _byKey = new(StringComparer.Ordinal);

    /// <summary>Gets the number of paths.</summary>
    internal int Count => _byKey.Count;

    /// <summary>Gives the path of this key that is there, or else adds this one.</summary>
    /// <typeparam name="TPath">Its kind.</typeparam>
    /// <param name="path">The path.</param>
    /// <returns>The one that is there.</returns>
    internal TPath Add<TPath>(TPath path)
        where TPath : WorldPath
    {
        if (_byKey.TryGetValue(path.Key, out var known))
        {
            return (TPath)known;
        }

        path.Index = _byKey.Count;
        path.Slot = cache?.SlotOf($"{world} {path.Key}");
        _byKey.Add(path.Key, path);
        return path;
    }
}
