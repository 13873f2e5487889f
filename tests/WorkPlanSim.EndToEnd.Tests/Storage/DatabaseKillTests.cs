using System.Collections.Concurrent;
using Npgsql;
using WorkPlanSim.Grains.Tests.Postgres;
using WorkPlanSim.Hosting;
using WorkPlanSim.Hosting.Clustered;
using WorkPlanSim.Hosting.Storage;
using WorkPlanSim.Hosting.Storage.Postgres;

namespace WorkPlanSim.EndToEnd.Tests.Storage;

/// <summary>
/// A silo over a database that is killed while users save loses nothing that they were told is saved, and leaves nothing by halves.
/// </summary>
/// <remarks>A server of its own: beside the tests that take turns over theirs, as these take long and leave the machine idle half the time.</remarks>
public class DatabaseKillTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    [Fact]
    public Task Kill_OverADatabaseTenTimes_LosesNoAcknowledgedWrite() => KillOverADatabaseAsync(10, crashes: false);

    [Fact]
    [Trait("Category", "Slow")]
    public Task Kill_OverADatabaseTwoHundredTimes_LosesNoAcknowledgedWrite() => KillOverADatabaseAsync(200, crashes: false);

    [Fact]
    [Trait("Category", "Slow")]
    public Task Kill_OverADatabaseThatCrashesToo_LosesNoAcknowledgedWrite() => KillOverADatabaseAsync(10, crashes: true);

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Kill_OfSilosOverADatabase_LosesNothingThatClientsWereToldIsSaved()
    {
        await using var cluster = await Cluster.StartAsync(server, silos: 2);
        await using var client = await PlanningService.ConnectAsync(AddressOf(cluster.Connection), new PlanningOptions(), CancellationToken.None);
        var acknowledged = new ConcurrentDictionary<string, long>(StringComparer.Ordinal);
        for (var round = 0; round < 6; round++)
        {
            using var stop = new CancellationTokenSource();
            var writing = Writing.WriteAsync(client, (id, number) => acknowledged[id] = number, stop.Token);
            await Task.Delay(TimeSpan.FromMilliseconds(500.0 + (round * 0.618034 % 1.0 * 300.0)));

            // The older of the two: it keeps the grains, as the younger joined after the last round.
            cluster.Silos.First(s => !s.Process.HasEnded).Process.Signal("KILL");
            await stop.CancelAsync();
            await writing;

            // What was under way at the time was asked for again, until it was acknowledged.
            Killing.AssertEqual(acknowledged, await Writing.ReadAsync(client));
            await cluster.AddSiloAsync();
        }

        Assert.All(acknowledged.Values, number => Assert.InRange(number, 6, long.MaxValue));
        Assert.Empty((await DataCheck.CheckAsync(AddressOf(cluster.Connection), CancellationToken.None)).Damages);
    }

    private async Task KillOverADatabaseAsync(int times, bool crashes)
    {
        await using var cluster = await Cluster.StartAsync(server, silos: 0);

        // By its name the database tells the connections of one from those of others that wait for their turn.
        await Killing.KillAsync(
            Enumerable.Range(0, times).Select(round => $"{cluster.Connection};Application Name=writer-{round}"),
            async (place, _) =>
            {
                await (crashes ? server.CrashAsync() : PostgresServer.UntilNobodyIsConnectedAsync(place));
                return new PostgresStore(NpgsqlDataSource.Create(cluster.Connection), "test", TimeProvider.System);
            });

        Assert.Empty((await DataCheck.CheckAsync(AddressOf(cluster.Connection), CancellationToken.None)).Damages);
    }

    private static ClusterAddress AddressOf(string connection) => ClusterAddress.TryParse(connection, ClusterAddress.DefaultClusterId)!;
}
