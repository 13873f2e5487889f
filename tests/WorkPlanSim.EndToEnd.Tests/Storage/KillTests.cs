using WorkPlanSim.Hosting.Storage;
using WorkPlanSim.Hosting.Storage.Sqlite;

namespace WorkPlanSim.EndToEnd.Tests.Storage;

/// <summary>
/// A process that is killed while it writes loses nothing that it was told is stored, and leaves nothing by halves.
/// </summary>
public class KillTests
{
    [Fact]
    public Task Kill_TenTimes_LosesNoAcknowledgedWrite() => KillAsync(10);

    [Fact]
    [Trait("Category", "Slow")]
    public Task Kill_TwoHundredTimes_LosesNoAcknowledgedWrite() => KillAsync(200);

    private static async Task KillAsync(int times)
    {
        using var folder = new OutFolder();
        var acknowledged = new Dictionary<string, long>(StringComparer.Ordinal);
        for (var round = 0; round < times; round++)
        {
            using (var writer = new WriterProcess(folder.Path))
            {
                // Fractions of multiples of the golden ratio lie evenly: 0 to 150 ms, none like another.
                await writer.KillAfterAsync(TimeSpan.FromMilliseconds(round * 0.618034 % 1.0 * 150.0), acknowledged);
            }

            await CheckAsync(folder.Path, acknowledged);
        }

        Assert.Equal(StoreWriting.Writers, acknowledged.Count);
    }

    private static async Task CheckAsync(string folder, Dictionary<string, long> acknowledged)
    {
        // File, checksums, and that every state is what its history ends with.
        Assert.Empty(DataCheck.Check(folder, CancellationToken.None).Damages);

        await using var store = SqliteStore.Open(folder);
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
        var entries = new Dictionary<string, long>(StringComparer.Ordinal);
        for (long after = 0; ;)
        {
            var some = await store.ReadHistoryAsync("small", after, 10_000, CancellationToken.None);
            foreach (var entry in some)
            {
                Assert.Equal(entries.GetValueOrDefault(entry.Id) + 1, entry.Version);
                entries[entry.Id] = entry.Version;
            }

            if (some.IsEmpty)
            {
                break;
            }

            after = some[^1].Sequence;
        }

        Assert.All(acknowledged, state => Assert.Equal(state.Value, entries[state.Key]));
    }
}
