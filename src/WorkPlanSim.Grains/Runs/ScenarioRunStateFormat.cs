using System.Collections.Immutable;
using System.Text.Json;
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
            json.WritePlan(outcome.Plan);
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

    private static ScenarioRunState Read(JsonElement json) => new()
    {
        Engine = json.ReadText("engine"),
        Request = json.ReadRequest(),
        Outcome = json.TryGetProperty("tally", out var tally) ? ReadOutcome(json, tally.GetBytesFromBase64()) : null,
    };

    private static RunOutcome ReadOutcome(JsonElement json, byte[] tally)
    {
        var word = json.ReadText("stopped");
        return new RunOutcome(
            tally,
            json.ReadPlan(),
            json.GetProperty("trials").GetInt32(),
            Reasons.First(r => r.Word == word).Reason);
    }
}
