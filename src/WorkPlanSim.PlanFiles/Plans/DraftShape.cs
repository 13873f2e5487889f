namespace WorkPlanSim.PlanFiles.Plans;

/// <summary>A map with fields of its own that is kept as far as it could be read, so that the rest can still be checked.</summary>
internal sealed class DraftShape(FieldSet fields, BilingualText expected) : Shape<FieldValues>
{
    /// <inheritdoc/>
    public override BilingualText Expected => expected;

    /// <inheritdoc/>
    public override bool TryRead(Node node, ReadContext context, [NotNullWhen(true)] out FieldValues? value)
    {
        value = node is MapNode map ? fields.Read(map, context) : null;
        return value is not null || Refuse(node, context);
    }

    /// <inheritdoc/>
    public override JsonObject ToSchema() => fields.ToSchema();
}
