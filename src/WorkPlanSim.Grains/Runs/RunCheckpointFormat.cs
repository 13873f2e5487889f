using System.Text.Json;
using WorkPlanSim.Contracts.Workers;
using WorkPlanSim.Grains.Storage;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Grains.Runs;

/// <summary>How a checkpoint lies in storage. The tally is in its own bytes.</summary>
internal static class RunCheckpointFormat
{
    /// <summary>Gets the form with the plan.</summary>
    internal static IStateFormat V2 { get; } = new JsonFormat<RunCheckpoint>("checkpoint/2", WriteWithPlan, ReadWithPlan);

    /// <summary>Gets the first form.</summary>
    internal static IStateFormat V1 { get; } = new JsonFormat<RunCheckpoint>("checkpoint/1", Write, Read);

    private static void WriteWithPlan(Utf8JsonWriter json, RunCheckpoint state)
    {
        Write(json, state);
        if (state.Plan is { } plan)
        {
            json.WritePlan(plan);
        }
    }

    private static RunCheckpoint ReadWithPlan(JsonElement json)
    {
        var state = Read(json);
        if (state.Request is not { } request)
        {
            return state;
        }

        var plan = json.ReadPlan();
        return plan.ComputeHash() == request.PlanHash
            ? state with { Plan = plan }
            : throw new FormatException("The plan is not the one that was asked for.");
    }

    private static void Write(Utf8JsonWriter json, RunCheckpoint state)
    {
        json.WriteString("engine", EngineBuild.Current);
        if (state.Request is not { } request || state.Point is not { } point)
        {
            return;
        }

        json.WriteRequest(request);
        json.WriteNumber("wanted", point.Wanted);
        json.WriteStartArray("counted");
        foreach (var range in point.Counted)
        {
            json.WriteStartArray();
            json.WriteNumberValue(range.First);
            json.WriteNumberValue(range.Count);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteBase64String("tally", point.Tally);
    }

    // What another engine counted may have another form, and is of no use to this one.
    private static RunCheckpoint Read(JsonElement json) =>
        json.ReadText("engine") == EngineBuild.Current && json.TryGetProperty("tally", out var tally)
            ? new RunCheckpoint { Request = json.ReadRequest(), Point = ReadPoint(json, tally.GetBytesFromBase64()) }
            : new RunCheckpoint();

    private static WorkPoint ReadPoint(JsonElement json, byte[] tally)
    {
        var point = new WorkPoint(
            [.. json.GetProperty("counted").EnumerateArray().Select(r => new TrialRange(r[0].GetInt32(), r[1].GetInt32()))],
            json.GetProperty("wanted").GetInt32(),
            tally);

        // Trials counted twice or left out would be a wrong result: better none.
        var (end, sum) = (0, 0L);
        foreach (var range in point.Counted)
        {
            if (range.First < end || range.Count < 1 || range.Count > Tally.MaxTrials)
            {
                throw new FormatException("The trials counted are out of order.");
            }

            end = range.First + range.Count;
            sum += range.Count;
        }

        return point.Wanted >= end && Tally.FromBytes(tally).Trials == sum
            ? point
            : throw new FormatException("The tally is not of the trials counted.");
    }
}
