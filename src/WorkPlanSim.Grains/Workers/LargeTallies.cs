using WorkPlanSim.Contracts.Workers;

namespace WorkPlanSim.Grains.Workers;

/// <summary>
/// Tallies that are sent in parts, as one message would be so long that it holds up all others on its way. Kept until their last part is
/// taken, and never more than some: of one that is gone the trials are made again.
/// </summary>
internal sealed class LargeTallies
{
    private const int Most = 64;

    private readonly OrderedDictionary<(string RunId, TrialRange Trials), byte[]> _kept = [];

    /// <summary>Makes of a tally what is sent first.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="trials">The trials that it is of.</param>
    /// <param name="reply">The reply with the whole tally.</param>
    /// <returns>The reply with as much as a message may have.</returns>
    internal BatchReply Send(string runId, TrialRange trials, BatchReply reply)
    {
        if (reply.Tally is not { } whole || whole.Length <= TallyPart.MostBytes)
        {
            return reply;
        }

        if (_kept.Count == Most)
        {
            _kept.RemoveAt(0);
        }

        _kept[(runId, trials)] = whole;
        var first = TallyPart.Cut(whole, 0);
        return reply with { Tally = first, Rest = whole.Length - first.Length };
    }

    /// <summary>Takes the next part.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="trials">The trials that the tally is of.</param>
    /// <param name="from">The bytes that were taken before.</param>
    /// <returns>The part.</returns>
    internal TallyPart Take(string runId, TrialRange trials, int from)
    {
        if (!_kept.TryGetValue((runId, trials), out var whole))
        {
            return new TallyPart(null);
        }

        var part = TallyPart.Cut(whole, from);
        if (from + part.Length == whole.Length)
        {
            _kept.Remove((runId, trials));
        }

        return new TallyPart(part);
    }

    /// <summary>Forgets what a run did not take.</summary>
    /// <param name="runId">The run.</param>
    internal void Release(string runId)
    {
        foreach (var key in _kept.Keys.Where(k => k.RunId == runId).ToList())
        {
            _kept.Remove(key);
        }
    }
}
