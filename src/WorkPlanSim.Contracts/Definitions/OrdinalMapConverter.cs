using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WorkPlanSim.Contracts.Definitions;

/// <summary>Writes a map in ordinal order of its keys, whatever order the map itself keeps.</summary>
/// <typeparam name="T">The values.</typeparam>
internal sealed class OrdinalMapConverter<T> : JsonConverter<ImmutableSortedDictionary<string, T>>
{
    public override ImmutableSortedDictionary<string, T> Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ImmutableSortedDictionary.CreateRange(
            JsonSerializer.Deserialize<Dictionary<string, T>>(ref reader, options) ?? []);

    public override void Write(
        Utf8JsonWriter writer, ImmutableSortedDictionary<string, T> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (key, entry) in value.OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            writer.WritePropertyName(key);
            JsonSerializer.Serialize(writer, entry, options);
        }

        writer.WriteEndObject();
    }
}
