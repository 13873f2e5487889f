using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace WorkPlanSim.Hosting.Storage.Sqlite;

/// <summary>Keeps states and history in one file of a folder that no other process works with.</summary>
/// <remarks>
/// Write-ahead logging with a sync at every commit: what was acknowledged outlasts a crash of the program and of the
/// machine. One thread writes; reading goes on beside it.
/// </remarks>
internal sealed class SqliteStore : IPlanningStore
{
    private const string ReadState =
        "SELECT version, format, payload, checksum FROM state WHERE name = $name AND id = $id";

    private const string ListStates =
        "SELECT id FROM state WHERE name = $name AND substr(id, 1, length($prefix)) = $prefix ORDER BY id";

    private const string ReadHistory =
        """
        SELECT sequence, name, id, version, what, made_by, made_at, detail FROM history
        WHERE plan_id = $plan AND sequence > $after ORDER BY sequence LIMIT $most
        """;

    private const string ReadLatest =
        """
        SELECT sequence, name, id, version, what, made_by, made_at, detail FROM history
        WHERE plan_id = $plan AND sequence < $before AND name IN (SELECT value FROM json_each($states)) AND ($id = '' OR id = $id)
        ORDER BY sequence DESC LIMIT $most
        """;

    private readonly ConcurrentBag<SqliteConnection> _readers = [];
    private readonly IDisposable _lock;
    private readonly SqliteWriter _writer;
    private readonly string _connectionString;
    private int _isClosed;

    private SqliteStore(IDisposable held, SqliteFile file, SqliteConnection connection, string folder)
    {
        _lock = held;
        _connectionString = file.ConnectionString;
        _writer = new SqliteWriter(connection, folder);
        Place = folder;
    }

    /// <inheritdoc/>
    public string Place { get; }

    /// <summary>
    /// Opens the store of a folder; makes both where there is none, and brings an older store up to date.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <returns>The store, to be disposed of.</returns>
    /// <exception cref="StorageException">It can't be opened; nothing was changed then.</exception>
    internal static SqliteStore Open(string folder)
    {
        IDisposable? held = null;
        try
        {
            folder = Path.GetFullPath(folder);
            MakeFolder(folder);
            held = DataLock.Take(folder);
            var file = new SqliteFile(folder);
            if (!file.Exists)
            {
                file.Create(SqliteSchema.Newest);
            }

            return new SqliteStore(held, file, OpenToWrite(file), folder);
        }
        catch (Exception e)
        {
            held?.Dispose();
            if (SqliteFaults.IsFault(e))
            {
                throw SqliteFaults.Translate(e, folder);
            }

            throw;
        }
    }

    /// <inheritdoc/>
    public Task<StoredState?> ReadAsync(StateKey key) => Task.FromResult(Read(connection =>
    {
        using var command = connection.Prepare(ReadState, "$name", "$id").With(key.Name, key.Id);
        using var row = command.ExecuteReader();
        if (!row.Read())
        {
            return null;
        }

        var payload = row.GetFieldValue<byte[]>(2);
        return SHA256.HashData(payload).AsSpan().SequenceEqual(row.GetFieldValue<byte[]>(3))
            ? new StoredState(row.GetInt64(0), row.GetString(1), payload)
            : throw new StorageException(StorageFault.Damaged, Place, $"{key} does not have its checksum");
    }));

    /// <inheritdoc/>
    public Task<WriteResult> WriteAsync(StateWrite write) => _writer.WriteAsync(write);

    /// <inheritdoc/>
    public Task<ImmutableArray<string>> ListAsync(string name, string prefix, CancellationToken cancellationToken) =>
        Task.FromResult(Read(connection =>
        {
            var ids = ImmutableArray.CreateBuilder<string>();
            using var command = connection.Prepare(ListStates, "$name", "$prefix").With(name, prefix);
            using var row = command.ExecuteReader();
            while (row.Read())
            {
                ids.Add(row.GetString(0));
            }

            return ids.ToImmutable();
        }));

    /// <inheritdoc/>
    public Task<ImmutableArray<HistoryEntry>> ReadHistoryAsync(
        string planId, long after, int most, CancellationToken cancellationToken) => Task.Run(
        () => Read(connection =>
        {
            using var command = connection.Prepare(ReadHistory, "$plan", "$after", "$most").With(planId, after, most);
            return EntriesOf(command, cancellationToken);
        }),
        cancellationToken);

    /// <inheritdoc/>
    public Task<ImmutableArray<HistoryEntry>> ReadLatestAsync(
        HistoryQuestion question, CancellationToken cancellationToken) => Task.Run(
        () => Read(connection =>
        {
            using var command = connection.Prepare(ReadLatest, "$plan", "$before", "$states", "$id", "$most").With(
                question.PlanId, question.Before, JsonSerializer.Serialize(question.States), question.Id, question.Most);
            return EntriesOf(command, cancellationToken);
        }),
        cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isClosed, 1) == 0)
        {
            while (_readers.TryTake(out var reader))
            {
                reader.Dispose();
            }

            // Last of the connections: closing it puts everything into the one file.
            _writer.Dispose();
            _lock.Dispose();
        }

        return ValueTask.CompletedTask;
    }

    private static ImmutableArray<HistoryEntry> EntriesOf(SqliteCommand command, CancellationToken cancellationToken)
    {
        var entries = ImmutableArray.CreateBuilder<HistoryEntry>();
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            entries.Add(new HistoryEntry(
                row.GetInt64(0),
                row.GetString(1),
                row.GetString(2),
                row.GetInt64(3),
                row.GetString(4),
                row.GetString(5),
                DateTimeOffset.Parse(row.GetString(6), CultureInfo.InvariantCulture),
                row.GetFieldValue<byte[]>(7)));
        }

        return entries.ToImmutable();
    }

    private static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            // Plans are nobody else's business until their owner says so.
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static SqliteConnection OpenToWrite(SqliteFile file)
    {
        var connection = file.Open(out var version);
        try
        {
            if (version < SqliteSchema.Newest)
            {
                SqliteSchema.Upgrade(file.ConnectionString, SqliteSchema.Newest);
            }

            connection.Ask("PRAGMA journal_mode = WAL");
            connection.Ask("PRAGMA synchronous = FULL");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private T Read<T>(Func<SqliteConnection, T> read)
    {
        if (!_readers.TryTake(out var connection))
        {
            connection = new SqliteConnection(_connectionString);
        }

        try
        {
            connection.Open();
            var found = read(connection);
            _readers.Add(connection);
            return found;
        }
        catch (Exception e)
        {
            // One that failed is not used again.
            connection.Dispose();
            if (SqliteFaults.IsFault(e))
            {
                throw SqliteFaults.Translate(e, Place);
            }

            throw;
        }
    }
}
