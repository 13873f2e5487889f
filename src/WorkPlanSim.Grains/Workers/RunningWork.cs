namespace WorkPlanSim.Grains.Workers;

/// <summary>What a silo computes for one run at the moment.</summary>
internal sealed class RunningWork : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly HashSet<Task> _tasks = [];

    /// <summary>Gets whether nothing is being computed and nobody is stopping it.</summary>
    internal bool IsIdle => _tasks.Count == 0 && !_stop.IsCancellationRequested;

    /// <summary>Computes something for the run.</summary>
    /// <typeparam name="T">What comes of it.</typeparam>
    /// <param name="compute">Begins it; given a token that stops it.</param>
    /// <param name="cancellationToken">Stops it too.</param>
    /// <returns>What came of it.</returns>
    internal async Task<T> RunAsync<T>(
        Func<CancellationToken, Task<T>> compute, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _stop.Token);
        var task = compute(stop.Token);
        _tasks.Add(task);
        try
        {
            return await task;
        }
        finally
        {
            _tasks.Remove(task);
        }
    }

    /// <summary>Stops it all.</summary>
    /// <returns>When nothing computes any more; never fails.</returns>
    internal async Task StopAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_tasks.Select(SettleAsync));
    }

    /// <inheritdoc/>
    public void Dispose() => _stop.Dispose();

    // How a batch ended matters to whoever asked for it, not to one who waits for silence.
    private static Task SettleAsync(Task task) => task.ContinueWith(
        _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
}
