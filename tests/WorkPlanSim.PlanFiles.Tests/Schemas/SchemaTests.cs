using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using NJsonSchema;
using WorkPlanSim.PlanFiles.Fields;
using WorkPlanSim.PlanFiles.Findings;
using WorkPlanSim.PlanFiles.Yaml;

namespace WorkPlanSim.PlanFiles.Tests.Schemas;

/// <summary>The schemas beside the seed plan and its scenarios are those of the reader, and they tell right files from wrong ones.</summary>
public sealed class SchemaTests
{
    private const string Refresh = "UPDATE_GOLDEN";

    [Theory]
    [InlineData("seeds/plan.schema.json")]
    [InlineData("scenarios/scenario.schema.json")]
    public void Schema_BesideTheFiles_IsThatOfTheReader(string name)
    {
        var path = Path.Combine(Root(), name);
        var text = name == "seeds/plan.schema.json" ? PlanSchemas.Plan : PlanSchemas.Scenario;
        if (Environment.GetEnvironmentVariable(Refresh) == "1")
        {
            File.WriteAllText(path, text);
        }

        Assert.True(File.Exists(path) && File.ReadAllText(path) == text, $"{name} is stale: run this test with {Refresh}=1.");
    }

    [Fact]
    public async Task Schema_ExamplePlan_IsValid()
    {
        var schema = await JsonSchema.FromJsonAsync(PlanSchemas.Plan);

        Assert.Empty(schema.Validate(JsonOf(ExamplePlan.Text).ToJsonString()).Select(e => e.ToString()));
    }

    [Fact]
    public async Task Schema_ExampleScenario_IsValid()
    {
        var schema = await JsonSchema.FromJsonAsync(PlanSchemas.Scenario);

        Assert.Empty(schema.Validate(JsonOf(ScenarioTexts.Everything).ToJsonString()).Select(e => e.ToString()));
    }

    [Fact]
    public async Task Schema_SeedPlanAndScenarios_AreValid()
    {
        var plan = await JsonSchema.FromJsonAsync(PlanSchemas.Plan);
        var scenario = await JsonSchema.FromJsonAsync(PlanSchemas.Scenario);

        Assert.Empty(Faults(plan, Path.Combine(Root(), "seeds", "work-plan.yaml")));
        Assert.All(
            Directory.EnumerateFiles(Path.Combine(Root(), "scenarios"), "*.yaml", SearchOption.AllDirectories), file => Assert.Empty(Faults(scenario, file)));
    }

    [Theory]
    [InlineData("goal: 38", "goal: many")]
    [InlineData("goal: 38", "gaol: 38")]
    [InlineData("kind: pass", "kind: fail")]
    [InlineData("attrition: 0.06", "attrition: 6")]
    [InlineData("lead: pert(1, 2, 4)", "lead: prt(1, 2, 4)")]
    [InlineData("plan: work-plan-2024", "plan: Work Plan")]
    [InlineData("rank: -0.5", "rank: -1")]
    public async Task Schema_BrokenPlan_IsNotValid(string right, string wrong)
    {
        var schema = await JsonSchema.FromJsonAsync(PlanSchemas.Plan);
        var broken = ExamplePlan.Text.Replace(right, wrong, StringComparison.Ordinal);

        Assert.NotEmpty(schema.Validate(JsonOf(broken).ToJsonString()));
    }

    [Fact]
    public void Read_ThePlanAsJson_GivesTheSamePlan()
    {
        var json = PlanReader.Read(new SourceText("plan.json", JsonOf(ExamplePlan.Text).ToJsonString()), [], _ => null);

        Assert.Empty(json.Problems.Select(p => p.ToString()));
        Assert.Equal(ExamplePlan.Read().Plan.Targets.Select(t => t.Lead), json.Value?.Plan.Targets.Select(t => t.Lead));
    }

    private static IEnumerable<string> Faults(JsonSchema schema, string file) =>
        schema.Validate(JsonOf(File.ReadAllText(file)).ToJsonString()).Select(e => $"{file}: {e}");

    private static JsonNode JsonOf(string yaml) => Convert(
        YamlTree.Read(new SourceText("plan.yaml", yaml), new ProblemList()) ?? throw new InvalidOperationException("No tree."));

    private static JsonNode Convert(Node node) => node switch
    {
        MapNode map => new JsonObject(map.Entries.Select(e => KeyValuePair.Create(e.Key.Text, (JsonNode?)Convert(e.Value)))),
        ListNode list => new JsonArray([.. list.Items.Select(Convert)]),
        ScalarNode { IsPlain: true } scalar when NumberText.TryParse(scalar.Text, out var number) => JsonValue.Create(number),
        ScalarNode { IsPlain: true, Text: "true" } => JsonValue.Create(true),
        ScalarNode scalar => JsonValue.Create(scalar.Text),
        _ => throw new InvalidOperationException("A sound plan has no broken nodes."),
    };

    private static string Root([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path) ?? "", "..", "..", ".."));
}
