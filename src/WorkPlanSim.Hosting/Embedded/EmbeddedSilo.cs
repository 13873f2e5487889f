using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using WorkPlanSim.Hosting.Storage;
using WorkPlanSim.Hosting.Storage.Sqlite;

namespace WorkPlanSim.Hosting.Embedded;

/// <summary>Starts a silo of its own inside this process, reachable from this machine only.</summary>
internal static class EmbeddedSilo
{
    private const int Attempts = 5;

    /// <summary>Starts a silo on a free port.</summary>
    /// <param name="options">How it is set up.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The host, started.</returns>
    /// <exception cref="StorageException">The data folder can't be used.</exception>
    internal static Task<IHost> StartAsync(PlanningOptions options, CancellationToken cancellationToken) =>

        // Opened before the silo, so that a folder that can't be used is told of at once and as it is.
        StartAsync(
            options,
            options.DataFolder is { } folder ? SqliteStore.Open(folder) : new MemoryStore(),
            cancellationToken);

    /// <summary>Starts a silo on a free port, over a store that is open.</summary>
    /// <param name="options">How it is set up.</param>
    /// <param name="store">The store; closed with the silo, also with one that does not start.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The host, started.</returns>
    internal static async Task<IHost> StartAsync(
        PlanningOptions options, IPlanningStore store, CancellationToken cancellationToken)
    {
        try
        {
            return await StartAtFreePortAsync(options, store, cancellationToken);
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops a silo without waiting for long, and closes its store.</summary>
    /// <param name="host">The host.</param>
    /// <returns>When it is stopped.</returns>
    internal static async Task StopAsync(IHost host)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(2));
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
            var store = host.Services.GetRequiredService<IPlanningStore>();
            await DisposeAsync(host);
            await store.DisposeAsync();
        }
    }

    private static async Task<IHost> StartAtFreePortAsync(
        PlanningOptions options, IPlanningStore store, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var host = Build(options, store, FreePort.Find(IPAddress.Loopback));
            try
            {
                await host.StartAsync(cancellationToken);
                return host;
            }
            catch (Exception e)
            {
                await DisposeAsync(host);

                // Another process may take the port between finding and using it.
                if (attempt == Attempts || !FreePort.IsTaken(e))
                {
                    throw;
                }
            }
        }
    }

    private static IHost Build(PlanningOptions options, IPlanningStore store, int port)
    {
        if (options.ShowsDashboard)
        {
            return DashboardHost.Build(AddServices, SetUp);
        }

        // Empty: no configuration files, no environment, no log. What goes wrong comes back as an exception or a state.
        var builder = Host.CreateEmptyApplicationBuilder(null);
        AddServices(builder.Services);
        builder.UseOrleans(SetUp);
        return builder.Build();

        // The store is an instance: it outlives an attempt to start a host.
        void AddServices(IServiceCollection services) =>
            services.AddSingleton<IHostLifetime, NoSignals>().AddSingleton(store);

        // Without a gateway: the only client lives in the silo.
        void SetUp(ISiloBuilder silo) => silo.UseLocalhostClustering(port, gatewayPort: 0).AddPlanning(options);
    }

    private static ValueTask DisposeAsync(IHost host)
    {
        if (host is IAsyncDisposable disposable)
        {
            return disposable.DisposeAsync();
        }

        host.Dispose();
        return ValueTask.CompletedTask;
    }
}
