namespace WorkPlanSim.PlanFiles.Fields;

/// <summary>A field with the type of its value.</summary>
/// <typeparam name="T">What its value is read to.</typeparam>
/// <param name="Name">Its name in files.</param>
/// <param name="Shape">What may stand there.</param>
/// <param name="About">What it is, for the schema's readers; English.</param>
internal sealed record Field<T>(string Name, Shape<T> Shape, string About) : Field(Name, About)
    where T : notnull
{
    /// <inheritdoc/>
    public override (object? Value, bool IsSound) Read(Node node, ReadContext context)
    {
        var isSound = Shape.TryRead(node, context, out var value);
        return (value, isSound);
    }

    /// <inheritdoc/>
    public override JsonObject ToSchema()
    {
        var schema = Shape.ToSchema();
        schema["description"] = About;
        return schema;
    }
}
