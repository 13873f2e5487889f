using WorkPlanSim.Analysis.Comparison;

namespace WorkPlanSim.Plotting.Reports;

/// <summary>What it takes to find the run behind a report again, besides what the results themselves say.</summary>
/// <param name="PlanHash">The hash of the plan's content; null where it is not at hand.</param>
/// <param name="RunId">The run's id; null where it has none.</param>
public sealed record ReportOrigin(string? PlanHash, string? RunId)
{
    /// <summary>
    /// Gets how precise the run was asked to be and is; null where it was asked for a number of trials alone.
    /// </summary>
    public RunPrecision? Precision { get; init; }
}
