using WorkPlanSim.Hosting.Storage;

namespace WorkPlanSim.EndToEnd.Tests.Storage;

/// <summary>Kills processes that write, and sees that nothing is lost that they were told is stored, and nothing there by halves.</summary>
internal static class Killing
{
    /// <summary>Kills writers, one after the other.</summary>
    /// <param name="places">Where each of them writes.</param>
    /// <param name="openAfter">Opens what one left.</param>
    /// <returns>The last number that was acknowledged, or stored, of each.</returns>
    internal static async Task<Dictionary<string, long>> KillAsync(IEnumerable<string> places, Func<string, int, Task<IPlanningStore>> openAfter)
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

    /// <summary>Holds what is kept against what was acknowledged.</summary>
    internal static void AssertEqual(IReadOnlyDictionary<string, long> acknowledged, Dictionary<string, long> kept) => Assert.Equal(
        acknowledged.OrderBy(a => a.Key, StringComparer.Ordinal), kept.OrderBy(k => k.Key, StringComparer.Ordinal));

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
}
