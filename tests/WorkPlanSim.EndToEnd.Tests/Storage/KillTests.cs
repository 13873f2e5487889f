using System.Collections.Concurrent;
using Npgsql;
using WorkPlanSim.Grains.Tests.Postgres;
using WorkPlanSim.Hosting;
using WorkPlanSim.Hosting.Clustered;
using WorkPlanSim.Hosting.Storage;
using WorkPlanSim.Hosting.Storage.Postgres;
using WorkPlanSim.Hosting.Storage.Sqlite;

namespace WorkPlanSim.EndToEnd.Tests.Storage;

/// <summary>
/// What is killed while users save loses nothing that they were told is saved, and leaves nothing by halves: a process that has a silo over a
/// data folder and one over a database at the same time, and silos of which clients go on.
/// </summary>
/// <remarks>A server of its own, beside the tests that take turns over theirs: these crash it, and take long.</remarks>
public class KillTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    [Fact]
    public Task Kill_TenTimes_LosesNoAcknowledgedWrite() => KillAsync(10, crashes: false);

    [Fact]
    [Trait("Category", "Slow")]
    public Task Kill_TwoHundredTimes_LosesNoAcknowledgedWrite() => KillAsync(200, crashes: false);

    [Fact]
    [Trait("Category", "Slow")]
    public Task Kill_WithTheDatabaseCrashingToo_LosesNoAcknowledgedWrite() => KillAsync(10, crashes: true);

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
            Ledger.AssertEqual(acknowledged, await Writing.ReadAsync(client));
            await cluster.AddSiloAsync();
        }

        Assert.All(acknowledged.Values, number => Assert.InRange(number, 6, long.MaxValue));
        Assert.Empty((await DataCheck.CheckAsync(AddressOf(cluster.Connection), CancellationToken.None)).Damages);
    }

    private async Task KillAsync(int times, bool crashes)
    {
        using var folder = new OutFolder();
        await using var cluster = await Cluster.StartAsync(server, silos: 0);
        var (inFolder, inDatabase) = (new Ledger(), new Ledger());

        // By its name the database tells the connections of one from those of the next, which waits for its turn.
        var connections = Enumerable.Range(0, times).Select(round => $"{cluster.Connection};Application Name=writer-{round}").ToList();
        using var writers = new WriterProcesses(folder.Path, connections);
        for (var round = 0; round < times; round++)
        {
            using (var writer = writers.Next())
            {
                // Fractions of multiples of the golden ratio lie evenly: 0 to 200 ms, none like another.
                await writer.KillAfterAsync(TimeSpan.FromMilliseconds(round * 0.618034 % 1.0 * 200.0), round % 2, inFolder, inDatabase);
            }

            // At once, while the database still goes on with what it was asked for.
            if (crashes)
            {
                await server.CrashAsync();
            }

            // File, checksums, and that every state is what its history ends with. All that there ever was is read: what is damaged stays
            // so, so that not every time is soon enough.
            if (round % 10 == 9)
            {
                Assert.Empty(DataCheck.Check(folder.Path, CancellationToken.None).Damages);
            }

            await using (var store = SqliteStore.Open(folder.Path))
            {
                await inFolder.CheckAsync(store);
            }

            await PostgresServer.UntilNobodyIsConnectedAsync(connections[round]);
            await using (var store = new PostgresStore(NpgsqlDataSource.Create(cluster.Connection), "test", TimeProvider.System))
            {
                await inDatabase.CheckAsync(store);
            }
        }

        Assert.Empty((await DataCheck.CheckAsync(AddressOf(cluster.Connection), CancellationToken.None)).Damages);
        await using var service = await PlanningService.StartAsync(new PlanningOptions { DataFolder = folder.Path }, CancellationToken.None);
        Ledger.AssertEqual(inFolder.Acknowledged, await Writing.ReadAsync(service));
    }

    private static ClusterAddress AddressOf(string connection) => ClusterAddress.TryParse(connection, ClusterAddress.DefaultClusterId)!;
}
