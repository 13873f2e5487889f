using System.Text.Json;
using System.Text.Json.Serialization;
using WorkPlanSim.Domain.Quantities;

namespace WorkPlanSim.Contracts.Definitions;

/// <summary>Writes a period as its number, counted from 0.</summary>
internal sealed class PeriodConverter : JsonConverter<Period>
{
    public override Period Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Period.FromIndex(reader.GetInt32());

    public override void Write(Utf8JsonWriter writer, Period value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value.Index);
}
