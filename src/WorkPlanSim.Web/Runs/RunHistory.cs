using System.Collections.Immutable;
using WorkPlanSim.Hosting;
using WorkPlanSim.Hosting.Storage;

namespace WorkPlanSim.Web.Runs;

/// <summary>The runs of a plan that found their results, today's and those of years ago.</summary>
/// <param name="planning">Keeps the history.</param>
internal sealed class RunHistory(PlanningService planning)
{
    private static readonly ImmutableArray<string> Runs = ["run"];

    /// <summary>Reads the latest.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The runs, the latest first.</returns>
    internal Task<ImmutableArray<RunRecord>> ReadAsync(string planId, int most, CancellationToken cancellationToken) =>
        ReadAsync(new HistoryQuestion(planId, Runs, most), cancellationToken);

    /// <summary>Finds one.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="runId">The run.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The run; null where the history tells of none.</returns>
    internal async Task<RunRecord?> FindAsync(string planId, string runId, CancellationToken cancellationToken) =>
        (await ReadAsync(new HistoryQuestion(planId, Runs, 1) { Id = runId }, cancellationToken)).FirstOrDefault();

    private async Task<ImmutableArray<RunRecord>> ReadAsync(HistoryQuestion question, CancellationToken cancellationToken) =>
        [.. (await planning.ReadLatestAsync(question, cancellationToken)).Select(RunRecord.Read).OfType<RunRecord>()];
}
