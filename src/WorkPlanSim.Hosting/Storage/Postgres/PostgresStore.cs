using System.Collections.Immutable;
using Npgsql;
using WorkPlanSim.Grains.Calls;
using WorkPlanSim.Grains.Telemetry;

namespace WorkPlanSim.Hosting.Storage.Postgres;

/// <summary>Keeps states and history in a PostgreSQL database that many silos share.</summary>
/// <param name="source">The database; disposed of with this.</param>
/// <param name="place">What to call it; no secrets.</param>
/// <param name="time">Measures the patience with a database that is away.</param>
internal sealed class PostgresStore(NpgsqlDataSource source, string place, TimeProvider time) : IPlanningStore
{
    // A restart of the database takes some seconds; whoever waits for a write waits no longer than this for it.
    private readonly Insistence _insistence = InsistFor(TimeSpan.FromSeconds(20), time);

    // What took long to find is not given up as soon.
    private readonly Insistence _insistenceOnResults = InsistFor(TimeSpan.FromMinutes(5), time);

    /// <inheritdoc/>
    public string Place => place;

    /// <inheritdoc/>
    public Task<StoredState?> ReadAsync(StateKey key) => InsistAsync(() => ReadOnceAsync(key));

    /// <inheritdoc/>
    public Task<WriteResult> WriteAsync(StateWrite write) =>
        InsistAsync(() => WriteOnceAsync(write), write.Key.Name == "run" ? _insistenceOnResults : _insistence);

    /// <inheritdoc/>
    public Task<ImmutableArray<string>> ListAsync(string name, string prefix, CancellationToken cancellationToken) =>
        InsistAsync(() => ListOnceAsync(name, prefix, cancellationToken));

    /// <inheritdoc/>
    public Task<ImmutableArray<HistoryEntry>> ReadHistoryAsync(
        string planId, long after, int most, CancellationToken cancellationToken) =>
        InsistAsync(() => ReadHistoryOnceAsync(planId, after, most, cancellationToken));

    /// <inheritdoc/>
    public Task<ImmutableArray<HistoryEntry>> ReadLatestAsync(HistoryQuestion question, CancellationToken cancellationToken) =>
        InsistAsync(() => ReadLatestOnceAsync(question, cancellationToken));

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => source.DisposeAsync();

    private static Insistence InsistFor(TimeSpan longest, TimeProvider time) =>
        new(longest, PostgresFaults.Pause, PostgresFaults.MayPass, time, PlanningTelemetry.StoreRepeats);

    private static async Task<StoredState?> ReadStateAsync(NpgsqlCommand command)
    {
        await using var reader = await command.ExecuteReaderAsync();
        return await reader.ReadAsync()
            ? new StoredState(reader.GetInt64(0), reader.GetString(1), await reader.GetFieldValueAsync<byte[]>(2))
            : null;
    }

    private async Task<StoredState?> ReadOnceAsync(StateKey key)
    {
        await using var command = source.CreateCommand(
            "SELECT version, format, payload FROM state WHERE name = $1 AND id = $2");
        Add(command, key.Name, key.Id);
        return await ReadStateAsync(command);
    }

    private async Task<ImmutableArray<string>> ListOnceAsync(
        string name, string prefix, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(
            "SELECT id FROM state WHERE name = $1 AND starts_with(id, $2) ORDER BY id COLLATE \"C\"");
        Add(command, name, prefix);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var ids = ImmutableArray.CreateBuilder<string>();
        while (await reader.ReadAsync(cancellationToken))
        {
            ids.Add(reader.GetString(0));
        }

        return ids.ToImmutable();
    }

    private async Task<WriteResult> WriteOnceAsync(StateWrite write)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        if (!await PutAsync(connection, write))
        {
            // Refused for what the same write did before, at whatever moment, is done.
            return write.Event is { } change && await VersionOfEventAsync(connection, change) is { } done
                ? new WriteResult(true, done)
                : new WriteResult(false, await VersionOfAsync(connection, write.Key));
        }

        if (write.Event is { } made)
        {
            await RememberAsync(connection, write, made);
        }

