using static WorkPlanSim.PlanFiles.Findings.Wording;

namespace WorkPlanSim.PlanFiles.Fields;

/// <summary>A name that is looked up later, with its place: an input of the plan.</summary>
internal sealed class NamedNodeShape : Shape<ScalarNode>
{
    /// <inheritdoc/>
    public override BilingualText Expected => Say("输入量的名称，如 seasons/earthworks", "the name of an input, such as seasons/earthworks");

    /// <inheritdoc/>
    public override bool TryRead(Node node, ReadContext context, [NotNullWhen(true)] out ScalarNode? value)
    {
        value = node as ScalarNode;
        return value is { IsNothing: false } || Refuse(node, context);
    }

    /// <inheritdoc/>
    public override JsonObject ToSchema() => new() { ["type"] = "string", ["pattern"] = "^(seasons|teams|funds|targets)/.+$" };
}
