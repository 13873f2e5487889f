using System.Text.Encodings.Web;
using System.Text.Json;
using WorkPlanSim.Analysis.Explanations;
using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Analysis.Sensitivity;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Analysis.Exports;

/// <summary>Writes an explanation of a target as JSON, with the names that projections have where they mean the same.</summary>
/// <remarks>
/// Each of <c>inputs</c> has its curve P(met | input in bin) as <c>bins</c>: twenty of a twentieth of the trials each, from the input's
/// lowest values to its highest. <c>low</c> and <c>high</c> are the least and the largest value of the input among a bin's <c>trials</c>,
/// in the input's own unit, <c>met</c> counts those in which the target is met, and <c>probability</c> is their share with its 95 %
/// <c>interval</c>. Several bins of an input with few values may hold the same one.
/// </remarks>
public static class ExplanationJson
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
    public static void Write(Stream output, Explanation explanation, string engine)
    {
        using var json = new Utf8JsonWriter(output, Readable);
        var plan = explanation.Plan;
        json.WriteStartObject();
        json.WriteString("plan", plan.Id);
        json.WriteString("scenario", explanation.Scenario.Id);
        json.WriteNumber("trials", explanation.Trials);
        json.WriteNumber("seed", explanation.Seed);
        json.WriteString("engine", engine);
        json.WriteText("planTitle", plan.Title);
        json.WriteText("scenarioTitle", explanation.Scenario.Title);
        json.WriteString("currency", plan.Currency);
        json.WriteStartObject("target");
        json.WriteTarget(explanation.Target, plan.Calendar);
        json.WriteEndObject();
        json.WriteNumber("met", explanation.Met);
        json.WriteNumber("probability", explanation.Probability);
        json.WriteInterval("interval", explanation.Interval);
        WriteBinding(json, explanation);
        WriteInputs(json, explanation);
        WriteLevers(json, explanation);
        WriteReaches(json, explanation);
        WriteTogether(json, explanation);
        json.WriteEndObject();
    }

    private static void WriteBinding(Utf8JsonWriter json, Explanation explanation)
    {
        json.WriteStartArray("binding");
        foreach (var period in explanation.Binding)
        {
            json.WriteStartObject();
            json.WriteString("period", explanation.Plan.Calendar.NameOf(period.Period));
            json.WriteString("binding", BottleneckNames.Of(period.Binding));
            foreach (var bottleneck in Enum.GetValues<Bottleneck>().Where(b => b != Bottleneck.None))
            {
                json.WriteNumber(BottleneckNames.Of(bottleneck), period.ShareOf(bottleneck));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteInputs(Utf8JsonWriter json, Explanation explanation)
    {
        json.WriteString("inputsUnknown", explanation.Gap switch
        {
            null => null,
            ExplanationGap.TooFewMissed => "tooFewMissed",
            ExplanationGap.TooFewMet => "tooFewMet",
            _ => throw new ArgumentOutOfRangeException(nameof(explanation), explanation.Gap, "No name for this gap."),
        });
        json.WriteStartArray("inputs");
        foreach (var input in explanation.Inputs)
        {
            json.WriteStartObject();
            json.WriteString("name", input.Column.Name);
            json.WriteString("input", input.Column.Input);
            json.WriteText("owner", input.Column.Owner);
            json.WriteText("field", input.Column.Field);
            json.WriteString("period", input.Column.Period is { } period ? explanation.Plan.Calendar.NameOf(period) : null);
            json.WriteBoolean("mean", input.Column.IsMean);
            json.WriteNumber("index", input.Index.Value);
            json.WriteInterval("interval", input.Index.Interval);
            json.WriteNumber("trend", input.Trend.Z);
            json.WriteBoolean("significant", input.IsTelling);
            WriteEnd(json, "p10", input.Low, input.Bar.Low);
            WriteEnd(json, "p90", input.High, input.Bar.High);
            WriteBins(json, input);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteBins(Utf8JsonWriter json, InputEffect input)
    {
        json.WriteStartArray("bins");
        foreach (var bin in input.Bins)
        {
            json.WriteStartObject();
            json.WriteNumber("low", bin.Low);
            json.WriteNumber("high", bin.High);
            json.WriteNumber("trials", bin.Trials);
            json.WriteNumber("met", bin.Met);
            json.WriteNumber("probability", bin.Probability);
            json.WriteInterval("interval", bin.Interval);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteEnd(Utf8JsonWriter json, string name, double value, ConditionalMean mean)
    {
        json.WriteStartObject(name);
        json.WriteNumber("value", value);
        json.WriteNumber("probability", mean.Value);
        json.WriteInterval("interval", mean.Interval);
        json.WriteEndObject();
    }

    private static void WriteLevers(Utf8JsonWriter json, Explanation explanation)
    {
        json.WriteStartArray("levers");
        foreach (var lever in explanation.Levers)
        {
            json.WriteStartObject();
            WriteDriver(json, lever.Kind, lever.DriverId);
            json.WriteText("title", lever.Title);
            json.WriteNumber("step", lever.Step);
            json.WriteNumber("given", lever.Given);
            json.WriteNumber("free", lever.Free);
            json.WritePaired(lever.Met);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteReaches(Utf8JsonWriter json, Explanation explanation)
    {
        json.WriteNumber("wantedProbability", Explanation.WantedProbability);
        json.WriteStartArray("reaches");
        foreach (var reach in explanation.Reaches)
        {
            json.WriteStartObject();
            json.WriteString("by", JsonNamingPolicy.CamelCase.ConvertName(reach.By.ToString()));
            json.WriteString("outcome", JsonNamingPolicy.CamelCase.ConvertName(reach.Outcome.ToString()));
            json.WriteNumber("amount", reach.Amount);
            json.WriteNumber("probability", reach.Probability);
            json.WriteInterval("interval", reach.Interval);
            json.WriteStartArray("parts");
            foreach (var part in reach.Parts)
            {
                json.WriteStartObject();
                WriteDriver(json, part.Kind, part.DriverId);
                json.WriteNumber("amount", part.Amount);
                json.WriteNumber("free", part.Free);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTogether(Utf8JsonWriter json, Explanation explanation)
    {
        json.WriteStartArray("failsWith");
        foreach (var other in explanation.Together)
        {
            json.WriteStartObject();
            json.WriteString("id", other.Target.Id);
            json.WriteText("title", other.Target.Title);
            json.WriteNumber("missedWhenMissed", other.WhenMissed);
            json.WriteInterval("interval", other.WhenMissedInterval);
            json.WriteNumber("missedWhenMet", other.WhenMet);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteDriver(Utf8JsonWriter json, DriverKind kind, string id) =>
        json.WriteString(kind == DriverKind.Fund ? "fund" : "team", id);
}
