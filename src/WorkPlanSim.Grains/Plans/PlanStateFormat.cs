using WorkPlanSim.Grains.Storage;

namespace WorkPlanSim.Grains.Plans;

/// <summary>How a plan's state lies in storage.</summary>
internal static class PlanStateFormat
{
    /// <summary>Gets the form with the whole plan.</summary>
    internal static IStateFormat V2 { get; } = new JsonFormat<PlanState>(
        "plan/2",
        (json, state) =>
        {
            json.WriteNumber("version", state.Version);
            if (state.Content is { } content)
            {
                json.WritePlan(content);
            }
        },
        json => json.TryGetProperty("plan", out _)
            ? PlanState.Of(json.GetProperty("version").GetInt64(), json.ReadPlan())
            : new PlanState { Version = json.GetProperty("version").GetInt64() });

    /// <summary>Gets the first form, which histories still remember loads in: what else there is, the parts' own entries tell.</summary>
    internal static IStateFormat V1 { get; } = new JsonFormat<PlanState>(
        "plan/1",
        (json, state) =>
        {
            json.WriteNumber("version", state.Version);
            json.WriteString("hash", state.Hash);
            json.WriteContent("header", state.Header);
            json.WriteStartArray("parts");
            foreach (var part in state.Parts)
            {
                json.WriteStartObject();
                json.WritePart(part);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        },
        json => new PlanState
        {
            Version = json.GetProperty("version").GetInt64(),
            Hash = json.ReadText("hash"),
            Header = json.ReadContent("header"),
            Parts = [.. json.GetProperty("parts").EnumerateArray().Select(p => p.ReadPart())],
        });
}
