using static WorkPlanSim.PlanFiles.Findings.Wording;

namespace WorkPlanSim.PlanFiles.Fields;

/// <summary>Whatever stands there, to be read later.</summary>
internal sealed class AnythingShape : Shape<Node>
{
    /// <inheritdoc/>
    public override BilingualText Expected => Say("内容", "something");

    /// <inheritdoc/>
    public override bool TryRead(Node node, ReadContext context, [NotNullWhen(true)] out Node? value)
    {
        value = node;
        return true;
    }

    /// <inheritdoc/>
    public override JsonObject ToSchema() => [];
}
