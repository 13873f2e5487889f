using static WorkPlanSim.PlanFiles.Findings.Wording;

namespace WorkPlanSim.PlanFiles.Fields;

/// <summary>A text in one wording; a bare number is taken as it is written.</summary>
internal sealed class StringShape : Shape<string>
{
    /// <inheritdoc/>
    public override BilingualText Expected => Say("文字", "a text");

    /// <inheritdoc/>
    public override bool TryRead(Node node, ReadContext context, [NotNullWhen(true)] out string? value)
    {
        value = node is ScalarNode { IsNothing: false } scalar ? scalar.Text : null;
        return value is not null || Refuse(node, context);
    }

    /// <inheritdoc/>
    public override JsonObject ToSchema() => new() { ["type"] = new JsonArray("string", "number") };
}
