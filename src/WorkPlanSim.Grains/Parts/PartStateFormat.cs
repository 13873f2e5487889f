using WorkPlanSim.Grains.Storage;

namespace WorkPlanSim.Grains.Parts;

/// <summary>How a part's state lies in storage.</summary>
internal static class PartStateFormat
{
    /// <summary>Gets the first form.</summary>
    internal static IStateFormat V1 { get; } = new JsonFormat<PartState>(
        "part/1",
        (json, state) =>
        {
            json.WriteNumber("version", state.Version);
            json.WriteContent("content", state.Content);
        },
        json => new PartState
        {
            Version = json.GetProperty("version").GetInt64(),
            Content = json.ReadContent("content"),
        });
}
