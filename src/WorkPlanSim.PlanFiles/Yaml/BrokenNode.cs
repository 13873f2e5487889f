namespace WorkPlanSim.PlanFiles.Yaml;

/// <summary>A value whose problem is already told; whoever reads it keeps quiet.</summary>
internal sealed class BrokenNode(SourcePlace place, Node? parent, string step) : Node(place, parent, step)
{
    /// <inheritdoc/>
    public override BilingualText Found { get; } = new("无效内容", "something invalid");
}
