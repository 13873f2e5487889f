using WorkPlanSim.Grains.Tests.Postgres;
using WorkPlanSim.Hosting.Clustered;
using WorkPlanSim.Hosting.Storage;
using WorkPlanSim.Hosting.Storage.Postgres;

namespace WorkPlanSim.Hosting.Tests.Storage.Postgres;

/// <summary>The contract of a store, kept by a real PostgreSQL; and what such a database does besides.</summary>
[Collection(OverPostgres.Name)]
public class PostgresStoreTests(PostgresServer server) : PlanningStoreTests
{
    private const int Gate = 4711;

    private static readonly StateKey Planting = Write(0, "").Key;

    [Fact]
    public async Task Write_HistoryCantBeWritten_LeavesTheStateAlone()
    {
        var connection = await MakeReadyAsync();
        await using var store = Open(connection);
        await store.WriteAsync(Write(0, "one"));
        await PostgresServer.ExecuteAsync(connection, "ALTER TABLE history ADD CHECK (what <> 'set') NOT VALID");

        await Assert.ThrowsAsync<StorageException>(() => store.WriteAsync(Write(1, "two")));

        Assert.Equal(1, (await store.ReadAsync(Planting))!.Version);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Write_WhatAnotherSiloLockedAndThenFroze_IsDoneWhenTheDatabaseHasEndedThat()
    {
        var connection = await MakeReadyAsync();
        await using var store = Open(connection);
        await store.WriteAsync(Write(0, "one"));
        await using var frozen = ClusterAddress.TryParse(connection, "c")!.MakeSource();
        await using var session = await frozen.OpenConnectionAsync();
        var begun = await session.BeginTransactionAsync();
        await using (var command = new Npgsql.NpgsqlCommand("UPDATE state SET version = version", session))
        {
            Assert.Equal(1, await command.ExecuteNonQueryAsync());
        }

        var written = await store.WriteAsync(Write(1, "two"));

        Assert.Equal(new WriteResult(true, 2), written);
        await Assert.ThrowsAnyAsync<Npgsql.NpgsqlException>(() => begun.CommitAsync());
    }

    [Fact]
    public async Task History_WhereTheFirstOfTwoWritesCommitsLast_IsReadOnWithoutAGap()
    {
        var connection = await MakeReadyAsync();
        await PostgresServer.ExecuteAsync(
            connection,
            $"""
            CREATE FUNCTION wait() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN PERFORM pg_advisory_xact_lock({Gate}); RETURN NULL; END$$;
            CREATE CONSTRAINT TRIGGER late AFTER INSERT ON history DEFERRABLE INITIALLY DEFERRED
            FOR EACH ROW WHEN (NEW.id = 'small/late') EXECUTE FUNCTION wait()
            """);
        await using var store = Open(connection);
        await using var source = Npgsql.NpgsqlDataSource.Create(connection);
        await using var gate = await source.OpenConnectionAsync();
        await AskAsync(gate, $"SELECT pg_advisory_lock({Gate})");
        var first = store.WriteAsync(Write(0, "first") with { Key = new StateKey("target", "small/late") });
        await UntilWaitingAsync(gate, 1, first);
        var second = store.WriteAsync(Write(0, "second"));
        await UntilWaitingAsync(gate, 2, second);

        var before = await store.ReadHistoryAsync("small", 0, 10, CancellationToken.None);
        await AskAsync(gate, $"SELECT pg_advisory_unlock({Gate})");
        await Task.WhenAll(first, second);
        var rest = await store.ReadHistoryAsync("small", before.LastOrDefault()?.Sequence ?? 0, 10, CancellationToken.None);

        Assert.Equal(["small/late", "small/planting"], before.Concat(rest).Select(e => e.Id), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("DELETE FROM history")]
    [InlineData("UPDATE history SET made_by = 'nobody'")]
    [InlineData("TRUNCATE history")]
    public async Task History_IsOnlyAddedTo(string statement)
    {
        var connection = await MakeReadyAsync();
        await using var store = Open(connection);
        await store.WriteAsync(Write(0, "one"));

        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => PostgresServer.ExecuteAsync(connection, statement));
    }

    [Fact]
    public async Task Init_ManyAtOnceAndAgain_IsDoneOnce()
    {
        var address = ClusterAddress.TryParse(await server.MakeDatabaseAsync(), "c")!;

        var versions = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => ClusterDatabase.InitAsync(address, CancellationToken.None)));
        var again = await ClusterDatabase.InitAsync(address, CancellationToken.None);

        Assert.Single(versions, (0, PostgresSchema.Newest));
        Assert.Equal((PostgresSchema.Newest, PostgresSchema.Newest), again);
    }

    private protected override async Task<IPlanningStore> OpenAsync() => Open(await MakeReadyAsync());

    // Until so many wait in the database for their turn, or the last of them did not have to.
    private static async Task UntilWaitingAsync(Npgsql.NpgsqlConnection connection, long count, Task last)
    {
        while (!last.IsCompleted
            && (long)(await AskAsync(connection, "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"))! < count)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5));
        }
    }

    private static async Task<object?> AskAsync(Npgsql.NpgsqlConnection connection, string question)
    {
        await using var command = new Npgsql.NpgsqlCommand(question, connection);
        return await command.ExecuteScalarAsync();
    }

    private static PostgresStore Open(string connection)
    {
        var address = ClusterAddress.TryParse(connection, "c")!;
        return new PostgresStore(address.MakeSource(), address.Place, TimeProvider.System);
    }

    private async Task<string> MakeReadyAsync()
    {
        var connection = await server.MakeDatabaseAsync();
        await ClusterDatabase.InitAsync(ClusterAddress.TryParse(connection, "c")!, CancellationToken.None);
        return connection;
    }
}
