using WorkPlanSim.Grains.Storage;

namespace WorkPlanSim.Grains.Plans;

/// <summary>How a plan's state lies in storage.</summary>
internal static class PlanStateFormat
{
    /// <summary>Gets the first form.</summary>
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
