using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Analysis.Exports;
using WorkPlanSim.Analysis.Intervals;
using WorkPlanSim.Contracts.Runs;
using WorkPlanSim.Hosting;
using WorkPlanSim.Simulation.Engine;

namespace WorkPlanSim.Web.Runs;

/// <summary>What a run found, read once: its figures, and where they come from, as the command line gives them.</summary>
/// <param name="Comparison">The figures.</param>
/// <param name="Origin">Where they come from.</param>
internal sealed record ResultReading(ScenarioComparison Comparison, RunOrigin Origin)
{
    /// <summary>Reads.</summary>
    /// <param name="result">The result.</param>
    /// <param name="wanted">The half-width asked for; null for none.</param>
    /// <returns>What it says.</returns>
    internal static ResultReading Of(RunResult result, double? wanted)
    {
        var comparison = ScenarioComparison.Read(result.Plan, result.Scenarios, result.Seed, result.Tally);
        return new ResultReading(comparison, new RunOrigin(EngineVersion.Current, result.PlanHash, result.RunId, WordOf(result.StopReason))
        {
            Precision = wanted is { } width ? RunPrecision.Of(width, WidestInterval.Of(result.Tally), comparison) : null,
        });
    }

    private static string WordOf(StopReason reason) => reason switch
    {
        StopReason.TrialsReached => "trialsReached",
        StopReason.PrecisionReached => "precisionReached",
        StopReason.MaximumReached => "maximumReached",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "A run stops for no such reason."),
    };
}
