using System.Collections.Immutable;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Web.Access;

namespace WorkPlanSim.Web.Runs;

/// <summary>
/// The runs that pages and programs asked for: those under way, and the latest that ended. An older one is found again by asking
/// for the same, which the store then answers at once. Thread-safe.
/// </summary>
/// <param name="limits">How many there may be.</param>
/// <param name="access">Whether it is known who asks.</param>
/// <param name="time">Dates them.</param>
internal sealed class RunBook(RunLimits limits, AccessSettings access, TimeProvider time) : IAsyncDisposable
{
    /// <summary>How long anybody waits for the end of a run that was cancelled.</summary>
    internal static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, RunEntry> _runs = new(StringComparer.Ordinal);
    private readonly LinkedList<string> _order = [];

    /// <summary>Starts a run, or joins the one there is; one that failed or was cancelled starts anew.</summary>
    /// <param name="ticket">What is asked.</param>
    /// <returns>The run, or why there is none.</returns>
    internal RunStart Start(RunTicket ticket)
    {
        lock (_lock)
        {
            var before = _runs.GetValueOrDefault(ticket.Id);
            if (before is { Now.Status: RunStatus.Running or RunStatus.Completed })
            {
                return new RunStart(before, IsNew: false, Refusal: null);
            }

            if (!ticket.IsFound && RefusalOf(ticket.By) is { } refusal)
            {
                return new RunStart(Run: null, IsNew: false, refusal);
            }

            // Above what another server told of it, or this one before it was started again: programs go on after the last that they heard.
            var now = time.GetUtcNow();
            var run = new RunEntry(ticket, now, Math.Max(before?.Now.Sequence ?? 0, now.ToUnixTimeMilliseconds()) + 1);
            _runs[ticket.Id] = run;
            _ = Task.Run(run.WorkAsync);
            _order.Remove(ticket.Id);
            _order.AddLast(ticket.Id);
            DropOldest();
            return new RunStart(run, IsNew: true, Refusal: null);
        }
    }

    /// <summary>Finds a run.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The run; null for none, or one that ended long ago.</returns>
    internal RunEntry? Find(string id)
    {
        lock (_lock)
        {
            return _runs.GetValueOrDefault(id);
        }
    }

    /// <summary>Gives the runs of a plan.</summary>
    /// <param name="planId">The plan.</param>
    /// <returns>Those under way and the latest that ended, the latest that were started first.</returns>
    internal ImmutableArray<RunEntry> Of(string planId)
    {
        lock (_lock)
        {
            return [.. _order.Reverse().Select(id => _runs[id]).Where(r => r.Ticket.PlanId == planId)];
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        List<RunEntry> left;
        lock (_lock)
        {
            left = [.. _runs.Values];
        }

        // The service lets go of the others, which takes no end of them.
        await Task.WhenAll(left.Where(r => !r.Ticket.IsOfCluster).Select(r => r.CancelAsync(LongestEnd)));
        left.ForEach(r => r.Dispose());
    }

    private BilingualText? RefusalOf(string by)
    {
        var running = _runs.Values.Where(r => !r.Now.IsEnd && !r.Ticket.IsFound).ToList();
        if (running.Count >= limits.MostRunning)
        {
            return new(
                $"已有 {running.Count} 个运行正在进行：请等其中一个结束，或取消一个。",
                $"{running.Count} runs are under way: wait until one has ended, or cancel one.");
        }

        // Where nobody is asked who they are, a name is no more than what somebody typed.
        var own = running.Count(r => r.Ticket.By == by);
        return access.AsksNobody || own < limits.MostRunningOfOne
            ? null
            : new(
                $"您已有 {own} 个运行正在进行：请等其中一个结束，或取消一个。",
                $"You have {own} runs under way: wait until one has ended, or cancel one.");
    }

    private void DropOldest()
    {
        var ended = _order.Where(id => _runs[id].Now.IsEnd).ToList();
        var bytes = ended.Sum(id => (long)(_runs[id].Answer?.Json.Length ?? 0));
        var count = ended.Count;
        foreach (var id in ended.TakeWhile(_ => count > limits.MostKept || bytes > limits.MostKeptBytes))
        {
            (count, bytes) = (count - 1, bytes - (_runs[id].Answer?.Json.Length ?? 0));
            _runs[id].Dispose();
            _runs.Remove(id);
            _order.Remove(id);
        }
    }
}
