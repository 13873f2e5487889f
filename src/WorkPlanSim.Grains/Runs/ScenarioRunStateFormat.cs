using System.Collections.Immutable;
using System.Text.Json;
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
            json.WriteRequest(request);
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
        Request = json.ReadRequest(),
        Outcome = json.TryGetProperty("tally", out var tally) ? ReadOutcome(json, tally.GetBytesFromBase64()) : null,
    };

    private static RunOutcome ReadOutcome(JsonElement json, byte[] tally)
    {
        var plan = json.GetProperty("plan");
        var word = json.ReadText("stopped");
        return new RunOutcome(
            tally,
            new PlanContent(
                plan.ReadText("id"),
                plan.ReadNeeded("header"),
                [
                    .. plan.GetProperty("parts").EnumerateArray()
                        .Select(p => new PlanPart(p.ReadPart(), p.ReadNeeded("content"))),
                ]),
            json.GetProperty("trials").GetInt32(),
            Reasons.First(r => r.Word == word).Reason);
    }
}
