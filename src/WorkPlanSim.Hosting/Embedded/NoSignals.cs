using Microsoft.Extensions.Hosting;

namespace WorkPlanSim.Hosting.Embedded;

/// <summary>Leaves Ctrl-C to the program: a host's own lifetime would swallow it.</summary>
internal sealed class NoSignals : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
