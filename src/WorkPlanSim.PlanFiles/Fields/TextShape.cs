using static WorkPlanSim.PlanFiles.Findings.Wording;

namespace WorkPlanSim.PlanFiles.Fields;

/// <summary>A text: one string, or one wording for each language.</summary>
internal sealed class TextShape : Shape<BilingualText>
{
    private static readonly Field<string> Zh = new("zh", new StringShape(), "The Chinese wording.") { IsRequired = true };
    private static readonly Field<string> En = new("en", new StringShape(), "The English wording.") { IsRequired = true };
    private static readonly FieldSet Wordings = new([Zh, En]);

    /// <inheritdoc/>
    public override BilingualText Expected => Say("文字，或 {zh: ..., en: ...}", "a text, or {zh: ..., en: ...}");

    /// <inheritdoc/>
    public override bool TryRead(Node node, ReadContext context, [NotNullWhen(true)] out BilingualText? value)
    {
        value = null;
        switch (node)
        {
            case ScalarNode { IsNothing: false } scalar:
                value = BilingualText.Same(scalar.Text);
                return true;
            case MapNode map:
                var values = Wordings.Read(map, context);
                value = new BilingualText(values.Get(Zh, ""), values.Get(En, ""));
                return values.IsSound;
            default:
                return Refuse(node, context);
        }
    }

    /// <inheritdoc/>
    public override JsonObject ToSchema() => new()
    {
        ["anyOf"] = new JsonArray(new StringShape().ToSchema(), Wordings.ToSchema()),
    };
}
