using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Web.Runs;

/// <summary>A run that somebody asked for: how far it is, and in the end what it found. Thread-safe.</summary>
/// <param name="ticket">What was asked.</param>
/// <param name="startedAt">When.</param>
/// <param name="firstSequence">The sequence of its first news: above all those of a run that it takes the place of.</param>
internal sealed class RunEntry(RunTicket ticket, DateTimeOffset startedAt, long firstSequence) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _stop = new();
    private RunNews _now = new(firstSequence, RunStatus.Running, 0, 0);
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Gets what was asked.</summary>
    internal RunTicket Ticket => ticket;

    /// <summary>Gets when it was started.</summary>
    internal DateTimeOffset StartedAt => startedAt;

    /// <summary>Gets what it found; null until it is completed.</summary>
    internal RunAnswer? Answer { get; private set; }

    /// <summary>Gets how far it is.</summary>
    internal RunNews Now
    {
        get
        {
            lock (_lock)
            {
                return _now;
            }
        }
    }

    /// <summary>Waits for news.</summary>
    /// <param name="after">The sequence of what is known.</param>
    /// <param name="longest">How long at most.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>How far it is, new or not.</returns>
    internal async Task<RunNews> WaitAsync(long after, TimeSpan longest, CancellationToken cancellationToken)
    {
        Task changed;
        lock (_lock)
        {
            if (_now.Sequence > after || _now.IsEnd)
            {
                return _now;
            }

            changed = _changed.Task;
        }

        try
        {
            await changed.WaitAsync(longest, cancellationToken);
        }
        catch (TimeoutException)
        {
            // No news is an answer too.
        }

        return Now;
    }

    /// <summary>Works it out.</summary>
    /// <returns>When it has ended, however it did.</returns>
    internal async Task WorkAsync()
    {
        try
        {
            Answer = await ticket.Work(new Teller(this), _stop.Token);
            Tell(now => now with { Status = RunStatus.Completed, Done = Math.Max(now.Done, now.Planned) });
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            Tell(now => now with { Status = RunStatus.Cancelled });
        }
        catch (Exception e)
        {
            var reason = ReasonOf(e);
            Tell(now => now with { Status = RunStatus.Failed, Failure = reason });
        }
    }

    /// <summary>Cancels it, for everyone who asked for it, and waits until nothing of it runs any more.</summary>
    /// <param name="longest">How long at most.</param>
    /// <returns>When it has ended.</returns>
    internal async Task CancelAsync(TimeSpan longest)
    {
        using var limit = new CancellationTokenSource(longest);
        await _stop.CancelAsync();
        try
        {
            for (var now = Now; !now.IsEnd;)
            {
                now = await WaitAsync(now.Sequence, longest, limit.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // It ends when it ends: nobody waits for more than a moment.
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _stop.Dispose();

    private static BilingualText ReasonOf(Exception thrown) => thrown switch
    {
        IBilingualFault e => e.Text,
        OperationCanceledException => new("已被他人取消。", "Somebody else cancelled it."),
        _ => new($"内部错误：{thrown.GetType().Name}。", $"Internal error: {thrown.GetType().Name}."),
    };

    private void Tell(Func<RunNews, RunNews> change)
    {
        TaskCompletionSource told;
        lock (_lock)
        {
            if (_now.IsEnd)
            {
                return;
            }

            _now = change(_now) with { Sequence = _now.Sequence + 1 };
            told = _changed;
            _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        told.SetResult();
    }

    private sealed class Teller(RunEntry run) : IProgress<(int Done, int Planned, double? HalfWidth)>
    {
        public void Report((int Done, int Planned, double? HalfWidth) value) => run.Tell(
            now => now with { Done = Math.Max(now.Done, value.Done), Planned = value.Planned, HalfWidth = value.HalfWidth });
    }
}
