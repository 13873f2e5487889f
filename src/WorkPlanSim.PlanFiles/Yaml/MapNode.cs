namespace WorkPlanSim.PlanFiles.Yaml;

/// <summary>A map, in the order of the file; a key may still stand twice in it.</summary>
internal sealed class MapNode(SourcePlace place, Node? parent, string step) : Node(place, parent, step)
{
    /// <summary>Gets whether it stands in braces.</summary>
    public bool IsFlow { get; init; }

    /// <summary>Gets its entries.</summary>
    public List<MapEntry> Entries { get; } = [];

    /// <inheritdoc/>
    public override BilingualText Found => Entries.Count == 0
        ? new BilingualText("空映射", "an empty map")
        : new BilingualText(
            $"以 {Wording.Quote(Entries[0].Key.Text)} 开头的映射", $"a map that begins with {Wording.Quote(Entries[0].Key.Text)}");

    /// <summary>Finds the first value of a key.</summary>
    public Node? this[string key] => Entries.Find(e => e.Key.Text == key)?.Value;
}
