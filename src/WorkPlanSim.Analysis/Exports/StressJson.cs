using System.Text.Encodings.Web;
using System.Text.Json;
using WorkPlanSim.Analysis.Stress;

namespace WorkPlanSim.Analysis.Exports;

/// <summary>Writes what became of scenarios in assumed worlds as JSON.</summary>
public static class StressJson
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes a result: an object.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="result">The result.</param>
    /// <param name="engine">The version of the engine.</param>
    public static void Write(Stream output, StressResult result, string engine)
    {
        using var json = new Utf8JsonWriter(output, Readable);
        json.WriteStartObject();
        json.WriteString("plan", result.Plan.Id);
        json.WriteNumber("trials", result.Trials);
        json.WriteNumber("seed", result.Seed);
        json.WriteNumber("freshSeed", result.FreshSeed);
        json.WriteString("engine", engine);
        json.WriteText("planTitle", result.Plan.Title);
        json.WriteNumber("counted", result.Counted);
        WriteScenarios(json, result);
        WriteWorlds(json, result);
        json.WriteStartArray("leftOut");
        foreach (var scenario in result.LeftOut)
        {
            json.WriteStringValue(scenario.Id);
        }

        json.WriteEndArray();
        WriteChoice(json, "leastRegret", result, result.LeastRegret);
        WriteChoice(json, "bestOnAverage", result, result.BestOnAverage);
        json.WriteEndObject();
    }

    private static void WriteScenarios(Utf8JsonWriter json, StressResult result)
    {
        json.WriteStartArray("scenarios");
        foreach (var (place, scenario) in result.Scenarios.Index())
        {
            var (regret, world) = result.LargestRegret(place);
            json.WriteStartObject();
            json.WriteString("id", scenario.Id);
            json.WriteText("title", scenario.Title);
            json.WriteNumber("averageMet", result.Average(place));
            json.WriteNumber("largestRegret", regret);
            json.WriteString("largestRegretIn", result.Worlds[world].Id);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteWorlds(Utf8JsonWriter json, StressResult result)
    {
        json.WriteStartArray("worlds");
        foreach (var (place, world) in result.Worlds.Index())
        {
            json.WriteStartObject();
            json.WriteString("id", world.Id);
            json.WriteText("title", world.Title);
            json.WriteStartArray("best");
            foreach (var best in result.BestIn(place))
            {
                json.WriteStringValue(result.Scenarios[best].Id);
            }

            json.WriteEndArray();
            json.WriteStartArray("cells");
            foreach (var (scenario, cell) in result.Cells[place].Index())
            {
                json.WriteStartObject();
                json.WriteString("scenario", result.Scenarios[scenario].Id);
                json.WriteNumber("expectedMet", cell.ExpectedMet);
                json.WriteInterval("interval", cell.Interval);
                json.WriteNumber("regret", cell.Regret.Difference);
                json.WriteInterval("regretInterval", cell.Regret.Interval);
                json.WriteBoolean("significant", cell.Regret.IsSignificant);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteChoice(Utf8JsonWriter json, string name, StressResult result, StressChoice choice)
    {
        json.WriteStartObject(name);
        json.WriteString("scenario", result.Scenarios[choice.Scenario].Id);
        json.WriteNumber("value", choice.Value);
        json.WriteBoolean("tie", choice.IsTie);
        json.WriteString("runnerUp", choice.RunnerUp is { } next ? result.Scenarios[next].Id : null);
        if (choice.Lead is { } lead)
        {
            json.WriteNumber("lead", lead.Difference);
            json.WriteInterval("interval", lead.Interval);
            json.WriteBoolean("significant", lead.IsSignificant);
        }

        json.WriteEndObject();
    }
}
