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
            WritePaired(json, target.Met);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("expectedMet");
        json.WriteNumber("difference", difference.ExpectedMet.Difference);
        json.WriteInterval("interval", difference.ExpectedMet.Interval);
        json.WriteBoolean("significant", difference.ExpectedMet.IsSignificant);
        json.WriteEndObject();
        json.WriteStartObject("allMandatory");
        WritePaired(json, difference.AllMandatory);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WritePaired(Utf8JsonWriter json, PairedDifference paired)
    {
        json.WriteNumber("difference", paired.Difference);
        json.WriteInterval("interval", paired.Interval);
        json.WriteNumber("gained", paired.Gained);
        json.WriteNumber("lost", paired.Lost);
        json.WriteBoolean("significant", paired.IsSignificant);
        json.WriteBoolean("touched", paired.Touched);
    }
}
