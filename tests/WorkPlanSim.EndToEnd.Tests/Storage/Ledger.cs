using System.Globalization;
using WorkPlanSim.Hosting.Storage;

namespace WorkPlanSim.EndToEnd.Tests.Storage;

/// <summary>What the users of a store were told is saved, held against what is there.</summary>
internal sealed class Ledger
{
    private readonly Dictionary<string, long> _acknowledged = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _entries = new(StringComparer.Ordinal);
    private long _read;

    /// <summary>Gets the last number that was acknowledged, or found stored, of each.</summary>
    internal IReadOnlyDictionary<string, long> Acknowledged => _acknowledged;

    /// <summary>Gets whether something was acknowledged, or found stored, of each.</summary>
    internal bool HasAll => _acknowledged.Count == Writing.Ids.Count();

    /// <summary>Notes what a writer said was saved.</summary>
    /// <param name="id">Of what.</param>
    /// <param name="number">Its number.</param>
    internal void Note(string id, string number) => _acknowledged[id] = long.Parse(number, CultureInfo.InvariantCulture);

    /// <summary>Sees that nothing is lost that was acknowledged, and that nothing is there by halves.</summary>
    /// <param name="store">What a killed writer left.</param>
    internal async Task CheckAsync(IPlanningStore store)
    {
        var stored = await Writing.ReadAsync(store);
        foreach (var id in Writing.Ids)
        {
            // One of each may have been stored without its writer living to say so.
            var told = _acknowledged.GetValueOrDefault(id);
            Assert.InRange(stored.GetValueOrDefault(id), told, told + 1);
        }

        foreach (var (id, number) in stored)
        {
            _acknowledged[id] = number;
        }

        await ReadHistoryAsync(store);
        Assert.All(_acknowledged, a => Assert.Equal(a.Value, _entries[KeyOf(a.Key)]));
    }

    /// <summary>Holds what is kept against what was acknowledged.</summary>
    internal static void AssertEqual(IReadOnlyDictionary<string, long> acknowledged, Dictionary<string, long> kept) => Assert.Equal(
        acknowledged.OrderBy(a => a.Key, StringComparer.Ordinal), kept.OrderBy(k => k.Key, StringComparer.Ordinal));

    // Nothing missing and nothing twice: each state has an entry for each of its versions.
    private async Task ReadHistoryAsync(IPlanningStore store)
    {
        while (await store.ReadHistoryAsync(Writing.PlanId, _read, 10_000, CancellationToken.None) is { IsEmpty: false } some)
        {
            foreach (var entry in some)
            {
                var key = $"{entry.State} {entry.Id}";
                Assert.Equal(_entries.GetValueOrDefault(key) + 1, entry.Version);
                _entries[key] = entry.Version;
            }

            _read = some[^1].Sequence;
        }
    }

    private static string KeyOf(string id) => id == Writing.PlanId ? $"plan {id}" : $"scenario {Writing.PlanId}/{id}";
}
