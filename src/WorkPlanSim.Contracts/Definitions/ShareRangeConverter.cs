using System.Text.Json;
using System.Text.Json.Serialization;
using WorkPlanSim.Domain.Quantities;

namespace WorkPlanSim.Contracts.Definitions;

/// <summary>Writes a range of shares as its two ends.</summary>
internal sealed class ShareRangeConverter : JsonConverter<ShareRange>
{
    public override ShareRange Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize<double[]>(ref reader, options) is [var low, var high]
            ? ShareRange.From(low, high)
            : throw new JsonException("A range of shares has two ends.");

    public override void Write(Utf8JsonWriter writer, ShareRange value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, (double[])[value.Low, value.High], options);
}
