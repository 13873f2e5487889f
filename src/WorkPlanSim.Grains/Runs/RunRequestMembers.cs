using System.Text.Json;
using WorkPlanSim.Contracts.Runs;
using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Grains.Storage;

namespace WorkPlanSim.Grains.Runs;

/// <summary>What was asked of a run, as members of a stored state.</summary>
internal static class RunRequestMembers
{
    private const string Latin = "latin";

    /// <summary>Writes them.</summary>
    /// <param name="json">Inside an object.</param>
    /// <param name="request">What was asked.</param>
    internal static void WriteRequest(this Utf8JsonWriter json, RunRequest request)
    {
        json.WriteString("planId", request.PlanId);
        json.WriteString("planHash", request.PlanHash);
        json.WriteContent("scenarios", request.Scenarios);
        json.WriteNumber("seed", request.Seed);
        json.WriteNumber("mostTrials", request.Trials);
        if (request.Precision is { } precision)
        {
            json.WriteNumber("precision", precision);
        }

        if (request.Sampling == Sampling.Latin)
        {
            json.WriteString("sampling", Latin);
        }

        json.WriteString("by", request.By);
    }

    /// <summary>Reads them.</summary>
    /// <param name="json">An object.</param>
    /// <returns>What was asked; null where it has no such members.</returns>
    internal static RunRequest? ReadRequest(this JsonElement json) => !json.TryGetProperty("planId", out _)
        ? null
        : new RunRequest(
            json.ReadText("planId"),
            json.ReadText("planHash"),
            json.ReadNeeded("scenarios"),
            json.GetProperty("seed").GetUInt64(),
            json.GetProperty("mostTrials").GetInt32(),
            json.TryGetProperty("precision", out var precision) ? precision.GetDouble() : null)
        {
            Sampling = json.TryGetProperty("sampling", out _) ? ReadSampling(json) : Sampling.Plain,
            By = json.ReadText("by"),
        };

    private static Sampling ReadSampling(JsonElement json) => json.ReadText("sampling") == Latin
        ? Sampling.Latin
        : throw new FormatException("There is no such sampling.");
}
