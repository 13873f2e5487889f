using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Orleans.Configuration;
using WorkPlanSim.Grains.Calls;
using WorkPlanSim.Hosting.Embedded;
using WorkPlanSim.Hosting.Storage;
using WorkPlanSim.Hosting.Storage.Postgres;

namespace WorkPlanSim.Hosting.Clustered;

/// <summary>Connects this process to a cluster, without being part of it.</summary>
internal static class ClusterClient
{
    // Time for silos that were chosen as gateways and are frozen to be declared dead, and for a database to restart. One silo that is left
    // alone has no second vote against two frozen ones, and waits until these have said nothing for long: as long as calls wait for a grain.
    private static readonly TimeSpan Longest = Patience.Longest;
    private static readonly TimeSpan LongestAttempt = TimeSpan.FromSeconds(15);

    private static readonly Insistence Insistence = new(Longest, PostgresFaults.Pause, MayPass, TimeProvider.System);

    /// <summary>Connects.</summary>
    /// <param name="address">The cluster.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The host, started.</returns>
    /// <exception cref="ClusterException">There is no such cluster.</exception>
    internal static async Task<IHost> StartAsync(ClusterAddress address, CancellationToken cancellationToken)
    {
        await ClusterDatabase.CheckAsync(address, cancellationToken);
        return await Insistence.DoAsync(() => StartOnceAsync(address, cancellationToken), cancellationToken);
    }

    /// <summary>Takes leave of the cluster.</summary>
    /// <param name="host">The host.</param>
    /// <returns>When nothing of it is left.</returns>
    internal static Task StopAsync(IHost host) => ClusterHost.StopAsync(host, TimeSpan.FromSeconds(2));

    // A cluster that says itself that it has no silos won't have one in a moment.
    private static bool MayPass(Exception e) =>
        e is ClusterException { Fault: ClusterFault.NoSilo or ClusterFault.Unreachable, InnerException: not null };

    private static async Task<IHost> StartOnceAsync(ClusterAddress address, CancellationToken cancellationToken)
    {
        if (!await ClusterDatabase.HasSilosAsync(address, cancellationToken))
        {
            throw NoSilo(address, null);
        }

        var host = Build(address);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(LongestAttempt);
        try
        {
            await host.StartAsync(limit.Token);
            return host;
        }
        catch (Exception e)
        {
            await ClusterHost.AbandonAsync(host);
            cancellationToken.ThrowIfCancellationRequested();
            throw e switch
            {
                OrleansException or TimeoutException or OperationCanceledException => NoSilo(address, e),
                _ when PostgresFaults.IsFault(e) => PostgresFaults.Translate(e, address.Place),
                _ => e,
            };
        }
    }

    private static ClusterException NoSilo(ClusterAddress address, Exception? inner) =>
        new(ClusterFault.NoSilo, $"'{address.ClusterId}' ({address.Place})", "", inner);

    private static IHost Build(ClusterAddress address)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSingleton<IHostLifetime, NoSignals>();
        builder.Services.AddSingleton(_ => address.MakeSource());

        // Histories are read without asking a silo.
        builder.Services.AddSingleton<IPlanningStore>(s => new PostgresStore(
            s.GetRequiredService<NpgsqlDataSource>(), address.Place, TimeProvider.System));
        builder.Services.AddOptions<AdoNetClusteringClientOptions>()
            .Configure<NpgsqlDataSource>((options, source) => options.DataSource = source);
        builder.UseOrleansClient(client =>
        {
            client.Services.Configure<ClusterOptions>(o => ClusterSilo.Name(o, address));
            client.UseAdoNetClustering(o => o.Invariant = ClusterSilo.Invariant);
            ClusterTimes.SetForClient(client.Services);
        });
        return builder.Build();
    }
}
