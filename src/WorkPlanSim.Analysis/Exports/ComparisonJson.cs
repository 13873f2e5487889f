using System.Text.Encodings.Web;
using System.Text.Json;
using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Analysis.Projections;

namespace WorkPlanSim.Analysis.Exports;

/// <summary>Writes projections and differences as JSON, with the names of the reference of files and commands.</summary>
/// <remarks>
/// UTF-8 without a byte order mark; Chinese is not escaped; a number is the shortest text that gives the same double again. The seed
/// is a whole number of up to 64 bits.
/// </remarks>
public static class ComparisonJson
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes one projection: an object.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="projection">The projection.</param>
    /// <param name="origin">Where it comes from.</param>
    public static void Write(Stream output, Projection projection, RunOrigin origin)
    {
        using var json = new Utf8JsonWriter(output, Readable);
        ProjectionJson.Write(json, projection, origin);
    }

    /// <summary>Writes a comparison: <c>{"projections": [...], "differences": [...]}</c>.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="comparison">The comparison.</param>
    /// <param name="origin">Where it comes from.</param>
    public static void Write(Stream output, ScenarioComparison comparison, RunOrigin origin)
    {
        using var json = new Utf8JsonWriter(output, Readable);
        json.WriteStartObject();
        json.WriteStartArray("projections");
        foreach (var projection in comparison.Projections)
        {
            ProjectionJson.Write(json, projection, origin);
        }

        json.WriteEndArray();
        json.WriteStartArray("differences");
        foreach (var difference in comparison.Differences)
        {
            DifferenceJson.Write(json, difference);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
