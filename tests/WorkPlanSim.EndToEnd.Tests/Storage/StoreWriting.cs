using System.Globalization;
using System.Text;
using Npgsql;
using WorkPlanSim.Hosting.Storage;
using WorkPlanSim.Hosting.Storage.Postgres;
using WorkPlanSim.Hosting.Storage.Sqlite;

namespace WorkPlanSim.EndToEnd.Tests.Storage;

/// <summary>
/// Writes to a data folder, or to a database, until it is killed, and says of each write when it was acknowledged.
/// </summary>
internal static class StoreWriting
{
    internal const int Writers = 8;

    internal static async Task RunAsync(string place)
    {
        await using var store = Open(place);
        using var output = Console.OpenStandardOutput();
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(w => Task.Run(() => WriteAsync(store, KeyOf(w), output))));
    }

    /// <summary>Opens the store at a place: a connection to a database has an equals sign.</summary>
    internal static IPlanningStore Open(string place) => place.Contains('=', StringComparison.Ordinal)
        ? new PostgresStore(NpgsqlDataSource.Create(place), "test", TimeProvider.System)
        : SqliteStore.Open(place);

    internal static StateKey KeyOf(int writer) => new("target", $"small/{writer}");

    /// <summary>The state of a version: long enough for several pages, and telling its version.</summary>
    internal static byte[] StateOf(long version) => Encoding.UTF8.GetBytes(
        $$"""{"version":{{version}},"ballast":"{{new string('x', 100 + (int)(version * 997 % 9000))}}"}""");

    private static async Task WriteAsync(IPlanningStore store, StateKey key, Stream output)
    {
        for (var version = (await store.ReadAsync(key))?.Version ?? 0; ;)
        {
            var change = new StateEvent(
                $"{key} {version}", "small", "set", "writer", DateTimeOffset.UnixEpoch, Encoding.UTF8.GetBytes($"{version + 1}"));
            var result = await store.WriteAsync(new StateWrite(key, version, "part/1", StateOf(version + 1), change));
            version = result.Version;
            var line = string.Create(CultureInfo.InvariantCulture, $"{key.Id} {version}\n");
            lock (output)
            {
                output.Write(Encoding.ASCII.GetBytes(line));
            }
        }
    }
}
