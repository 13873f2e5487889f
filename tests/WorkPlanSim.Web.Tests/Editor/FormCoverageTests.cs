using System.Text.Json.Nodes;
using WorkPlanSim.PlanFiles;
using WorkPlanSim.Web.Editor.Forms;

namespace WorkPlanSim.Web.Tests.Editor;

/// <summary>Every field that a plan file may have can be reached in a form, and no form asks for one that none may have.</summary>
public sealed class FormCoverageTests
{
    private static readonly JsonNode Schema = JsonNode.Parse(PlanSchemas.Plan)!;

    public static TheoryData<string> Kinds => [.. TargetForms.Kinds.Select(k => k.Kind)];

    [Theory]
    [InlineData("funds")]
    [InlineData("teams")]
    [InlineData("seasons")]
    public void Driver_IsCovered(string section)
    {
        var fields = section switch { "funds" => DriverForms.Fund, "teams" => DriverForms.Team, _ => DriverForms.Season };

        Compare(Resolve(Schema["properties"]![section]!["additionalProperties"]!), fields, "basis");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Target_OfEveryKind_IsCovered(string kind)
    {
        var schema = Resolve(Schema["properties"]!["targets"]!["additionalProperties"]!)["oneOf"]!.AsArray()
            .Select(k => Resolve(k!)).Single(k => Resolve(k["properties"]!["kind"]!)["enum"]!.AsArray().Any(e => (string?)e == kind));

        Compare(schema, TargetForms.Of(kind), "kind", "basis");
    }

    [Fact]
    public void Kinds_AreAllOffered() => Assert.Equal(
        Resolve(Schema["properties"]!["targets"]!["additionalProperties"]!)["oneOf"]!.AsArray().Count,
        TargetForms.Kinds.Length);

    [Fact]
    public void Plan_IsCovered() => Compare(Schema, [.. DriverForms.Plan, DriverForms.Correlations], "plan", "funds", "teams", "seasons", "targets");

    private static void Compare(JsonNode schema, IEnumerable<FormField> fields, params string[] others)
    {
        var properties = schema["properties"]!.AsObject();
        Assert.Equal(
            properties.Select(p => p.Key).Order(StringComparer.Ordinal),
            fields.Select(f => f.Name).Concat(others).Order(StringComparer.Ordinal));
        var required = schema["required"]?.AsArray().Select(r => (string)r!).ToHashSet(StringComparer.Ordinal) ?? [];
        foreach (var field in fields)
        {
            Assert.True(field.IsRequired == required.Contains(field.Name), $"{field.Name}: required?");
            var inside = Resolve(properties[field.Name]!);
            if (field is FormField.Group group)
            {
                Compare(inside, group.Fields);
            }
            else if (field is FormField.Entries entries)
            {
                Compare(Resolve(entries.Stem is null ? inside["items"]! : inside["additionalProperties"]!), entries.Fields);
            }
        }
    }

    private static JsonNode Resolve(JsonNode node)
    {
        if ((string?)(node as JsonObject)?["$ref"] is not { } reference)
        {
            return node;
        }

        return Resolve(reference.TrimStart('#', '/').Split('/').Aggregate(Schema, (at, step) => at[step]!));
    }
}
