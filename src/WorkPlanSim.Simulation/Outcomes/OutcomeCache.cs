using System.Collections.Concurrent;
using WorkPlanSim.Simulation.Engine;
using WorkPlanSim.Simulation.Lanes;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Simulation.Outcomes;

/// <summary>
/// Keeps what trials made of each target, so that after a change only the targets that it touches are simulated again: the ones
/// changed, and those that wait for them, are made of them, or get money from them. It changes no result. Thread-safe.
/// </summary>
/// <remarks>
/// A target, a fund, a team or a season is taken to be unchanged when it is the very same object: so change a plan by <c>with</c>,
/// or by a scenario, and leave the rest alone.
/// </remarks>
/// <param name="capacity">The most bytes to keep; what was used longest ago goes first.</param>
public sealed class OutcomeCache(long capacity)
{
    private readonly ConcurrentDictionary<string, SpanOutcomes> _spans = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<RowPool> _rows = [];
    private long _used;
    private long _calls;

    /// <summary>Gets about how many bytes are kept.</summary>
    public long Used => Interlocked.Read(ref _used);

    /// <summary>Simulates a span of trials, as far as it is not known. Calls for the same span wait for one another.</summary>
    /// <param name="model">The model.</param>
    /// <param name="firstBlock">The block with whose first trial the span begins, from 0.</param>
    /// <param name="trials">How many trials it has, at least 1 and no more than a tally may hold.</param>
    /// <param name="cancellationToken">Ends it within milliseconds.</param>
    /// <returns>What they add up to; shared, so nothing can be added to it.</returns>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public Tally Simulate(Model model, int firstBlock, int trials, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(firstBlock);
        ArgumentOutOfRangeException.ThrowIfLessThan(trials, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(
            trials, Tally.MaxTrials - ((long)firstBlock * Model.BlockLength), nameof(trials));
        var key = FormattableString.Invariant($"{model.Recipe.World} {firstBlock} {trials}");
        var call = Interlocked.Increment(ref _calls);
        var rows = _rows.TryTake(out var free) ? free : new RowPool();
        try
        {
            while (true)
            {
                var span = _spans.GetOrAdd(
                    key, static (_, s) => new SpanOutcomes(s.firstBlock, s.trials), (firstBlock, trials));
                if (span.TrySimulate(model.Recipe, call, rows, cancellationToken, out var tally, out var grown))
                {
                    MakeRoom(grown, call);
                    return tally;
                }
            }
        }
        finally
        {
            _rows.Add(rows);
        }
    }

    /// <summary>Lets go of what the last call did not ask for, and then of that too if it alone is too much.</summary>
    private void MakeRoom(long grown, long call)
    {
        if (Interlocked.Add(ref _used, grown) <= capacity)
        {
            return;
        }

        foreach (var before in (long[])[call, long.MaxValue])
        {
            foreach (var (key, span) in _spans.OrderBy(s => s.Value.LastUse).TakeWhile(_ => Used > capacity))
            {
                Interlocked.Add(ref _used, -span.Shrink(before, out var isGone));
                if (isGone)
                {
                    _spans.TryRemove(new KeyValuePair<string, SpanOutcomes>(key, span));
                }
            }
        }
    }
}
