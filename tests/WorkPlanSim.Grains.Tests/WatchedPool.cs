using WorkPlanSim.Contracts.Workers;
using WorkPlanSim.Grains.Compute;
using WorkPlanSim.Simulation.Engine;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Grains.Tests;

/// <summary>Compute threads that count what they do, give batches back in another order, or lose some.</summary>
internal sealed class WatchedPool(int threads) : IComputePool, IDisposable
{
    private readonly ComputePool _inner = new(threads);
    private readonly Lock _lock = new();
    private readonly Stack<TaskCompletionSource> _held = new();
    private readonly TaskCompletionSource _firstAsked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _asked;
    private int _returned;
    private int _running;
    private int _waiting;

    public int Threads => _inner.Threads;

    /// <summary>Gets or sets whether batches come back last first, as far as that can be.</summary>
    internal bool Shuffles { get; init; }

    /// <summary>Gets or sets which batches get lost, by number from 1.</summary>
    internal Func<int, bool> Loses { get; init; } = _ => false;

    /// <summary>Gets or sets what a batch waits for before it is computed; it can be cancelled meanwhile.</summary>
    internal Task Gate { get; set; } = Task.CompletedTask;

    /// <summary>Gets or sets which batches wait for that, by number from 1.</summary>
    internal Func<int, bool> Waits { get; init; } = _ => true;

    /// <summary>Gets a task that is done when the first batch was asked for.</summary>
    internal Task FirstAsked => _firstAsked.Task;

    internal int ModelsCompiled { get; private set; }

    internal long TrialsSimulated { get; private set; }

    internal int BatchesSimulated { get; private set; }

    /// <summary>Gets how many batches were asked for.</summary>
    internal int BatchesAsked => Volatile.Read(ref _asked);

    /// <summary>Gets the batches that wait for the gate at this moment.</summary>
    internal int BatchesWaiting => Volatile.Read(ref _waiting);

    /// <summary>Gets what is computing at this moment.</summary>
    internal int Running => Volatile.Read(ref _running);

    public async Task<T> RunAsync<T>(
        string owner, Func<ComputeTurn, T> compute, CancellationToken cancellationToken)
    {
        var isBatch = typeof(T) != typeof(Model);
        var number = isBatch ? Interlocked.Increment(ref _asked) : 0;
        if (isBatch && Loses(number))
        {
            throw new OperationCanceledException("Lost on purpose.");
        }

        if (isBatch)
        {
            _firstAsked.TrySetResult();
            await (Waits(number) ? WaitAsync(cancellationToken) : Task.CompletedTask);
        }

        var result = await _inner.RunAsync(owner, turn => Count(compute, turn), cancellationToken);
        lock (_lock)
        {
            ModelsCompiled += result is Model ? 1 : 0;
            BatchesSimulated += result is BatchReply { Tally: not null } ? 1 : 0;
            TrialsSimulated += result is BatchReply { Tally: { } bytes } ? Tally.FromBytes(bytes).Trials : 0;
        }

        if (Shuffles && isBatch)
        {
            await HoldAsync();
        }

        return result;
    }

    public void Dispose() => _inner.Dispose();

    private async Task WaitAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _waiting);
        try
        {
            await Gate.WaitAsync(cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    private T Count<T>(Func<ComputeTurn, T> compute, ComputeTurn turn)
    {
        Interlocked.Increment(ref _running);
        try
        {
            return compute(turn);
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
    }

    // Holds every other batch until the next has gone by; the very last one of a run finds nobody to wait for.
    private Task HoldAsync()
    {
        lock (_lock)
        {
            if (++_returned % 2 == 1 && Volatile.Read(ref _asked) > _returned)
            {
                var held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                _held.Push(held);
                return held.Task;
            }

            _ = Task.Run(ReleaseHeld);
            return Task.CompletedTask;
        }
    }

    private void ReleaseHeld()
    {
        lock (_lock)
        {
            while (_held.TryPop(out var held))
            {
                held.SetResult();
            }
        }
    }
}
