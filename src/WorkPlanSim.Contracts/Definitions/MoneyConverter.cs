using System.Text.Json;
using System.Text.Json.Serialization;
using WorkPlanSim.Domain.Quantities;

namespace WorkPlanSim.Contracts.Definitions;

/// <summary>Writes money as a number without trailing zeros: 1.50 and 1.5 are equal, so they must look equal.</summary>
internal sealed class MoneyConverter : JsonConverter<Money>
{
    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetDecimal());

    // Dividing by one at full scale gives the quotient the smallest scale that holds it exactly.
    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value.Amount / 1.0000000000000000000000000000m);
}
