using System.Collections.Immutable;
using WorkPlanSim.Hosting;

namespace WorkPlanSim.Web.Runs;

/// <summary>The runs of a plan that found their results, today's and those of years ago.</summary>
/// <param name="planning">Keeps the history.</param>
internal sealed class RunHistory(PlanningService planning)
{
    private const int AtOnce = 1000;

    /// <summary>Reads them.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The runs, the latest first.</returns>
    internal async Task<ImmutableArray<RunRecord>> ReadAsync(string planId, CancellationToken cancellationToken)
    {
        var found = ImmutableArray.CreateBuilder<RunRecord>();
        for (long after = 0; ;)
        {
            var entries = await planning.ReadHistoryAsync(planId, after, AtOnce, cancellationToken);
            found.AddRange(entries.Select(RunRecord.Read).OfType<RunRecord>());
            if (entries.Length < AtOnce)
            {
                found.Reverse();
                return found.ToImmutable();
            }

            after = entries[^1].Sequence;
        }
    }

    /// <summary>Finds one.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="runId">The run.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The run; null where the history tells of none.</returns>
    internal async Task<RunRecord?> FindAsync(string planId, string runId, CancellationToken cancellationToken) =>
        (await ReadAsync(planId, cancellationToken)).FirstOrDefault(r => r.RunId == runId);
}
