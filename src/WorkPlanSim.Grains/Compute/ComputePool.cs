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
        var work = new Waiting<T>(result, compute, cancellationToken);
        try
        {
            _queue.Add(() => work.Compute(_closing.Token), _closing.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or InvalidOperationException)
        {
            work.Abandon();
        }

        return result.Task;
    }

    /// <summary>Stops what is computing and cancels what is waiting.</summary>
    public void Dispose()
    {
        _closing.Cancel();
        _queue.CompleteAdding();
    }

    private void Work()
    {
        foreach (var action in _queue.GetConsumingEnumerable())
        {
            action();
        }
    }

    /// <summary>Something to compute. Cancelled while it waits, it ends at once: the threads may be long in coming.</summary>
    private sealed class Waiting<T>
    {
        private readonly TaskCompletionSource<T> _result;
        private readonly Func<CancellationToken, T> _compute;
        private readonly CancellationToken _cancelled;
        private readonly CancellationTokenRegistration _registration;
        private int _taken;

        internal Waiting(
            TaskCompletionSource<T> result, Func<CancellationToken, T> compute, CancellationToken cancelled)
        {
            _result = result;
            _compute = compute;
            _cancelled = cancelled;
            _registration = cancelled.Register(Abandon);
        }

        internal void Abandon()
        {
            if (TryTake())
            {
                _result.SetCanceled(_cancelled);
            }
        }

        internal void Compute(CancellationToken closing)
        {
            if (!TryTake())
            {
                return;
            }

            _registration.Unregister();
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(_cancelled, closing);
            try
            {
                stop.Token.ThrowIfCancellationRequested();
                _result.SetResult(_compute(stop.Token));
            }
            catch (OperationCanceledException)
            {
                _result.SetCanceled(_cancelled);
            }
            catch (Exception e)
            {
                // Whoever asked gets it; the thread goes on with the next.
                _result.SetException(e);
            }
        }

        private bool TryTake() => Interlocked.Exchange(ref _taken, 1) == 0;
    }
}
