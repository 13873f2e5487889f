using System.Text.Encodings.Web;
using System.Text.Json;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;

namespace WorkPlanSim.Analysis.Exports;

/// <summary>Writes a scenario as JSON, its changes with the names that they have in a scenario file.</summary>
public static class ScenarioJson
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes a scenario: an object.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="scenario">The scenario; the changes of its base are among its own.</param>
    /// <param name="calendar">The plan's periods.</param>
    public static void Write(Stream output, Scenario scenario, PlanCalendar calendar)
    {
        using var json = new Utf8JsonWriter(output, Readable);
        json.WriteStartObject();
        json.WriteString("scenario", scenario.Id);
        json.WriteText("title", scenario.Title);
        json.WriteString("base", scenario.BaseId);
        json.WriteStartArray("changes");
        foreach (var change in scenario.Changes)
        {
            json.WriteStartObject();
            ChangeJson.Write(json, change, calendar);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
