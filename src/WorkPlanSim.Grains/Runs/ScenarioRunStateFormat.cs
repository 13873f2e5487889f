using System.Collections.Immutable;
using System.Text.Json;
using WorkPlanSim.Contracts.Definitions;
using WorkPlanSim.Contracts.Parts;
using WorkPlanSim.Contracts.Plans;
using WorkPlanSim.Contracts.Runs;
using WorkPlanSim.Grains.Storage;

namespace WorkPlanSim.Grains.Runs;

/// <summary>
/// How a run's state lies in storage: what was asked, and what was found. The tally is in its own bytes.
/// </summary>
internal static class ScenarioRunStateFormat
{
    private static readonly ImmutableArray<(StopReason Reason, string Word)> Reasons =
    [
        (StopReason.TrialsReached, "trialsReached"),
        (StopReason.PrecisionReached, "precisionReached"),
        (StopReason.MaximumReached, "maximumReached"),
    ];

    /// <summary>Gets the first form.</summary>
    internal static IStateFormat V1 { get; } = new JsonFormat<ScenarioRunState>("run/1", Write, Read);

    /// <summary>Writes what the history remembers of a run: all but the plan and the tally.</summary>
    /// <param name="state">The run.</param>
    /// <returns>JSON, UTF-8.</returns>
    internal static byte[] Summarise(ScenarioRunState state) =>
        new JsonFormat<ScenarioRunState>("run", WriteSummary, _ => state).Write(state);

    private static void Write(Utf8JsonWriter json, ScenarioRunState state)
    {
        WriteSummary(json, state);
        if (state.Outcome is { } outcome)
        {
            WritePlan(json, outcome.Plan);
            json.WriteBase64String("tally", outcome.Tally);
        }
    }

    private static void WriteSummary(Utf8JsonWriter json, ScenarioRunState state)
    {
        json.WriteString("engine", state.Engine);
        if (state.Request is { } request)
        {
            json.WriteString("planId", request.PlanId);
            json.WriteString("planHash", request.PlanHash);
            json.WriteContent("scenarios", request.Scenarios);
            json.WriteNumber("seed", request.Seed);
            json.WriteNumber("mostTrials", request.Trials);
            if (request.Precision is { } precision)
            {
                json.WriteNumber("precision", precision);
            }

            json.WriteString("by", request.By);
        }

        if (state.Outcome is { } outcome)
        {
            json.WriteNumber("trials", outcome.Trials);
            json.WriteString("stopped", Reasons.First(r => r.Reason == outcome.StopReason).Word);
        }
    }

    private static void WritePlan(Utf8JsonWriter json, PlanContent plan)
    {
        json.WriteStartObject("plan");
        json.WriteString("id", plan.PlanId);
        json.WriteContent("header", plan.Header);
        json.WriteStartArray("parts");
        foreach (var part in plan.Parts)
        {
            json.WriteStartObject();
            json.WritePart(part.Key);
            json.WriteContent("content", part.Content);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static ScenarioRunState Read(JsonElement json) => new()
    {
        Engine = json.ReadText("engine"),
        Request = json.TryGetProperty("planId", out _) ? ReadRequest(json) : null,
        Outcome = json.TryGetProperty("tally", out var tally) ? ReadOutcome(json, tally.GetBytesFromBase64()) : null,
    };

    private static RunRequest ReadRequest(JsonElement json) => new(
        json.ReadText("planId"),
        json.ReadText("planHash"),
        Needed(json.ReadContent("scenarios")),
        json.GetProperty("seed").GetUInt64(),
        json.GetProperty("mostTrials").GetInt32(),
        json.TryGetProperty("precision", out var precision) ? precision.GetDouble() : null)
    {
        By = json.ReadText("by"),
    };

    private static RunOutcome ReadOutcome(JsonElement json, byte[] tally)
    {
        var plan = json.GetProperty("plan");
        var word = json.ReadText("stopped");
        return new RunOutcome(
            tally,
            new PlanContent(
                plan.ReadText("id"),
                Needed(plan.ReadContent("header")),
                [
                    .. plan.GetProperty("parts").EnumerateArray()
                        .Select(p => new PlanPart(p.ReadPart(), Needed(p.ReadContent("content")))),
                ]),
            json.GetProperty("trials").GetInt32(),
            Reasons.First(r => r.Word == word).Reason);
    }

    private static Content Needed(Content? content) => content ?? throw new FormatException("A definition is missing.");
}
