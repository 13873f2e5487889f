using WorkPlanSim.Grains.Tests.Postgres;
using WorkPlanSim.Hosting.Clustered;
using WorkPlanSim.Hosting.Storage;
using WorkPlanSim.Hosting.Storage.Postgres;

namespace WorkPlanSim.Hosting.Tests.Storage.Postgres;

/// <summary>The contract of a store, kept by a real PostgreSQL; and what such a database does besides.</summary>
[Collection(OverPostgres.Name)]
public class PostgresStoreTests(PostgresServer server) : PlanningStoreTests
{
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
