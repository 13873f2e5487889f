using System.Text.Json.Nodes;
using WorkPlanSim.Hosting.Storage;

namespace WorkPlanSim.Web.Api.Views;

/// <summary>A change, as the history tells of it.</summary>
/// <param name="Sequence">Its place: later changes have higher ones.</param>
/// <param name="State">What changed: plan, file, scenario, target, fund, team, season or run.</param>
/// <param name="Id">Which.</param>
/// <param name="Version">The version that the change made.</param>
/// <param name="What">What happened: loaded, set, removed or completed.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When, in UTC.</param>
public sealed record HistoryLine(
    long Sequence, string State, string Id, long Version, string What, string By, DateTimeOffset At)
{
    /// <summary>Gets the state as it was made; left out unless it is asked for.</summary>
    public JsonNode? Detail { get; init; }

    /// <summary>Shows a change.</summary>
    /// <param name="entry">The change.</param>
    /// <param name="withDetail">Whether its detail is asked for.</param>
    /// <returns>Its line.</returns>
    internal static HistoryLine Of(HistoryEntry entry, bool withDetail) =>
        new(entry.Sequence, entry.State, entry.Id, entry.Version, entry.What, entry.By, entry.At)
        {
            Detail = withDetail ? JsonNode.Parse(entry.Detail) : null,
        };
}
