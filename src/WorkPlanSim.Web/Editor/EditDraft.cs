using System.Text.Json;
using WorkPlanSim.Contracts.Definitions;

namespace WorkPlanSim.Web.Editor;

/// <summary>What a tab remembers of an edit that is not saved: a reload, or a restart of the server, loses nothing.</summary>
/// <param name="Read">The hash of the file that the edit began with; empty for none.</param>
/// <param name="Text">The file as it is now.</param>
internal sealed record EditDraft(string Read, string Text)
{
    /// <summary>Hashes a file.</summary>
    /// <param name="text">Its text; null for none.</param>
    /// <returns>The hash.</returns>
    internal static string HashOf(string? text) => text is null ? "" : ContentHash.Of(text);

    /// <summary>Reads what <see cref="Write"/> gave.</summary>
    /// <param name="kept">The text that was remembered; null for none.</param>
    /// <returns>The draft; null where it is none.</returns>
    internal static EditDraft? Of(string? kept)
    {
        try
        {
            return kept is null ? null : JsonSerializer.Deserialize<EditDraft>(kept);
        }
        catch (JsonException)
        {
            // A tab keeps what any page of this server put there.
            return null;
        }
    }

    /// <summary>Writes it.</summary>
    /// <returns>The text to remember.</returns>
    internal string Write() => JsonSerializer.Serialize(this);
}
