using WorkPlanSim.Analysis.Comparison;

namespace WorkPlanSim.Analysis.Exports;

/// <summary>Where figures come from: enough to make them again, and to know whether two files speak of the same run.</summary>
/// <param name="Engine">The version of the engine.</param>
/// <param name="PlanHash">The hash of the plan's content.</param>
/// <param name="RunId">The run's id.</param>
/// <param name="Stopped">Why it stopped: <c>trialsReached</c>, <c>precisionReached</c> or <c>maximumReached</c>.</param>
public sealed record RunOrigin(string Engine, string PlanHash, string RunId, string Stopped)
{
    /// <summary>
    /// Gets how precise it was asked to be and is; null where it was asked for a number of trials alone.
    /// </summary>
    public RunPrecision? Precision { get; init; }
}
