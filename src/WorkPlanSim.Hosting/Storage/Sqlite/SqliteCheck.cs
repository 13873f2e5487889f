using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace WorkPlanSim.Hosting.Storage.Sqlite;

/// <summary>Looks at every row of a store.</summary>
/// <param name="folder">The folder.</param>
/// <param name="cancellationToken">Ends it.</param>
internal sealed class SqliteCheck(string folder, CancellationToken cancellationToken)
{
    private const string StatesWithTheirLastEntry =
        """
        SELECT name, id, version, format, payload, checksum,
          (SELECT max(version) FROM history WHERE history.name = state.name AND history.id = state.id)
        FROM state ORDER BY name, id
        """;

    private readonly StoreLook _look = new(folder);

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
            _look.Add(fault.Detail);
        }

        return _look.Report(version, SqliteSchema.Newest);
    }

    private void CheckFile(SqliteConnection connection)
    {
        using var command = connection.Prepare("PRAGMA integrity_check");
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            if (row.GetString(0) is var finding and not "ok")
            {
                _look.Add(finding.ReplaceLineEndings(" "));
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
            var payload = row.GetFieldValue<byte[]>(4);
            _look.See(
                new StateKey(row.GetString(0), row.GetString(1)),
                new StoredState(row.GetInt64(2), row.GetString(3), payload),
                row.IsDBNull(6) ? null : row.GetInt64(6),
                SHA256.HashData(payload).AsSpan().SequenceEqual(row.GetFieldValue<byte[]>(5)));
        }
    }

    private void CheckHistory(SqliteConnection connection)
    {
        using var command = connection.Prepare("SELECT sequence, detail FROM history ORDER BY sequence");
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            _look.SeeEntry(row.GetInt64(0), row.GetFieldValue<byte[]>(1));
        }
    }
}
