namespace WorkPlanSim.Simulation.Engine;

/// <summary>Distinct objects, told apart by reference: what no scenario changed is the very same object.</summary>
/// <typeparam name="T">Their type.</typeparam>
internal sealed class ReferencePool<T>
    where T : class
{
    private readonly Dictionary<T, int> _places = new(ReferenceEqualityComparer.Instance);
    private readonly List<T> _items = [];

    /// <summary>Gets the objects, in the order in which they were first asked for.</summary>
    internal IReadOnlyList<T> Items => _items;

    internal int PlaceOf(T item)
    {
        if (!_places.TryGetValue(item, out var place))
        {
            place = _items.Count;
            _places.Add(item, place);
            _items.Add(item);
        }

        return place;
    }
}
