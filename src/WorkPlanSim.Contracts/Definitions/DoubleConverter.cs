using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WorkPlanSim.Contracts.Definitions;

/// <summary>Writes -0 as the 0 that it equals, and the infinities of open bounds, which JSON has no number for, as words.</summary>
internal sealed class DoubleConverter : JsonConverter<double>
{
    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? double.Parse(reader.GetString()!, CultureInfo.InvariantCulture)
            : reader.GetDouble();

    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options)
    {
        if (double.IsFinite(value))
        {
            writer.WriteNumberValue(value == 0.0 ? 0.0 : value);
        }
        else
        {
            writer.WriteStringValue(value.ToString("R", CultureInfo.InvariantCulture));
        }
    }
}
