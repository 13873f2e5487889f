using System.Text.Encodings.Web;
using System.Text.Json;
using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Analysis.Explanations;

namespace WorkPlanSim.Analysis.Exports;

/// <summary>Writes why scenarios differ as JSON.</summary>
/// <remarks>
/// <para>
/// Parts add up to their difference exactly, as they are printed. Each is a whole number of steps of 10⁻¹² (<c>steps</c>; <c>stepsPerOne</c>
/// says how many make up 1), rounded by largest remainders; <c>difference</c> is the same number as a decimal of at most 12 places. Added
/// as decimals, or as whole steps in any arithmetic, nothing is left over; binary numbers that stand for decimals, as 0.1 does, may
/// leave some in their sixteenth digit, so who adds doubles adds steps. A difference of a count over trials is so rounded, too: of
/// trials whose inverse has more than 12 places it is within 5 · 10⁻¹³ of (gained - lost) / trials.
/// </para>
/// <para>Intervals of parts are for chance in the trials; beyond ten levers for that in the orders drawn, and not in the trials.</para>
/// </remarks>
public static class DifferenceExplanationJson
{
    // As many as there can be without 15 digits being exceeded, up to which a decimal survives being read as a double, for plans of up
    // to 999 targets.
    private const long StepsPerOne = 1_000_000_000_000;

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
        json.WriteNumber("stepsPerOne", StepsPerOne);
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
            WriteParts(json, mean.Parts, explanation.Trials, () =>
            {
                json.WriteInterval("interval", mean.Difference.Interval);
                json.WriteBoolean("significant", mean.Difference.IsSignificant);
            });
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
        WriteParts(json, split.Parts, trials, () => json.WriteCounts(split.Difference));
    }

    private static void WriteParts(Utf8JsonWriter json, DifferenceSplit split, long trials, Action writeWhole)
    {
        var rounded = split.Rounded(trials, StepsPerOne);
        WriteSteps(json, rounded.Sum());
        writeWhole();
        json.WriteStartArray("parts");
        foreach (var (part, steps) in split.Parts.Zip(rounded))
        {
            json.WriteStartObject();
            WriteSteps(json, steps);
            if (part.HalfWidth is { } half)
            {
                json.WriteInterval("interval", new((part.Value - half) / trials, (part.Value + half) / trials));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSteps(Utf8JsonWriter json, long steps)
    {
        json.WriteNumber("difference", (decimal)steps / StepsPerOne);
        json.WriteNumber("steps", steps);
    }
}
