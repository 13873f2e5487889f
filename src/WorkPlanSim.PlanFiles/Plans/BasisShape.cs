using static WorkPlanSim.PlanFiles.Findings.Wording;

namespace WorkPlanSim.PlanFiles.Plans;

/// <summary>What figures rest on: one basis for the whole, or one for each field named.</summary>
internal sealed class BasisShape(Func<IEnumerable<string>> fieldNames) : Shape<ImmutableArray<Basis>>
{
    private static readonly Field<BasisKind> Kind = new(
        "kind",
        new WordShape<BasisKind>(
            ("stated", BasisKind.Stated), ("statistic", BasisKind.Statistic), ("assumption", BasisKind.Assumption)),
        "How well founded it is.")
    { IsRequired = true };

    private static readonly Field<BilingualText> Note = new("note", Shapes.Text, "Where the figure comes from.");
    private static readonly FieldSet One = new([Kind, Note]);

    /// <inheritdoc/>
    public override BilingualText Expected => Say(
        "{kind, note}，或从字段名到它的映射", "{kind, note}, or a map of field names to that");

    /// <inheritdoc/>
    public override bool TryRead(Node node, ReadContext context, out ImmutableArray<Basis> value)
    {
        value = [];
        if (node is not MapNode map)
        {
            return Refuse(node, context);
        }

        var errorsBefore = context.Problems.ErrorCount;
        if (map["kind"] is ScalarNode || map["note"] is ScalarNode)
        {
            value = [Read("", map, context)];
            return context.Problems.ErrorCount == errorsBefore;
        }

        var known = fieldNames().ToHashSet(StringComparer.Ordinal);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var all = ImmutableArray.CreateBuilder<Basis>();
        foreach (var (key, child) in map.Entries)
        {
            if (!known.Contains(key.Text))
            {
                context.Error(
                    ProblemCodes.UnknownField,
                    key,
                    Say($"没有字段 {Quote(key.Text)}。", $"there is no field {Quote(key.Text)} that could rest on anything."),
                    context.Nearest.Suggest(key.Text, known));
            }
            else if (!names.Add(key.Text))
            {
                context.Error(ProblemCodes.DuplicateField, key, Say($"{Quote(key.Text)} 重复。", $"{Quote(key.Text)} is given twice."));
            }

            if (child is MapNode one)
            {
                all.Add(Read(key.Text, one, context));
            }
            else
            {
                context.Expected(ProblemCodes.WrongShape, child, Shapes.MapOf("kind", "note"));
            }
        }

        value = all.ToImmutable();
        return context.Problems.ErrorCount == errorsBefore;
    }

    /// <inheritdoc/>
    public override JsonObject ToSchema()
    {
        var names = fieldNames().Order(StringComparer.Ordinal).Select(n => JsonValue.Create(n));
        return new JsonObject
        {
            ["anyOf"] = new JsonArray(
                One.ToSchema(),
                new JsonObject
                {
                    ["type"] = "object",
                    ["propertyNames"] = new JsonObject { ["enum"] = new JsonArray([.. names]) },
                    ["additionalProperties"] = One.ToSchema(),
                }),
        };
    }

    private static Basis Read(string field, MapNode map, ReadContext context)
    {
        var values = One.Read(map, context);
        return new Basis(field, values.Get(Kind, BasisKind.Assumption), values.Get(Note, BilingualText.Same("")));
    }
}
