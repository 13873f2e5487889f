namespace WorkPlanSim.Grains.Compute;

/// <summary>A fixed number of threads that do nothing but compute, for all who ask in turn.</summary>
public sealed class ComputePool : IComputePool, IDisposable
{
    // All that a run of two blocks has waiting, which else would wait for a block each time.
    private static readonly TimeSpan LongestPass = TimeSpan.FromMilliseconds(25);

    private readonly FairQueue<Action<Func<TimeSpan>?>> _queue = new();
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
    public Task<T> RunAsync<T>(string owner, Func<ComputeTurn, T> compute, CancellationToken cancellationToken)
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
        while (_queue.TryTake(out var taken))
        {
            Compute(taken.Owner, taken.Item, letsPass: true);
        }
    }

    private void Compute(string owner, Action<Func<TimeSpan>?> compute, bool letsPass)
    {
        var start = TimeProvider.System.GetTimestamp();
        var passed = TimeSpan.Zero;
        compute(letsPass ? LetNewcomersPass : null);
        _queue.Count(owner, TimeProvider.System.GetElapsedTime(start) - passed);

        // For some time only, and none passes who is passing: what is interrupted goes on soon, however many come.
        TimeSpan LetNewcomersPass()
        {
            var since = TimeProvider.System.GetTimestamp();
            var took = TimeSpan.Zero;
            while (took < LongestPass && _queue.TryTakeNewcomer(owner, out var taken))
            {
                Compute(taken.Owner, taken.Item, letsPass: false);
                took = TimeProvider.System.GetElapsedTime(since);
            }

            passed += took;
            return took;
        }
    }

    /// <summary>Something to compute. Cancelled while it waits, it ends at once: the threads may be long in coming.</summary>
    private sealed class Waiting<T>
    {
        private readonly TaskCompletionSource<T> _result;
        private readonly Func<ComputeTurn, T> _compute;
        private readonly CancellationToken _cancelled;
        private readonly CancellationTokenSource _stop;
        private readonly CancellationTokenRegistration _registration;
        private int _taken;

        internal Waiting(
            TaskCompletionSource<T> result,
            Func<ComputeTurn, T> compute,
            CancellationToken cancelled,
            CancellationToken closing)
        {
            (_result, _compute, _cancelled) = (result, compute, cancelled);
            _stop = CancellationTokenSource.CreateLinkedTokenSource(cancelled, closing);
            _registration = _stop.Token.Register(Abandon);
        }

        internal void Compute(Func<TimeSpan>? letNewcomersPass)
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
                _result.SetResult(_compute(new ComputeTurn(letNewcomersPass, _stop.Token)));
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
