using System.Text.Json;
using System.Text.Json.Serialization;
using WorkPlanSim.Domain.Quantities;

namespace WorkPlanSim.Contracts.Definitions;

/// <summary>Writes staff as a number.</summary>
internal sealed class FteConverter : JsonConverter<Fte>
{
    public override Fte Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Fte.From(reader.GetDouble());

    public override void Write(Utf8JsonWriter writer, Fte value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value.Value == 0.0 ? 0.0 : value.Value);
}
