namespace WorkPlanSim.PlanFiles.Schemas;

/// <summary>Says what many fields share once, under <c>$defs</c>, so that a schema can be read.</summary>
internal static class SchemaDefinitions
{
    private static readonly (string Name, JsonObject Schema)[] Known =
    [
        ("id", Shapes.Id.ToSchema()),
        ("text", Shapes.Text.ToSchema()),
        ("period", Shapes.Period.ToSchema()),
        ("quantity", Shapes.Quantity.ToSchema()),
        ("quantityOfAtLeast0", Shapes.NotNegative.ToSchema()),
        ("shareQuantity", Shapes.ShareQuantity.ToSchema()),
        ("shares", Shapes.Shares.ToSchema()),
        ("rates", Shapes.Rates.ToSchema()),
        ("amounts", Shapes.Amounts.ToSchema()),
        ("yesOrNo", Shapes.Flag.ToSchema()),
    ];

    /// <summary>Replaces what is shared by references, and adds what they refer to.</summary>
    public static void MoveShared(JsonObject schema)
    {
        var names = Known.ToDictionary(k => k.Schema.ToJsonString(), k => k.Name, StringComparer.Ordinal);
        var used = new HashSet<string>(StringComparer.Ordinal);
        Replace(schema, names, used);
        var definitions = new JsonObject();
        foreach (var (name, shared) in Known.Where(k => used.Contains(k.Name)))
        {
            definitions[name] = shared.DeepClone();
        }

        schema["$defs"] = definitions;
    }

    // Schemas nest as deep as the tables of fields, not as any file does.
    private static void Replace(JsonNode node, Dictionary<string, string> names, HashSet<string> used)
    {
        if (node is JsonArray array)
        {
            foreach (var item in array.OfType<JsonNode>())
            {
                Replace(item, names, used);
            }

            return;
        }

        if (node is not JsonObject map)
        {
            return;
        }

        var bare = map.DeepClone().AsObject();
        bare.Remove("description");
        if (names.TryGetValue(bare.ToJsonString(), out var name))
        {
            used.Add(name);
            foreach (var (key, _) in bare)
            {
                map.Remove(key);
            }

            map["$ref"] = $"#/$defs/{name}";
            return;
        }

        foreach (var (_, child) in map)
        {
            if (child is not null)
            {
                Replace(child, names, used);
            }
        }
    }
}
