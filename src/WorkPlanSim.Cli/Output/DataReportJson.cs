using System.Text.Encodings.Web;
using System.Text.Json;
using WorkPlanSim.Hosting.Storage;

namespace WorkPlanSim.Cli.Output;

/// <summary>Writes what a look at stored data found as JSON.</summary>
internal static class DataReportJson
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>
    /// Writes <c>{"data": ..., "sound": ..., "version": ..., "states": {...}, "events": ..., "damages": [...]}</c>.
    /// </summary>
    /// <param name="output">Where to.</param>
    /// <param name="report">What was found.</param>
    internal static void Write(Stream output, DataReport report)
    {
        using var json = new Utf8JsonWriter(output, Readable);
        json.WriteStartObject();
        json.WriteString("data", report.Place);
        json.WriteBoolean("sound", report.Damages.IsEmpty);
        if (report.Version is { } version)
        {
            json.WriteNumber("version", version);
        }

        json.WriteNumber("newestVersion", report.Newest);
        json.WriteStartObject("states");
        foreach (var (name, count) in report.States)
        {
            json.WriteNumber(name, count);
        }

        json.WriteEndObject();
        json.WriteNumber("events", report.Events);
        json.WriteStartArray("damages");
        foreach (var damage in report.Damages)
        {
            json.WriteStringValue(damage);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
