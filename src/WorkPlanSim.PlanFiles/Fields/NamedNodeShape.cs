using static WorkPlanSim.PlanFiles.Findings.Wording;

namespace WorkPlanSim.PlanFiles.Fields;

/// <summary>A name that is looked up later, with its place.</summary>
/// <param name="example">What such a name looks like.</param>
internal sealed class NamedNodeShape(string example) : Shape<ScalarNode>
{
    /// <inheritdoc/>
    public override BilingualText Expected => Say($"名称，如 {example}", $"a name such as {example}");

    /// <inheritdoc/>
    public override bool TryRead(Node node, ReadContext context, [NotNullWhen(true)] out ScalarNode? value)
    {
        value = node as ScalarNode;
        return value is { IsNothing: false } || Refuse(node, context);
    }

    /// <inheritdoc/>
    public override JsonObject ToSchema() => new() { ["type"] = "string" };
}
