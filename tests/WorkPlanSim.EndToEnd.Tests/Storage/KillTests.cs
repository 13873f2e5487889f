using System.Collections.Concurrent;
using WorkPlanSim.Grains.Tests.Postgres;
using WorkPlanSim.Hosting;
using WorkPlanSim.Hosting.Clustered;
using WorkPlanSim.Hosting.Storage;

namespace WorkPlanSim.EndToEnd.Tests.Storage;

/// <summary>
/// A process that is killed while it writes loses nothing that it was told is stored, and leaves nothing by halves.
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
    public async Task Kill_OfASiloThatSavesScenarios_LosesNoneThatItSaidIsSaved()
    {
        using var folder = new OutFolder();
        var acknowledged = new Dictionary<string, long>(StringComparer.Ordinal);
        for (var round = 0; round < 20; round++)
        {
            using (var writer = new WriterProcess(GrainWriting.Mark + folder.Path))
            {
                await writer.KillAfterAsync(TimeSpan.FromMilliseconds(round * 0.618034 % 1.0 * 300.0), acknowledged);
            }

            Assert.Empty(DataCheck.Check(folder.Path, CancellationToken.None).Damages);
            await using var service = await PlanningService.StartAsync(
                new PlanningOptions { DataFolder = folder.Path }, CancellationToken.None);
            var kept = await GrainWriting.ReadAsync(service);
            foreach (var id in GrainWriting.Ids)
            {
                // One of each writer may have been saved without its writer living to say so.
                var told = acknowledged.GetValueOrDefault(id);
                acknowledged[id] = kept.GetValueOrDefault(id);
                Assert.InRange(acknowledged[id], told, told + 1);
            }
        }

        Assert.All(acknowledged.Values, number => Assert.InRange(number, 1, long.MaxValue));
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Kill_OfSilosOverADatabase_LosesNoScenarioThatClientsWereToldIsSaved()
    {
        await using var cluster = await Cluster.StartAsync(server, silos: 2);
        await using var client = await PlanningService.ConnectAsync(
            ClusterAddress.TryParse(cluster.Connection, ClusterAddress.DefaultClusterId)!, new PlanningOptions(), CancellationToken.None);
        var acknowledged = new ConcurrentDictionary<string, long>(StringComparer.Ordinal);
        for (var round = 0; round < 6; round++)
        {
            using var stop = new CancellationTokenSource();
            var writing = GrainWriting.WriteAsync(client, (id, number) => acknowledged[id] = number, stop.Token);
            await Task.Delay(TimeSpan.FromMilliseconds(500.0 + (round * 0.618034 % 1.0 * 300.0)));

            // The older of the two: it keeps the grain, as the younger joined after the last round.
            cluster.Silos.First(s => !s.Process.HasEnded).Process.Signal("KILL");
            await stop.CancelAsync();
            await writing;

            // What was under way at the time was asked for again, until it was acknowledged.
            Assert.Equal(acknowledged.OrderBy(a => a.Key, StringComparer.Ordinal), (await GrainWriting.ReadAsync(client)).OrderBy(k => k.Key, StringComparer.Ordinal));
            await cluster.AddSiloAsync();
        }

        Assert.All(acknowledged.Values, number => Assert.InRange(number, 20, long.MaxValue));
    }

    private static async Task KillOverAFolderAsync(int times)
    {
        using var folder = new OutFolder();
        await KillAsync(times, folder.Path, round =>
        {
            // File, checksums, and that every state is what its history ends with. All that there ever was is read: what is damaged stays so,
            // so that not every time is soon enough.
            if (round % 10 == 9)
            {
                Assert.Empty(DataCheck.Check(folder.Path, CancellationToken.None).Damages);
            }

            return Task.CompletedTask;
        });
    }

    private async Task KillOverADatabaseAsync(int times, bool crashes)
    {
        await using var cluster = await Cluster.StartAsync(server, silos: 0);
        await KillAsync(times, cluster.Connection, _ => crashes ? server.CrashAsync() : PostgresServer.UntilNobodyIsConnectedAsync(cluster.Connection));
    }

    private static async Task KillAsync(int times, string place, Func<int, Task> afterEach)
    {
        var acknowledged = new Dictionary<string, long>(StringComparer.Ordinal);
        var entries = new Dictionary<string, long>(StringComparer.Ordinal);
        long read = 0;
        for (var round = 0; round < times; round++)
        {
            using (var writer = new WriterProcess(place))
            {
                // Fractions of multiples of the golden ratio lie evenly: 0 to 150 ms, none like another.
                await writer.KillAfterAsync(TimeSpan.FromMilliseconds(round * 0.618034 % 1.0 * 150.0), acknowledged);
            }

            await afterEach(round);
            read = await CheckAsync(place, acknowledged, entries, read);
        }

        Assert.Equal(StoreWriting.Writers, acknowledged.Count);
    }

    private static async Task<long> CheckAsync(
        string place, Dictionary<string, long> acknowledged, Dictionary<string, long> entries, long read)
    {
        await using var store = StoreWriting.Open(place);
        for (var writer = 0; writer < StoreWriting.Writers; writer++)
        {
            var key = StoreWriting.KeyOf(writer);
            var state = await store.ReadAsync(key);
            var told = acknowledged.GetValueOrDefault(key.Id);

            // One write of each may have been stored without its writer living to say so.
            Assert.InRange(state?.Version ?? 0, told, told + 1);
            if (state is not null)
            {
                Assert.Equal(StoreWriting.StateOf(state.Version), state.Payload);
                acknowledged[key.Id] = state.Version;
            }
        }

        // Nothing missing and nothing twice: each state has an entry for each of its versions.
        while (true)
        {
            var some = await store.ReadHistoryAsync("small", read, 10_000, CancellationToken.None);
            foreach (var entry in some)
            {
                Assert.Equal(entries.GetValueOrDefault(entry.Id) + 1, entry.Version);
                entries[entry.Id] = entry.Version;
            }

            if (some.IsEmpty)
            {
                break;
            }

            read = some[^1].Sequence;
        }

        Assert.All(acknowledged, state => Assert.Equal(state.Value, entries[state.Key]));
        return read;
    }
}
