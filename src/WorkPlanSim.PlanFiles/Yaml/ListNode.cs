namespace WorkPlanSim.PlanFiles.Yaml;

/// <summary>A list.</summary>
internal sealed class ListNode(SourcePlace place, Node? parent, string step) : Node(place, parent, step)
{
    /// <summary>Gets whether it stands in brackets.</summary>
    public bool IsFlow { get; init; }

    /// <summary>Gets its entries.</summary>
    public List<Node> Items { get; } = [];

    /// <inheritdoc/>
    public override BilingualText Found => new($"有 {Items.Count} 项的列表", $"a list of {Items.Count}");
}
