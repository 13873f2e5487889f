using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Orleans.Configuration;
using WorkPlanSim.Grains.Calls;
using WorkPlanSim.Grains.Telemetry;
using WorkPlanSim.Hosting.Embedded;
using WorkPlanSim.Hosting.Storage;
using WorkPlanSim.Hosting.Storage.Postgres;
using WorkPlanSim.Hosting.Telemetry;

namespace WorkPlanSim.Hosting.Clustered;

/// <summary>One silo of a cluster, in this process.</summary>
public sealed class ClusterSilo : IAsyncDisposable
{
    /// <summary>What Orleans calls the driver.</summary>
    internal const string Invariant = "Npgsql";

    private const int Attempts = 5;

    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LongestDrain = TimeSpan.FromSeconds(30);

    // The database answered a moment ago: what can't be reached now is being restarted.
    private static readonly Insistence Insistence = new(
        TimeSpan.FromSeconds(20), PostgresFaults.Pause, e => e is ClusterException { Fault: ClusterFault.Unreachable }, TimeProvider.System);

    private readonly IHost _host;
    private readonly HealthPage _health;
    private readonly LossWatch _loss;
    private readonly ILogger _log;

    private ClusterSilo(IHost host, HealthPage health, IPEndPoint silo, IPEndPoint gateway)
    {
        _host = host;
        _health = health;
        _loss = host.Services.GetRequiredService<LossWatch>();
        _log = host.Services.GetRequiredService<ILoggerFactory>().CreateLogger(PlanningTelemetry.Name);
        (Endpoint, Gateway) = (silo, gateway);
    }

    /// <summary>Gets where other silos reach it.</summary>
    public IPEndPoint Endpoint { get; }

    /// <summary>Gets where clients reach it.</summary>
    public IPEndPoint Gateway { get; }

    /// <summary>Gets the page that says whether it is well.</summary>
    public Uri Health => _health.Address;

    /// <summary>
    /// Gets the token that is cancelled when the silo can no longer be part of the cluster, as when it was frozen and the others declared it
    /// dead: the process has to end.
    /// </summary>
    public CancellationToken Lost => _loss.Lost;

    /// <summary>Gets why it can't; empty as long as it can.</summary>
    public string LossReason => _loss.Reason;

    /// <summary>Starts a silo and waits until it is part of the cluster.</summary>
    /// <param name="address">The cluster.</param>
    /// <param name="options">How it is set up.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The silo, to be disposed of.</returns>
    /// <exception cref="ClusterException">The database is not right, or it can't listen.</exception>
    public static async Task<ClusterSilo> StartAsync(
        ClusterAddress address, SiloOptions options, CancellationToken cancellationToken)
    {
        await ClusterDatabase.CheckAsync(address, cancellationToken);
        var health = HealthPage.Open(options.HealthPort);
        try
        {
            return await Insistence.DoAsync(() => StartAsync(address, options, health, cancellationToken), cancellationToken);
        }
        catch
        {
            health.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Leaves the cluster: takes no new work, ends or hands back what it has, tells the others, at most half a minute long.
    /// </summary>
    /// <returns>When it has left.</returns>
    public async ValueTask DisposeAsync()
    {
        _health.Drain();
        if (Lost.IsCancellationRequested)
        {
            SiloLog.Lost(_log, LossReason);
        }
        else
        {
            SiloLog.Leaves(_log);
            await ClusterHost.StopAsync(_host, LongestDrain);
        }

        _health.Dispose();
    }

    /// <summary>Names a cluster as Orleans wants it.</summary>
    /// <param name="options">Where to.</param>
    /// <param name="address">The cluster.</param>
    internal static void Name(ClusterOptions options, ClusterAddress address) =>
        (options.ClusterId, options.ServiceId) = (address.ClusterId, "workplansim");

    private static async Task<ClusterSilo> StartAsync(
        ClusterAddress address, SiloOptions options, HealthPage health, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var silo = EndpointOf(options.Address, options.SiloPort);
            var gateway = EndpointOf(options.Address, options.GatewayPort);
            var host = Build(address, options, silo, gateway, new Uri(health.Address, "metrics"));
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(LongestStart);
            try
            {
                await host.StartAsync(limit.Token);
                health.Show(host.Services.GetRequiredService<ISiloStatusOracle>());
                var started = new ClusterSilo(host, health, silo, gateway);
                SiloLog.Joined(started._log, address.ClusterId, silo, gateway);
                return started;
            }
            catch (Exception e)
            {
                await ClusterHost.AbandonAsync(host);
                cancellationToken.ThrowIfCancellationRequested();
                if (FreePort.IsTaken(e) && attempt < Attempts && (options.SiloPort == 0 || options.GatewayPort == 0))
                {
                    continue;
                }

                throw Translate(e, address, silo);
            }
        }
    }

    private static Exception Translate(Exception e, ClusterAddress address, IPEndPoint silo) => e switch
    {
        _ when FreePort.IsTaken(e) => new ClusterException(ClusterFault.CannotListen, $"{silo}", e.GetBaseException().Message, e),
        _ when PostgresFaults.IsFault(e) => PostgresFaults.Translate(e, address.Place),
        OperationCanceledException or OrleansException or TimeoutException => new ClusterException(
            ClusterFault.NoAnswer, $"'{address.ClusterId}' ({address.Place})", e.GetBaseException().Message, e),
        _ => e,
    };

    private static IPEndPoint EndpointOf(IPAddress address, int port)
    {
        try
        {
            return new IPEndPoint(address, port == 0 ? FreePort.Find(address) : port);
        }
        catch (SocketException e)
        {
            throw new ClusterException(ClusterFault.CannotListen, $"{address}", e.Message, e);
        }
    }

    private static IHost Build(ClusterAddress address, SiloOptions options, IPEndPoint endpoint, IPEndPoint gateway, Uri metrics)
    {
        // Empty: no configuration files, no environment, and no log but one that was asked for: whenever another silo goes it is
        // full of stack traces.
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.AddTelemetry(options.Telemetry, metrics);
        builder.Services.AddSingleton<IHostLifetime, NoSignals>();
        builder.Services.AddSingleton(_ => address.MakeSource());
        builder.Services.AddSingleton<LossWatch>();
        builder.Services.AddSingleton<IFatalErrorHandler>(s => s.GetRequiredService<LossWatch>());
        builder.Services.AddSingleton<IPlanningStore>(s => new PostgresStore(
            s.GetRequiredService<NpgsqlDataSource>(), address.Place, s.GetRequiredService<TimeProvider>()));
        builder.Services.AddOptions<AdoNetClusteringSiloOptions>()
            .Configure<NpgsqlDataSource>((o, source) => o.DataSource = source);
        builder.UseOrleans(silo =>
        {
            silo.Services.Configure<ClusterOptions>(o => Name(o, address));
            silo.UseAdoNetClustering(o => o.Invariant = Invariant);
            silo.ConfigureEndpoints(endpoint.Address, endpoint.Port, gateway.Port, listenOnAnyHostAddress: false);
            ClusterTimes.SetForSilo(silo.Services);
            silo.AddPlanning(options.Compute).AddActivityPropagation();
        });
        return builder.Build();
    }
}
