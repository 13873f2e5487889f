using static WorkPlanSim.PlanFiles.Findings.Wording;

namespace WorkPlanSim.PlanFiles.Fields;

/// <summary>The fields that a map may have. The one table from which files are read and schemas are made.</summary>
internal sealed class FieldSet(IEnumerable<Field> fields)
{
    private readonly Dictionary<string, Field> _byName = fields.ToDictionary(f => f.Name, StringComparer.Ordinal);

    private readonly Lazy<BilingualText> _names = new(() => List([.. fields.Select(f => f.Name)], 40));

    /// <summary>Gets the fields.</summary>
    public ImmutableArray<Field> Fields { get; } = [.. fields];

    /// <summary>Gets a hint for a field that is unknown here but known elsewhere.</summary>
    public Func<string, BilingualText?>? HintForStranger { get; init; }

    /// <summary>Reads a map: each field that is there, and which are missing, unknown or given twice.</summary>
    public FieldValues Read(MapNode map, ReadContext context)
    {
        var errorsBefore = context.Problems.ErrorCount;
        var values = new Dictionary<string, FieldValue>(StringComparer.Ordinal);
        foreach (var (key, node) in map.Entries)
        {
            if (!_byName.TryGetValue(key.Text, out var field))
            {
                Unknown(key, context);
            }
            else if (values.TryGetValue(field.Name, out var first))
            {
                var line = first.Key.Place.Line;
                context.Error(ProblemCodes.DuplicateField, key, Say(
                    $"字段 {Quote(key.Text)} 已在第 {line} 行给出。", $"the field {Quote(key.Text)} is already given in line {line}."));
            }
            else
            {
                var (value, isRight) = field.Read(node, context);
                values[field.Name] = new FieldValue(key, node, value, isRight);
            }
        }

        foreach (var field in Fields.Where(f => f.IsRequired && !values.ContainsKey(f.Name)))
        {
            context.ErrorOf(field.Name, ProblemCodes.MissingField, map, Say(
                $"缺少必需的字段 {Quote(field.Name)}。", $"the field {Quote(field.Name)} is required and missing."));
        }

        // A broken node counts as unsound too, although its problem was told before.
        var isSound = context.Problems.ErrorCount == errorsBefore && values.Values.All(v => v.IsSound);
        return new FieldValues(map, values, isSound);
    }

    /// <summary>Gives the schema of such a map.</summary>
    public JsonObject ToSchema()
    {
        var properties = new JsonObject();
        foreach (var field in Fields)
        {
            properties[field.Name] = field.ToSchema();
        }

        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties };
        if (Fields.Any(f => f.IsRequired))
        {
            schema["required"] = new JsonArray([.. Fields.Where(f => f.IsRequired).Select(f => JsonValue.Create(f.Name))]);
        }

        schema["additionalProperties"] = false;
        return schema;
    }

    private void Unknown(ScalarNode key, ReadContext context)
    {
        if (context.Problems.IsFull)
        {
            context.Problems.CountError();
            return;
        }

        var names = _names.Value;
        context.Error(
            ProblemCodes.UnknownField,
            key,
            Say($"没有字段 {Quote(key.Text)}；可用的有：{names.Zh}。", $"there is no field {Quote(key.Text)}; there are: {names.En}."),
            HintForStranger?.Invoke(key.Text) ?? context.Nearest.Suggest(key.Text, Fields.Select(f => f.Name)));
    }
}
