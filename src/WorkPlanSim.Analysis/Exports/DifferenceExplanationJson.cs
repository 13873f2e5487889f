using System.Text.Encodings.Web;
using System.Text.Json;
using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Analysis.Explanations;

namespace WorkPlanSim.Analysis.Exports;

/// <summary>Writes why scenarios differ as JSON. Parts are in the unit of their difference and add up to it but for rounding.
/// Their intervals are for chance in the trials; beyond ten levers for that in the orders drawn, and not in the trials.</summary>
public static class DifferenceExplanationJson
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes an explanation: an object.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="explanation">The explanation.</param>
    /// <param name="engine">The version of the engine.</param>
    public static void Write(Stream output, DifferenceExplanation explanation, string engine)
    {
        using var json = new Utf8JsonWriter(output, Readable);
        json.WriteStartObject();
        json.WriteString("plan", explanation.Plan.Id);
        json.WriteString("from", explanation.From.Id);
        json.WriteString("to", explanation.To.Id);
        json.WriteNumber("trials", explanation.Trials);
        json.WriteNumber("seed", explanation.Seed);
        json.WriteString("engine", engine);
        json.WriteText("planTitle", explanation.Plan.Title);
        json.WriteText("fromTitle", explanation.From.Title);
        json.WriteText("toTitle", explanation.To.Title);
        json.WriteString("currency", explanation.Plan.Currency);
        WriteLevers(json, explanation);
        json.WriteStartArray("targets");
        foreach (var target in explanation.Targets)
        {
            json.WriteStartObject();
            json.WriteString("id", target.Target.Id);
            json.WriteText("title", target.Target.Title);
            WriteSplit(json, target.Met, explanation.Trials);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteSums(json, explanation);
        json.WriteEndObject();
    }

    private static void WriteLevers(Utf8JsonWriter json, DifferenceExplanation explanation)
    {
        json.WriteStartArray("levers");
        foreach (var lever in explanation.Levers)
        {
            json.WriteStartArray();
            foreach (var change in lever.Changes)
            {
                json.WriteStartObject();
                json.WriteBoolean("added", change.IsAdded);
                ChangeJson.Write(json, change.Change, explanation.Plan.Calendar);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WriteSums(Utf8JsonWriter json, DifferenceExplanation explanation)
    {
        if (explanation.ExpectedMet is { } mean)
        {
            json.WriteStartObject("expectedMet");
            json.WriteNumber("from", (double)mean.From / explanation.Trials);
            json.WriteNumber("difference", mean.Difference.Difference);
            json.WriteInterval("interval", mean.Difference.Interval);
            json.WriteBoolean("significant", mean.Difference.IsSignificant);
            WriteParts(json, mean.Parts, explanation.Trials);
            json.WriteEndObject();
        }

        if (explanation.AllMandatory is { } all)
        {
            json.WriteStartObject("allMandatory");
            WriteSplit(json, all, explanation.Trials);
            json.WriteEndObject();
        }
    }

    private static void WriteSplit(Utf8JsonWriter json, PairedSplit split, long trials)
    {
        json.WriteNumber("from", (double)split.From / trials);
        json.WritePaired(split.Difference);
        WriteParts(json, split.Parts, trials);
    }

    private static void WriteParts(Utf8JsonWriter json, DifferenceSplit split, long trials)
    {
        json.WriteStartArray("parts");
        foreach (var part in split.Parts)
        {
            json.WriteStartObject();
            json.WriteNumber("difference", part.Value / trials);
            if (part.HalfWidth is { } half)
            {
                json.WriteInterval("interval", new((part.Value - half) / trials, (part.Value + half) / trials));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
