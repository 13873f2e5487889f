using System.Text.Encodings.Web;
using System.Text.Json;

namespace WorkPlanSim.Grains.Storage;

/// <summary>
/// A form that is JSON, written member by member, so that no name of a type or property gets into storage.
/// </summary>
/// <typeparam name="T">The state.</typeparam>
/// <param name="name">Name and version.</param>
/// <param name="write">Writes the members of the object.</param>
/// <param name="read">Reads the object.</param>
internal sealed class JsonFormat<T>(
    string name, Action<Utf8JsonWriter, T> write, Func<JsonElement, T> read) : IStateFormat
    where T : notnull
{
    // Chinese stays legible to whoever looks into the storage.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public byte[] Write(object state)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            write(json, (T)state);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    /// <inheritdoc/>
    public object Read(byte[] payload)
    {
        try
        {
            using var json = JsonDocument.Parse(payload);
            return read(json.RootElement);
        }
        catch (Exception e) when (
            e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new InvalidDataException($"A state is not of the form '{name}'.", e);
        }
    }
}
