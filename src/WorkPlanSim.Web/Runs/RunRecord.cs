using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using WorkPlanSim.Contracts.Definitions;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Hosting.Storage;

namespace WorkPlanSim.Web.Runs;

/// <summary>A run that found its result, as the history tells of it.</summary>
/// <param name="RunId">Its id.</param>
/// <param name="By">Who asked for it.</param>
/// <param name="At">When it was done.</param>
/// <param name="PlanHash">The hash of the plan that it ran.</param>
/// <param name="ScenariosHash">The hash of the scenarios.</param>
/// <param name="Scenarios">The scenarios.</param>
/// <param name="Seed">The seed of the world.</param>
/// <param name="Trials">The trials made.</param>
/// <param name="Engine">The mark of the engine.</param>
internal sealed record RunRecord(
    string RunId,
    string By,
    DateTimeOffset At,
    string PlanHash,
    string ScenariosHash,
    ImmutableArray<Scenario> Scenarios,
    ulong Seed,
    int Trials,
    string Engine)
{
    /// <summary>Gets how the trials were sampled: one of them is told again as that has it.</summary>
    internal Sampling Sampling { get; init; }

    /// <summary>Gets the half-width of 95 % intervals at which it was to stop; null for none.</summary>
    internal double? Precision { get; init; }

    /// <summary>Reads an entry of the history.</summary>
    /// <param name="entry">The entry.</param>
    /// <returns>The run; null where it tells of something else, or of a run in a form of another program.</returns>
    internal static RunRecord? Read(HistoryEntry entry)
    {
        if (entry.State != "run")
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(entry.Detail);
            var run = json.RootElement;
            var scenarios = run.GetProperty("scenarios");
            var hash = scenarios.GetProperty("hash").GetString()!;
            return new RunRecord(
                entry.Id,
                entry.By,
                entry.At,
                run.GetProperty("planHash").GetString()!,
                hash,
                DomainJson.Read<ImmutableArray<Scenario>>(
                    new Content(Encoding.UTF8.GetBytes(scenarios.GetProperty("definition").GetRawText()), hash)),
                run.GetProperty("seed").GetUInt64(),
                run.GetProperty("trials").GetInt32(),
                run.GetProperty("engine").GetString()!)
            {
                Precision = run.TryGetProperty("precision", out var precision) ? precision.GetDouble() : null,
                Sampling = SamplingOf(run),
            };
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or InvalidDataException)
        {
            return null;
        }
    }

    private static Sampling SamplingOf(JsonElement run) => !run.TryGetProperty("sampling", out var word)
        ? Sampling.Plain
        : word.GetString() == "latin"
            ? Sampling.Latin
            : throw new InvalidDataException("There is no such sampling.");
}