        await transaction.CommitAsync();
        return new WriteResult(true, write.Expected + 1);
    }

    // Where two write the first version at once, the second waits here for the first, and then finds that it was not expected.
    private static async Task<bool> PutAsync(NpgsqlConnection connection, StateWrite write)
    {
        await using var command = new NpgsqlCommand(
            write.Expected == 0
                ? "INSERT INTO state (name, id, version, format, payload) VALUES ($1, $2, $3 + 1, $4, $5) ON CONFLICT DO NOTHING"
                : "UPDATE state SET version = $3 + 1, format = $4, payload = $5 WHERE name = $1 AND id = $2 AND version = $3",
            connection);
        Add(command, write.Key.Name, write.Key.Id, write.Expected, write.Format, write.Payload);
        return await command.ExecuteNonQueryAsync() == 1;
    }

    private static async Task<long?> VersionOfEventAsync(NpgsqlConnection connection, StateEvent change)
    {
        await using var command = new NpgsqlCommand("SELECT version FROM history WHERE event_id = $1", connection);
        Add(command, change.EventId);
        return (long?)await command.ExecuteScalarAsync();
    }

    private static async Task<long> VersionOfAsync(NpgsqlConnection connection, StateKey key)
    {
        await using var command = new NpgsqlCommand("SELECT version FROM state WHERE name = $1 AND id = $2", connection);
        Add(command, key.Name, key.Id);
        return (long?)await command.ExecuteScalarAsync() ?? 0;
    }

    // A sequence is given here and seen from the commit on: who writes of a plan waits for whoever did before, so that no entry turns up behind
    // one that was read already. The lock of the state is held by now, so nobody waits in a circle.
    private static async Task RememberAsync(NpgsqlConnection connection, StateWrite write, StateEvent made)
    {
        await using var batch = new NpgsqlBatch(connection);
        var turn = new NpgsqlBatchCommand("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))");
        Add(turn.Parameters, made.PlanId);
        var entry = new NpgsqlBatchCommand(
            """
            INSERT INTO history (event_id, plan_id, name, id, version, what, made_by, made_at, detail)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """);
        Add(
            entry.Parameters,
            made.EventId,
            made.PlanId,
            write.Key.Name,
            write.Key.Id,
            write.Expected + 1,
            made.What,
            made.By,
            made.At.ToUniversalTime(),
            made.Detail);
        batch.BatchCommands.Add(turn);
        batch.BatchCommands.Add(entry);
        await batch.ExecuteNonQueryAsync();
    }

    private async Task<ImmutableArray<HistoryEntry>> ReadHistoryOnceAsync(
        string planId, long after, int most, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(
            """
            SELECT sequence, name, id, version, what, made_by, made_at, detail FROM history
            WHERE plan_id = $1 AND sequence > $2 ORDER BY sequence LIMIT $3
            """);
        Add(command, planId, after, most);
        return await EntriesOfAsync(command, cancellationToken);
    }

    private async Task<ImmutableArray<HistoryEntry>> ReadLatestOnceAsync(HistoryQuestion question, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(
            """
            SELECT sequence, name, id, version, what, made_by, made_at, detail FROM history
            WHERE plan_id = $1 AND sequence < $2 AND name = ANY ($3) AND ($4 = '' OR id = $4)
            ORDER BY sequence DESC LIMIT $5
            """);
        Add(command, question.PlanId, question.Before, question.States.ToArray(), question.Id, question.Most);
        return await EntriesOfAsync(command, cancellationToken);
    }

    private static async Task<ImmutableArray<HistoryEntry>> EntriesOfAsync(NpgsqlCommand command, CancellationToken cancellationToken)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var entries = ImmutableArray.CreateBuilder<HistoryEntry>();
        while (await reader.ReadAsync(cancellationToken))
        {
            entries.Add(new HistoryEntry(
                reader.GetInt64(0),
                reader.GetString(1),
                reader.GetString(2),
                reader.GetInt64(3),
                reader.GetString(4),
                reader.GetString(5),
                await reader.GetFieldValueAsync<DateTimeOffset>(6, cancellationToken),
                await reader.GetFieldValueAsync<byte[]>(7, cancellationToken)));
        }

        return entries.ToImmutable();
    }

    private static void Add(NpgsqlCommand command, params object[] values) => Add(command.Parameters, values);

    private static void Add(NpgsqlParameterCollection parameters, params object[] values)
    {
        foreach (var value in values)
        {
            parameters.Add(new NpgsqlParameter { Value = value });
        }
    }

    private Task<T> InsistAsync<T>(Func<Task<T>> attempt) => InsistAsync(attempt, _insistence);

    private async Task<T> InsistAsync<T>(Func<Task<T>> attempt, Insistence insistence)
    {
        try
        {
            // A write whose outcome got lost is known by its event when it is made again, or refused by its version.
            return await insistence.DoAsync(attempt, CancellationToken.None);
        }
        catch (Exception e) when (PostgresFaults.IsFault(e))
        {
            // Without what it comes from: exceptions of the driver can't be sent to whoever called the grain.
            throw new StorageException(StorageFault.Unreadable, place, e.GetBaseException().Message);
        }
    }
}
