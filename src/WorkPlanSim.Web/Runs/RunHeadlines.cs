using System.Collections.Concurrent;
using System.Collections.Immutable;
using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Hosting;

namespace WorkPlanSim.Web.Runs;

/// <summary>
/// The headline figures of the runs of the history: it tells who asked what, what they found lies with each run. A run's result never
/// changes, so each is looked up once. Thread-safe.
/// </summary>
/// <param name="book">The runs that are at hand.</param>
/// <param name="planning">Keeps the others.</param>
internal sealed class RunHeadlines(RunBook book, PlanningService planning)
{
    private const int MostKept = 2000;

    private readonly ConcurrentDictionary<string, ImmutableArray<RunHeadline>> _known = new(StringComparer.Ordinal);

    /// <summary>Gives those of a run where nothing has to be looked up for it.</summary>
    /// <param name="runId">The run.</param>
    /// <returns>One for each of its scenarios; default where they are not at hand.</returns>
    internal ImmutableArray<RunHeadline> AtHand(string runId) =>
        _known.TryGetValue(runId, out var known) ? known
        : book.Find(runId)?.Answer?.Reading is { } reading ? Keep(runId, reading.Comparison)
        : default;

    /// <summary>Looks them up.</summary>
    /// <param name="record">The run.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>One for each of its scenarios; none where another version of the program found them.</returns>
    internal async Task<ImmutableArray<RunHeadline>> ReadAsync(RunRecord record, CancellationToken cancellationToken)
    {
        if (AtHand(record.RunId) is { IsDefault: false } known)
        {
            return known;
        }

        if (await planning.FindResultAsync(record.RunId, record.Scenarios, record.Seed, record.PlanHash, cancellationToken) is not { } result)
        {
            return _known[record.RunId] = [];
        }

        return Keep(record.RunId, ScenarioComparison.Read(result.Plan, result.Scenarios, result.Seed, result.Tally));
    }

    private ImmutableArray<RunHeadline> Keep(string runId, ScenarioComparison found)
    {
        if (_known.Count >= MostKept)
        {
            _known.Clear();
        }

        return _known[runId] =
            [.. found.Projections.Select(p => new RunHeadline(p.Summary.ExpectedMet, p.Summary.Counted, p.Summary.AllMandatory))];
    }
}
