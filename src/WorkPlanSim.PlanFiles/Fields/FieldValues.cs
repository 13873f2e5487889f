namespace WorkPlanSim.PlanFiles.Fields;

/// <summary>The fields of one map of a file, as far as they could be read.</summary>
internal sealed class FieldValues(MapNode node, IReadOnlyDictionary<string, FieldValue> values, bool isSound)
{
    /// <summary>Gets the map.</summary>
    public MapNode Node { get; } = node;

    /// <summary>Gets whether every field is right by itself and none is missing.</summary>
    public bool IsSound { get; } = isSound;

    /// <summary>Tells whether a field stands in the file, right or wrong.</summary>
    public bool Has(string name) => values.ContainsKey(name);

    /// <summary>Tells whether a field is known: left out, or right.</summary>
    public bool IsKnown(string name) => !values.TryGetValue(name, out var value) || value.IsSound;

    /// <summary>Gives the place to complain about a field: its value, or the map where it is left out.</summary>
    public Node NodeOf(string name) => values.TryGetValue(name, out var value) ? value.Node : Node;

    /// <summary>Gives the place of a field's name, or the map where it is left out.</summary>
    public Node KeyOf(string name) => values.TryGetValue(name, out var value) ? value.Key : Node;

    /// <summary>Gives a field's value.</summary>
    public bool TryGet<T>(Field<T> field, [NotNullWhen(true)] out T? value)
        where T : notnull
    {
        value = values.TryGetValue(field.Name, out var found) && found.IsSound && found.Value is T read ? read : default;
        return found is { IsSound: true, Value: T };
    }

    /// <summary>Gives the entries of a list or map that could be read, even where others could not.</summary>
    public ImmutableArray<T> Partly<T>(Field<ImmutableArray<T>> field) =>
        values.TryGetValue(field.Name, out var found) && found.Value is ImmutableArray<T> { IsDefault: false } read ? read : [];

    /// <summary>Gives all values of a type, in the order of the file.</summary>
    public IEnumerable<T> AllOf<T>() => Node.Entries
        .Select(e => values.GetValueOrDefault(e.Key.Text))
        .Where(v => v is { IsSound: true, Value: T })
        .Select(v => v?.Value)
        .OfType<T>();

    /// <summary>Gives a field's value, or what counts where there is none.</summary>
    public T Get<T>(Field<T> field, T fallback)
        where T : notnull => TryGet(field, out var value) ? value : fallback;

    /// <summary>Gives a field's value, or null.</summary>
    public T? Find<T>(Field<T> field)
        where T : class => TryGet(field, out var value) ? value : null;

    /// <summary>Gives a field's value, or null.</summary>
    public T? FindNumber<T>(Field<T> field)
        where T : struct => TryGet(field, out var value) ? value : null;
}
