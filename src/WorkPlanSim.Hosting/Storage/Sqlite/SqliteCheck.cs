using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using WorkPlanSim.Grains.Storage;

namespace WorkPlanSim.Hosting.Storage.Sqlite;

/// <summary>Looks at every row of a store.</summary>
/// <param name="folder">The folder.</param>
/// <param name="cancellationToken">Ends it.</param>
internal sealed class SqliteCheck(string folder, CancellationToken cancellationToken)
{
    // SQLite stops there by itself; a store with more than that is no better told of.
    private const int MostDamages = 100;

    private const string StatesWithTheirLastEntry =
        """
        SELECT name, id, version, format, payload, checksum,
          (SELECT max(version) FROM history WHERE history.name = state.name AND history.id = state.id)
        FROM state ORDER BY name, id
        """;

    private readonly ImmutableArray<string>.Builder _damages = ImmutableArray.CreateBuilder<string>();
    private readonly SortedDictionary<string, int> _states = new(StringComparer.Ordinal);
    private long _events;

    /// <summary>Looks.</summary>
    /// <param name="file">The store.</param>
    /// <returns>What was found.</returns>
    internal DataReport Check(SqliteFile file)
    {
        using var connection = file.Open(out var version);
        try
        {
            CheckFile(connection);
            CheckStates(connection);
            CheckHistory(connection);
        }
        catch (SqliteException e) when (SqliteFaults.Translate(e, folder) is { Fault: StorageFault.Damaged } fault)
        {
            // So damaged that the rest can't even be looked at.
            Add(fault.Detail);
        }

        return new DataReport(
            folder,
            version,
            SqliteSchema.Newest,
            _states.ToImmutableSortedDictionary(StringComparer.Ordinal),
            _events,
            _damages.ToImmutable());
    }

    private void CheckFile(SqliteConnection connection)
    {
        using var command = connection.Prepare("PRAGMA integrity_check");
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            if (row.GetString(0) is var finding and not "ok")
            {
                Add(finding.ReplaceLineEndings(" "));
            }
        }
    }

    private void CheckStates(SqliteConnection connection)
    {
        using var command = connection.Prepare(StatesWithTheirLastEntry);
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var key = new StateKey(row.GetString(0), row.GetString(1));
            _states[key.Name] = _states.GetValueOrDefault(key.Name) + 1;
            var payload = row.GetFieldValue<byte[]>(4);
            if (!SHA256.HashData(payload).AsSpan().SequenceEqual(row.GetFieldValue<byte[]>(5)))
            {
                Add($"{key} does not have its checksum");
            }
            else if (Fault(row.GetString(3), payload) is { } fault)
            {
                Add($"{key}: {fault}");
            }

            // Both are written in one transaction, so neither can be ahead of the other.
            if (row.IsDBNull(6) || row.GetInt64(6) != row.GetInt64(2))
            {
                Add($"{key} is not what its history ends with");
            }
        }
    }

    private void CheckHistory(SqliteConnection connection)
    {
        using var command = connection.Prepare("SELECT sequence, detail FROM history ORDER BY sequence");
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            _events++;
            try
            {
                using var detail = JsonDocument.Parse(row.GetFieldValue<byte[]>(1));
            }
            catch (JsonException)
            {
                Add($"entry {row.GetInt64(0)} of the history can't be read");
            }
        }
    }

    private static string? Fault(string format, byte[] payload)
    {
        try
        {
            StateFormats.Verify(format, payload);
            return null;
        }
        catch (InvalidDataException e)
        {
            return e.Message;
        }
    }

    private void Add(string damage)
    {
        if (_damages.Count < MostDamages)
        {
            _damages.Add(damage);
        }
    }
}
