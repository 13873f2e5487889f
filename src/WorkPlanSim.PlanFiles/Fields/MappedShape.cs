namespace WorkPlanSim.PlanFiles.Fields;

/// <summary>A map with fields of its own, read to a value.</summary>
/// <typeparam name="T">What it is read to.</typeparam>
/// <param name="fields">The fields.</param>
/// <param name="expected">What it is in words.</param>
/// <param name="build">Makes the value of fields that are all sound; null where they don't fit together, with the problem told.</param>
internal sealed class MappedShape<T>(FieldSet fields, BilingualText expected, Func<FieldValues, ReadContext, T?> build) : Shape<T>
{
    /// <inheritdoc/>
    public override BilingualText Expected => expected;

    /// <inheritdoc/>
    public override bool TryRead(Node node, ReadContext context, [NotNullWhen(true)] out T? value)
    {
        value = default;
        if (node is not MapNode map)
        {
            return Refuse(node, context);
        }

        var values = fields.Read(map, context);
        if (!values.IsSound)
        {
            return false;
        }

        value = build(values, context);
        return value is not null;
    }

    /// <inheritdoc/>
    public override JsonObject ToSchema() => fields.ToSchema();
}
