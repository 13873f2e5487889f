using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WorkPlanSim.Grains.Telemetry;
using WorkPlanSim.Hosting.Storage;
using WorkPlanSim.Hosting.Storage.Sqlite;
using WorkPlanSim.Hosting.Telemetry;

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
        HealthPage? health = null;
        try
        {
            health = options.HealthPort is { } healthPort ? HealthPage.Open(healthPort) : null;
            return await StartAtFreePortAsync(options, store, health, cancellationToken);
        }
        catch
        {
            health?.Dispose();
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
        SiloLog.Stops(LogOf(host));
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
            host.Services.GetService<HealthPage>()?.Dispose();
            await DisposeAsync(host);
            await store.DisposeAsync();
        }
    }

    private static async Task<IHost> StartAtFreePortAsync(
        PlanningOptions options, IPlanningStore store, HealthPage? health, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var host = Build(options, store, health, FreePort.Find(IPAddress.Loopback));
            try
            {
                await host.StartAsync(cancellationToken);
                health?.Show(host.Services.GetRequiredService<ISiloStatusOracle>());
                SiloLog.Ready(LogOf(host));
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

    private static IHost Build(PlanningOptions options, IPlanningStore store, HealthPage? health, int port)
    {
        if (options.ShowsDashboard)
        {
            return DashboardHost.Build(Add, SetUp);
        }

        // Empty: no configuration files, no environment, no log but one that was asked for. What goes wrong comes back as an exception or a state.
        var builder = Host.CreateEmptyApplicationBuilder(null);
        Add(builder);
        builder.UseOrleans(SetUp);
        return builder.Build();

        // Store and health page are instances: they outlive an attempt to start a host.
        void Add(IHostApplicationBuilder host)
        {
            host.Services.AddSingleton<IHostLifetime, NoSignals>().AddSingleton(store);
            if (health is not null)
            {
                host.Services.AddSingleton(health);
            }

            if (options.Telemetry is not null || health is not null)
            {
                host.AddTelemetry(options.Telemetry ?? new TelemetryOptions(), health is null ? null : new Uri(health.Address, "metrics"));
            }
        }

        // Without a gateway: the only client lives in the silo.
        void SetUp(ISiloBuilder silo)
        {
            silo.UseLocalhostClustering(port, gatewayPort: 0).AddPlanning(options);
            if (options.Telemetry is { Otlp: not null })
            {
                silo.AddActivityPropagation();
            }
        }
    }

    private static ILogger LogOf(IHost host) => host.Services.GetRequiredService<ILoggerFactory>().CreateLogger(PlanningTelemetry.Name);

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
