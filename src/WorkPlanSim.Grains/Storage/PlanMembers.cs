using System.Text.Json;
using WorkPlanSim.Contracts.Parts;
using WorkPlanSim.Contracts.Plans;

namespace WorkPlanSim.Grains.Storage;

/// <summary>A whole plan, as a member of a stored state.</summary>
internal static class PlanMembers
{
    private const string Name = "plan";

    /// <summary>Writes it.</summary>
    /// <param name="json">Inside an object.</param>
    /// <param name="plan">The plan.</param>
    internal static void WritePlan(this Utf8JsonWriter json, PlanContent plan)
    {
        json.WriteStartObject(Name);
        json.WriteString("id", plan.PlanId);
        json.WriteContent("header", plan.Header);
        json.WriteStartArray("parts");
        foreach (var part in plan.Parts)
        {
            json.WriteStartObject();
            json.WritePart(part.Key);
            json.WriteContent("content", part.Content);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Reads it.</summary>
    /// <param name="json">An object.</param>
    /// <returns>The plan.</returns>
    internal static PlanContent ReadPlan(this JsonElement json)
    {
        var plan = json.GetProperty(Name);
        return new PlanContent(
            plan.ReadText("id"),
            plan.ReadNeeded("header"),
            [
                .. plan.GetProperty("parts").EnumerateArray()
                    .Select(p => new PlanPart(p.ReadPart(), p.ReadNeeded("content"))),
            ]);
    }
}
