namespace WorkPlanSim.Grains.Compute;

/// <summary>A fixed number of threads that do nothing but compute, for all who ask in turn.</summary>
public sealed class ComputePool : IComputePool, IDisposable
{
    private readonly FairQueue<Action> _queue = new();
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
    public Task<T> RunAsync<T>(string owner, Func<CancellationToken, T> compute, CancellationToken cancellationToken)
    {
        var result = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        _queue.Add(owner, new Waiting<T>(result, compute, cancellationToken, _closing.Token).Compute);
        return result.Task;
    }

    /// <summary>Stops what is computing and cancels what is waiting.</summary>
    public void Dispose()
    {
        _closing.Cancel();
        _queue.Close();
    }

    private void Work()
    {
        while (_queue.TryTake(out var compute))
        {
            compute();
        }
    }

    /// <summary>Something to compute. Cancelled while it waits, it ends at once: the threads may be long in coming.</summary>
    private sealed class Waiting<T>
    {
        private readonly TaskCompletionSource<T> _result;
        private readonly Func<CancellationToken, T> _compute;
        private readonly CancellationToken _cancelled;
        private readonly CancellationTokenSource _stop;
        private readonly CancellationTokenRegistration _registration;
        private int _taken;

        internal Waiting(
            TaskCompletionSource<T> result,
            Func<CancellationToken, T> compute,
            CancellationToken cancelled,
            CancellationToken closing)
        {
            (_result, _compute, _cancelled) = (result, compute, cancelled);
            _stop = CancellationTokenSource.CreateLinkedTokenSource(cancelled, closing);
            _registration = _stop.Token.Register(Abandon);
        }

        internal void Compute()
        {
            if (!TryTake())
            {
                _stop.Dispose();
                return;
            }

            _registration.Unregister();
            try
            {
                _stop.Token.ThrowIfCancellationRequested();
                _result.SetResult(_compute(_stop.Token));
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
            finally
            {
                _stop.Dispose();
            }
        }

        private void Abandon()
        {
            if (TryTake())
            {
                _result.SetCanceled(_cancelled);
            }
        }

        private bool TryTake() => Interlocked.Exchange(ref _taken, 1) == 0;
    }
}
