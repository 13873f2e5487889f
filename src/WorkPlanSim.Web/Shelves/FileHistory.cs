using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;
using WorkPlanSim.Contracts.Definitions;
using WorkPlanSim.Hosting;
using WorkPlanSim.Hosting.Storage;

namespace WorkPlanSim.Web.Shelves;

/// <summary>What the files of plans were before.</summary>
/// <param name="planning">Keeps the history.</param>
internal sealed class FileHistory(PlanningService planning)
{
    private const int AtOnce = 20;

    private static readonly ImmutableArray<string> Files = ["file"];

    /// <summary>Tells whether a text is what a plan's file was once, and is no more.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="text">The text.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether something newer is kept.</returns>
    internal async Task<bool> HasOlderAsync(string planId, string text, CancellationToken cancellationToken)
    {
        var sought = DomainJson.Write(text).Hash;
        var isNewest = true;
        await foreach (var content in BackwardsAsync(planId, cancellationToken))
        {
            if (content?.Hash == sought)
            {
                return !isNewest;
            }

            isNewest = false;
        }

        return false;
    }

    /// <summary>Finds what a plan's file was once.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="isSought">Tells by a text whether it is the one.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The text; null where the file never was that.</returns>
    internal async Task<string?> FindAsync(string planId, Func<string, bool> isSought, CancellationToken cancellationToken)
    {
        await foreach (var content in BackwardsAsync(planId, cancellationToken))
        {
            if (content is not null && DomainJson.Read<string>(content) is var text && isSought(text))
            {
                return text;
            }
        }

        return null;
    }

    // The latest first; null where the file was removed.
    private async IAsyncEnumerable<Content?> BackwardsAsync(
        string planId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var question = new HistoryQuestion(planId, Files, AtOnce);
        while (await planning.ReadLatestAsync(question, cancellationToken) is { IsEmpty: false } entries)
        {
            foreach (var entry in entries)
            {
                yield return ContentIn(entry.Detail);
            }

            question = question with { Before = entries[^1].Sequence };
        }
    }

    // The state as the event made it: the definition and its hash; without them when the file was removed.
    private static Content? ContentIn(byte[] detail)
    {
        using var json = JsonDocument.Parse(detail);
        return json.RootElement.TryGetProperty("content", out var content)
            ? new Content(
                System.Text.Encoding.UTF8.GetBytes(content.GetProperty("definition").GetRawText()),
                content.GetProperty("hash").GetString()!)
            : null;
    }
}
