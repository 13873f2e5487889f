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
/// A silo that is killed while users save loses nothing that they were told is saved, and leaves nothing by halves.
/// </summary>
[Collection(OverPostgres.Name)]
public class KillTests(PostgresServer server)
{
    [Fact]
    public Task Kill_OverAFolderTenTimes_LosesNoAcknowledgedWrite() => KillOverAFolderAsync(10);

    [Fact]
    [Trait("Category", "Slow")]
    public Task Kill_OverAFolderTwoHundredTimes_LosesNoAcknowledgedWrite() => KillOverAFolderAsync(200);

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
            AssertEqual(acknowledged, await Writing.ReadAsync(client));
            await cluster.AddSiloAsync();
        }

        Assert.All(acknowledged.Values, number => Assert.InRange(number, 20, long.MaxValue));
        Assert.Empty((await DataCheck.CheckAsync(AddressOf(cluster.Connection), CancellationToken.None)).Damages);
    }

    private static async Task KillOverAFolderAsync(int times)
    {
        using var folder = new OutFolder();
        var acknowledged = await KillAsync(
            Enumerable.Repeat(folder.Path, times),
            (place, round) =>
            {
                // File, checksums, and that every state is what its history ends with. All that there ever was is read: what is damaged
                // stays so, so that not every time is soon enough.
                if (round % 10 == 9)
                {
                    Assert.Empty(DataCheck.Check(place, CancellationToken.None).Damages);
                }

                return Task.FromResult<IPlanningStore>(SqliteStore.Open(place));
            });

        await using var service = await PlanningService.StartAsync(
            new PlanningOptions { DataFolder = folder.Path }, CancellationToken.None);
        AssertEqual(acknowledged, await Writing.ReadAsync(service));
    }

    private async Task KillOverADatabaseAsync(int times, bool crashes)
    {
        await using var cluster = await Cluster.StartAsync(server, silos: 0);

        // By its name the database tells the connections of one from those of others that wait for their turn.
        await KillAsync(
            Enumerable.Range(0, times).Select(round => $"{cluster.Connection};Application Name=writer-{round}"),
            async (place, _) =>
            {
                await (crashes ? server.CrashAsync() : PostgresServer.UntilNobodyIsConnectedAsync(place));
                return new PostgresStore(NpgsqlDataSource.Create(cluster.Connection), "test", TimeProvider.System);
            });

        Assert.Empty((await DataCheck.CheckAsync(AddressOf(cluster.Connection), CancellationToken.None)).Damages);
    }

    private static async Task<Dictionary<string, long>> KillAsync(IEnumerable<string> places, Func<string, int, Task<IPlanningStore>> openAfter)
    {
        var acknowledged = new Dictionary<string, long>(StringComparer.Ordinal);
        var entries = new Dictionary<string, long>(StringComparer.Ordinal);
        using var writers = new WriterProcesses(places);
        var (round, read) = (0, 0L);
        foreach (var place in places)
        {
            using (var writer = writers.Next())
            {
                // Fractions of multiples of the golden ratio lie evenly: 0 to 200 ms, none like another.
                await writer.KillAfterAsync(TimeSpan.FromMilliseconds(round * 0.618034 % 1.0 * 200.0), acknowledged);
            }

            await using var store = await openAfter(place, round++);
            read = await CheckAsync(store, acknowledged, entries, read);
        }

        return acknowledged;
    }

    private static async Task<long> CheckAsync(
        IPlanningStore store, Dictionary<string, long> acknowledged, Dictionary<string, long> entries, long read)
    {
        var stored = await Writing.ReadAsync(store);
        foreach (var id in Writing.Ids)
        {
            // One of each may have been stored without its writer living to say so.
            var told = acknowledged.GetValueOrDefault(id);
            Assert.InRange(stored.GetValueOrDefault(id), told, told + 1);
        }

        foreach (var (id, number) in stored)
        {
            acknowledged[id] = number;
        }

        // Nothing missing and nothing twice: each state has an entry for each of its versions.
        while (true)
        {
            var some = await store.ReadHistoryAsync(Writing.PlanId, read, 10_000, CancellationToken.None);
            foreach (var entry in some)
            {
                var key = $"{entry.State} {entry.Id}";
                Assert.Equal(entries.GetValueOrDefault(key) + 1, entry.Version);
                entries[key] = entry.Version;
            }

            if (some.IsEmpty)
            {
                break;
            }

            read = some[^1].Sequence;
        }

        Assert.All(acknowledged, a => Assert.Equal(a.Value, entries[KeyOf(a.Key)]));
        return read;
    }

    private static string KeyOf(string id) => id == Writing.PlanId ? $"plan {id}" : $"scenario {Writing.PlanId}/{id}";

    private static void AssertEqual(IReadOnlyDictionary<string, long> acknowledged, Dictionary<string, long> kept) => Assert.Equal(
        acknowledged.OrderBy(a => a.Key, StringComparer.Ordinal), kept.OrderBy(k => k.Key, StringComparer.Ordinal));

    private static ClusterAddress AddressOf(string connection) => ClusterAddress.TryParse(connection, ClusterAddress.DefaultClusterId)!;
}
