using System.Text.Encodings.Web;
using System.Text.Json;
using WorkPlanSim.PlanFiles.Plans;
using WorkPlanSim.PlanFiles.Scenarios;

namespace WorkPlanSim.PlanFiles.Schemas;

/// <summary>Writes the tables of fields as schemas.</summary>
internal static class SchemaText
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",

        // A file for editors and people, never part of a web page: quotes and Chinese stand as they are.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Gets the schema of a plan file.</summary>
    public static string OfPlan { get; } = Write("plan", "A plan of WorkPlanSim: targets and what they depend on.", PlanFields.All);

    /// <summary>Gets the schema of a scenario file.</summary>
    public static string OfScenario { get; } =
        Write("scenario", "A scenario of WorkPlanSim: what is changed in a plan.", ScenarioFields.All);

    private static string Write(string name, string about, FieldSet fields)
    {
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = $"urn:workplansim:{name}.schema.json",
            ["title"] = name,
            ["description"] = about,
        };
        foreach (var (key, value) in fields.ToSchema().ToList())
        {
            schema[key] = value?.DeepClone();
        }

        SchemaDefinitions.MoveShared(schema);
        return schema.ToJsonString(Options) + "\n";
    }
}
