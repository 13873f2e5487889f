using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using WorkPlanSim.Contracts.Definitions;
using WorkPlanSim.Contracts.Parts;

namespace WorkPlanSim.Grains.Storage;

/// <summary>Members that several forms have.</summary>
internal static class JsonMembers
{
    private static readonly ImmutableArray<(PartKind Kind, string Word)> Kinds =
    [
        (PartKind.Fund, "fund"), (PartKind.Team, "team"), (PartKind.Season, "season"), (PartKind.Target, "target"),
    ];

    /// <summary>Writes a definition as the JSON that it is, with its hash; nothing where there is none.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="name">The member.</param>
    /// <param name="content">The definition.</param>
    internal static void WriteContent(this Utf8JsonWriter json, string name, Content? content)
    {
        if (content is null)
        {
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("hash", content.Hash);
        json.WritePropertyName("definition");

        // To the byte: the hash is of these bytes.
        json.WriteRawValue(content.Json, skipInputValidation: true);
        json.WriteEndObject();
    }

    /// <summary>Reads a definition.</summary>
    /// <param name="json">Where from.</param>
    /// <param name="name">The member.</param>
    /// <returns>The definition; null where there is none.</returns>
    /// <exception cref="InvalidDataException">It does not have its hash.</exception>
    internal static Content? ReadContent(this JsonElement json, string name)
    {
        if (!json.TryGetProperty(name, out var member))
        {
            return null;
        }

        var content = new Content(
            Encoding.UTF8.GetBytes(member.GetProperty("definition").GetRawText()), member.ReadText("hash"));
        return ContentHash.Of(content.Json) == content.Hash
            ? content
            : throw new InvalidDataException("A definition does not have the hash it is known by.");
    }

    /// <summary>Reads a definition that must be there.</summary>
    /// <param name="json">Where from.</param>
    /// <param name="name">The member.</param>
    /// <returns>The definition.</returns>
    /// <exception cref="InvalidDataException">It does not have its hash.</exception>
    internal static Content ReadNeeded(this JsonElement json, string name) =>
        json.ReadContent(name) ?? throw new FormatException("A definition is missing.");

    /// <summary>Reads a text that must be there.</summary>
    /// <param name="json">Where from.</param>
    /// <param name="name">The member.</param>
    /// <returns>The text.</returns>
    internal static string ReadText(this JsonElement json, string name) =>
        json.GetProperty(name).GetString() ?? throw new FormatException($"'{name}' is null.");

    /// <summary>Writes which part of a plan it is.</summary>
    /// <param name="json">Where to: an object.</param>
    /// <param name="part">The part.</param>
    internal static void WritePart(this Utf8JsonWriter json, PartKey part)
    {
        json.WriteString("kind", Kinds.First(k => k.Kind == part.Kind).Word);
        json.WriteString("id", part.Id);
    }

    /// <summary>Reads which part of a plan it is.</summary>
    /// <param name="json">Where from: an object.</param>
    /// <returns>The part.</returns>
    internal static PartKey ReadPart(this JsonElement json)
    {
        var word = json.ReadText("kind");
        return new PartKey(Kinds.First(k => k.Word == word).Kind, json.ReadText("id"));
    }
}
