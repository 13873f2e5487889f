using Microsoft.Extensions.Hosting;

namespace WorkPlanSim.Hosting.Clustered;

/// <summary>Ends what silos and clients of a cluster run in.</summary>
internal static class ClusterHost
{
    /// <summary>Stops a host and lets go of all it has.</summary>
    /// <param name="host">The host, started or not.</param>
    /// <param name="longest">How long to wait for it to stop in order.</param>
    /// <returns>When it is stopped.</returns>
    internal static async Task StopAsync(IHost host, TimeSpan longest)
    {
        using var limit = new CancellationTokenSource(longest);
        try
        {
            await host.StopAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            // Its threads are all of the background: the process ends without them.
        }
        finally
        {
            if (host is IAsyncDisposable disposable)
            {
                await disposable.DisposeAsync();
            }
        }
    }

    /// <summary>Lets go of a host that did not start.</summary>
    /// <param name="host">The host.</param>
    /// <returns>When nothing of it is left.</returns>
    internal static async Task AbandonAsync(IHost host)
    {
        try
        {
            await StopAsync(host, TimeSpan.Zero);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A silo that is halfway up refuses to stop. Why it did not start is what there is to say.
        }
    }
}
