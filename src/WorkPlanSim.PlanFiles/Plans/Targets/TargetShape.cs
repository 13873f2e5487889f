using static WorkPlanSim.PlanFiles.Findings.Wording;

namespace WorkPlanSim.PlanFiles.Plans.Targets;

/// <summary>A target of any kind.</summary>
internal sealed class TargetShape : Shape<TargetDraft>
{
    private static readonly Field<string> KindField = new(
        "kind", new WordShape<string>([.. TargetKinds.All.Select(k => (k.Name, k.Name))]), "The kind of target.")
    { IsRequired = true };

    // Where the kind is not known, a field of any kind may be right; then only the common ones are read.
    private static readonly FieldSet OfUnknownKind = new(
    [
        KindField,
        .. CommonFields.All,
        .. TargetKinds.All.SelectMany(k => k.Fields.Fields).Select(f => f.Name).Distinct(StringComparer.Ordinal)
            .Except(CommonFields.All.Select(f => f.Name).Append("kind"), StringComparer.Ordinal)
            .Select(name => new Field<Node>(name, new AnythingShape(), "")),
    ]);

    /// <inheritdoc/>
    public override BilingualText Expected => Say("目标的字段", "the fields of a target");

    /// <inheritdoc/>
    public override bool TryRead(Node node, ReadContext context, [NotNullWhen(true)] out TargetDraft? value)
    {
        value = null;
        if (node is not MapNode map)
        {
            return Refuse(node, context);
        }

        var kind = map["kind"] is ScalarNode name ? TargetKinds.Find(name.Text) : null;
        value = new TargetDraft(kind, (kind?.Fields ?? OfUnknownKind).Read(map, context));
        return true;
    }

    /// <inheritdoc/>
    public override JsonObject ToSchema() => new()
    {
        ["oneOf"] = new JsonArray([.. TargetKinds.All.Select(k => k.Fields.ToSchema())]),
    };
}
