using System.Collections.Concurrent;

namespace WorkPlanSim.Grains.Compute;

/// <summary>A fixed number of threads that do nothing but compute.</summary>
public sealed class ComputePool : IComputePool, IDisposable
{
    private readonly BlockingCollection<Action> _queue = [];
    private readonly CancellationTokenSource _closing = new();

    /// <summary>Starts the threads.</summary>
    /// <param name="threads">How many, at least 1.</param>
    public ComputePool(int threads)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        Threads = threads;
        for (var i = 0; i < threads; i++)
        {
            new Thread(Work) { IsBackground = true, Name = $"compute-{i}" }.Start();
        }
    }

    /// <inheritdoc/>
    public int Threads { get; }

    /// <inheritdoc/>
    public Task<T> RunAsync<T>(Func<CancellationToken, T> compute, CancellationToken cancellationToken)
    {
        var result = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            _queue.Add(() => Complete(result, compute, cancellationToken), _closing.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or InvalidOperationException)
        {
            result.SetCanceled(CancellationToken.None);
        }

        return result.Task;
    }

    /// <summary>Stops what is computing and cancels what is waiting.</summary>
    public void Dispose()
    {
        _closing.Cancel();
        _queue.CompleteAdding();
    }

    private void Complete<T>(
        TaskCompletionSource<T> result, Func<CancellationToken, T> compute, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _closing.Token);
        try
        {
            stop.Token.ThrowIfCancellationRequested();
            result.SetResult(compute(stop.Token));
        }
        catch (OperationCanceledException)
        {
            result.SetCanceled(cancellationToken);
        }
        catch (Exception e)
        {
            // Whoever asked gets it; the thread goes on with the next.
            result.SetException(e);
        }
    }

    private void Work()
    {
        foreach (var action in _queue.GetConsumingEnumerable())
        {
            action();
        }
    }
}
