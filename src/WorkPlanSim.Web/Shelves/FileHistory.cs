using System.Text.Json;
using WorkPlanSim.Contracts.Definitions;
using WorkPlanSim.Hosting;

namespace WorkPlanSim.Web.Shelves;

/// <summary>What the files of plans were before.</summary>
/// <param name="planning">Keeps the history.</param>
internal sealed class FileHistory(PlanningService planning)
{
    private const int Most = 1000;

    /// <summary>Tells whether a text is what a plan's file was once, and is no more.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="text">The text.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether something newer is kept.</returns>
    internal async Task<bool> HasOlderAsync(string planId, string text, CancellationToken cancellationToken)
    {
        var sought = DomainJson.Write(text).Hash;
        var wasIt = false;
        var isIt = false;
        for (var after = 0L; ;)
        {
            var entries = await planning.ReadHistoryAsync(planId, after, Most, cancellationToken);
            foreach (var entry in entries.Where(e => e.State == "file"))
            {
                isIt = HashIn(entry.Detail) == sought;
                wasIt |= isIt;
            }

            if (entries.Length < Most)
            {
                return wasIt && !isIt;
            }

            after = entries[^1].Sequence;
        }
    }

    // The state as the event made it: the definition and its hash; without them when the file was removed.
    private static string? HashIn(byte[] detail)
    {
        using var json = JsonDocument.Parse(detail);
        return json.RootElement.TryGetProperty("content", out var content) ? content.GetProperty("hash").GetString() : null;
    }
}
