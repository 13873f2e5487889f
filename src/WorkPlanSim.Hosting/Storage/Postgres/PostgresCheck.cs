using System.Data;
using Npgsql;
using WorkPlanSim.Hosting.Clustered;

namespace WorkPlanSim.Hosting.Storage.Postgres;

/// <summary>Looks at every row of a database, as it was at one moment, while silos go on.</summary>
/// <param name="address">The database.</param>
/// <param name="cancellationToken">Ends it.</param>
internal sealed class PostgresCheck(ClusterAddress address, CancellationToken cancellationToken)
{
    private const string StatesWithTheirLastEntry =
        """
        SELECT state.name, state.id, state.version, format, payload, last.version, event_id, what, made_by
        FROM state LEFT JOIN LATERAL (
          SELECT version, event_id, what, made_by FROM history
          WHERE history.name = state.name AND history.id = state.id ORDER BY version DESC LIMIT 1) AS last ON true
        ORDER BY state.name, state.id
        """;

    private readonly StoreLook _look = new(address.Place);

    /// <summary>Looks.</summary>
    /// <returns>What was found.</returns>
    /// <exception cref="NpgsqlException">The database can't be read.</exception>
    internal async Task<DataReport> CheckAsync()
    {
        await using var source = address.MakeSource();
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var moment = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        var version = await PostgresSchema.VersionOfAsync(connection, cancellationToken);
        await ReadAsync(connection, StatesWithTheirLastEntry, See);
        await ReadAsync(
            connection,
            "SELECT sequence, detail FROM history ORDER BY sequence",
            row => _look.SeeEntry(row.GetInt64(0), row.GetFieldValue<byte[]>(1)));
        return _look.Report(version, PostgresSchema.Newest);
    }

    private async Task ReadAsync(NpgsqlConnection connection, string question, Action<NpgsqlDataReader> see)
    {
        // However many rows there are: whoever asks can stop it.
        await using var command = new NpgsqlCommand(question, connection) { CommandTimeout = 0 };
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            see(rows);
        }
    }

    private void See(NpgsqlDataReader row)
    {
        var key = new StateKey(row.GetString(0), row.GetString(1));
        var state = new StoredState(row.GetInt64(2), row.GetString(3), row.GetFieldValue<byte[]>(4));
        var last = row.IsDBNull(5) ? null : new LastEntry(row.GetInt64(5), row.GetString(6), row.GetString(7), row.GetString(8));

        // The id of an event is a checksum of the state that it made.
        var isAsWritten = last is null || last.Version != state.Version
            || last.EventId == StateEvent.IdOf(key, state.Version - 1, last.What, last.By, state.Payload);
        _look.See(key, state, last?.Version, isAsWritten);
    }
}
