using System.Text.Json;
using System.Text.Json.Serialization;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;

namespace WorkPlanSim.Contracts.Definitions;

/// <summary>Writes a calendar as what it is made from: unit, first period and number of periods.</summary>
internal sealed class PlanCalendarConverter : JsonConverter<PlanCalendar>
{
    private sealed record Form(int Count, string Start, PeriodUnit Unit);

    public override PlanCalendar Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize<Form>(ref reader, options) is { } form
        && PlanCalendar.TryCreate(form.Unit, form.Start, form.Count, out var calendar)
            ? calendar!
            : throw new JsonException("There is no such calendar.");

    public override void Write(Utf8JsonWriter writer, PlanCalendar value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(
            writer, new Form(value.Count, value.NameOf(Period.FromIndex(0)), value.Unit), options);
}
