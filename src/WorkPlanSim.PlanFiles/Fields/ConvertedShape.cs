namespace WorkPlanSim.PlanFiles.Fields;

/// <summary>A shape whose value is turned into another.</summary>
/// <typeparam name="TFrom">What is read.</typeparam>
/// <typeparam name="T">What it is turned into.</typeparam>
internal sealed class ConvertedShape<TFrom, T>(Shape<TFrom> inner, Func<Node, TFrom, T> convert) : Shape<T>
{
    /// <inheritdoc/>
    public override BilingualText Expected => inner.Expected;

    /// <inheritdoc/>
    public override bool TryRead(Node node, ReadContext context, [NotNullWhen(true)] out T? value)
    {
        value = default;
        if (!inner.TryRead(node, context, out var read))
        {
            return false;
        }

        value = convert(node, read);
        return value is not null;
    }

    /// <inheritdoc/>
    public override JsonObject ToSchema() => inner.ToSchema();
}
