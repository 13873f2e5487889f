using System.Text.Encodings.Web;
using System.Text.Json;
using WorkPlanSim.Analysis.Discovery;
using WorkPlanSim.Analysis.Intervals;

namespace WorkPlanSim.Analysis.Exports;

/// <summary>Writes the conditions under which a plan or a target fails as JSON.</summary>
public static class FailureConditionsJson
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes conditions: an object.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="conditions">The conditions.</param>
    /// <param name="engine">The version of the engine.</param>
    public static void Write(Stream output, FailureConditions conditions, string engine)
    {
        using var json = new Utf8JsonWriter(output, Readable);
        json.WriteStartObject();
        json.WriteString("plan", conditions.Plan.Id);
        json.WriteString("scenario", conditions.Scenario.Id);
        json.WriteNumber("trials", conditions.Trials);
        json.WriteNumber("seed", conditions.Seed);
        json.WriteString("engine", engine);
        json.WriteText("planTitle", conditions.Plan.Title);
        json.WriteText("scenarioTitle", conditions.Scenario.Title);
        json.WriteString("currency", conditions.Plan.Currency);
        WriteKind(json, conditions);
        json.WriteNumber("failed", conditions.Failed);
        json.WriteNumber("share", conditions.Share);
        json.WriteInterval("interval", Proportion.Wilson(conditions.Failed, conditions.Trials));
        json.WriteString("unknown", conditions.Gap is { } gap ? JsonNamingPolicy.CamelCase.ConvertName(gap.ToString()) : null);
        json.WriteText("sentence", new ConditionText(conditions).Sentence);
        WriteLimits(json, conditions);
        if (conditions is { Gap: null, Found: { } found, Fresh: { } fresh })
        {
            json.WriteNumber("freshSeed", conditions.FreshSeed);
            WriteBox(json, conditions, found, fresh);
            json.WriteNumber("totalCoverage", conditions.TotalCoverage);
            json.WriteInterval("totalCoverageInterval", conditions.TotalCoverageInterval);
            WriteFurther(json, conditions);
        }

        json.WriteEndObject();
    }

    // Of trials outside of the boxes before; coverage and mass are of all.
    private static void WriteFurther(Utf8JsonWriter json, FailureConditions conditions)
    {
        json.WriteStartArray("further");
        foreach (var other in conditions.Further)
        {
            json.WriteStartObject();
            json.WriteText("sentence", new ConditionText(other).Sentence);
            WriteLimits(json, other);
            if (other is { Found: { } found, Fresh: { } fresh })
            {
                WriteBox(json, other, found, fresh);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteBox(Utf8JsonWriter json, FailureConditions conditions, FoundBox found, BoxFit fresh)
    {
        WriteFit(json, "found", found.Fit);
        WriteFit(json, "fresh", fresh);
        json.WriteInterval("coverageInterval", conditions.CoverageInterval);
        json.WriteInterval("densityInterval", conditions.DensityInterval);
        json.WriteStartArray("path");
        foreach (var step in found.Path)
        {
            json.WriteStartObject();
            WriteNumbers(json, step);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteKind(Utf8JsonWriter json, FailureConditions conditions)
    {
        json.WriteStartObject("fails");
        if (conditions.Kind.Target is { } target)
        {
            json.WriteString("target", target.Id);
            json.WriteText("title", target.Title);
        }
        else
        {
            json.WriteNumber("metAtMost", conditions.Kind.AtMost);
            json.WriteNumber("counted", conditions.Kind.Counted);
        }

        json.WriteEndObject();
    }

    // A box that fresh trials don't bear out is no finding: it is left out.
    private static void WriteLimits(Utf8JsonWriter json, FailureConditions conditions)
    {
        json.WriteStartArray("limits");
        foreach (var found in conditions.Gap is null ? conditions.Found?.Limits ?? [] : [])
        {
            var column = conditions.Inputs[found.Limit.Input];
            json.WriteStartObject();
            json.WriteString("name", column.Name);
            json.WriteString("input", column.Input);
            json.WriteText("owner", column.Owner);
            json.WriteText("field", column.Field);
            json.WriteString("period", column.Period is { } period ? conditions.Plan.Calendar.NameOf(period) : null);
            json.WriteBoolean("mean", column.IsMean);
            WriteEnd(json, "low", found.Limit.HasLow ? found.Limit.Low : null, found.LowStays);
            WriteEnd(json, "high", found.Limit.HasHigh ? found.Limit.High : null, found.HighStays);
            json.WriteNumber("quasiP", found.QuasiP);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteEnd(Utf8JsonWriter json, string name, double? value, double? stays)
    {
        if (value is { } end)
        {
            json.WriteNumber(name, end);
            json.WriteNumber(name + "Stays", stays ?? 0.0);
        }
    }

    private static void WriteFit(Utf8JsonWriter json, string name, BoxFit fit)
    {
        json.WriteStartObject(name);
        WriteNumbers(json, fit);
        json.WriteEndObject();
    }

    private static void WriteNumbers(Utf8JsonWriter json, BoxFit fit)
    {
        json.WriteNumber("trials", fit.Trials);
        json.WriteNumber("failed", fit.Marked);
        json.WriteNumber("coverage", fit.Coverage);
        json.WriteNumber("density", fit.Density);
        json.WriteNumber("mass", fit.Mass);
    }
}
