using System.Text.Json;
using WorkPlanSim.Analysis.Comparison;

namespace WorkPlanSim.Analysis.Exports;

/// <summary>Writes what a scenario changes as JSON.</summary>
internal static class DifferenceJson
{
    /// <summary>Writes one scenario's differences.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="difference">The differences.</param>
    internal static void Write(Utf8JsonWriter json, ScenarioDifference difference)
    {
        json.WriteStartObject();
        json.WriteString("scenario", difference.ScenarioId);
        json.WriteString("against", difference.AgainstId);
        json.WriteStartArray("targets");
        foreach (var target in difference.Targets)
        {
            json.WriteStartObject();
            json.WriteString("id", target.TargetId);
            json.WritePaired(target.Met);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("expectedMet");
        json.WriteNumber("difference", difference.ExpectedMet.Difference);
        json.WriteInterval("interval", difference.ExpectedMet.Interval);
        json.WriteBoolean("significant", difference.ExpectedMet.IsSignificant);
        json.WriteEndObject();
        json.WriteStartObject("allMandatory");
        json.WritePaired(difference.AllMandatory);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
