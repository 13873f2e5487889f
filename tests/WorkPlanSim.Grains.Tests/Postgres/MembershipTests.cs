using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Npgsql;
using Orleans.Configuration;
using Orleans.Runtime.Membership;
using Orleans.Runtime.MembershipService;
using WorkPlanSim.Hosting.Clustered;

namespace WorkPlanSim.Grains.Tests.Postgres;

/// <summary>Our answers to what Orleans' ADO.NET clustering asks a database, asked by that very provider.</summary>
[Collection(OverPostgres.Name)]
public sealed class MembershipTests(PostgresServer server)
{
    private static readonly DateTime Start = new(2024, 3, 1, 8, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task Cluster_New_HasVersion0AndNoSilos()
    {
        await using var asked = await AskAsync();

        var table = await asked.Table.ReadAllAsync();

        Assert.Equal((0, 0), (table.Version.Version, table.Members.Count));
    }

    [Fact]
    public async Task Silo_Added_IsReadAsWritten()
    {
        await using var asked = await AskAsync();
        var entry = Entry(1);

        Assert.True(await asked.Table.InsertRowAsync(entry, Next(0)));

        var table = await asked.Table.ReadRowAsync(entry.SiloAddress);
        var (read, tag) = Assert.Single(table.Members);
        Assert.Equal((1, "1"), (table.Version.Version, tag));
        Assert.Equal(
            (entry.SiloAddress, "silo 1", "host", SiloStatus.Joining, 30_001, Start, Start),
            (read.SiloAddress, read.SiloName, read.HostName, read.Status, read.ProxyPort, read.StartTime, read.IAmAliveTime));
        Assert.Null(read.SuspectTimes);
    }

    [Fact]
    public async Task Silo_AddedByAnOldVersionOrTwice_IsRefused()
    {
        await using var asked = await AskAsync();
        await asked.Table.InsertRowAsync(Entry(1), Next(0));

        Assert.False(await asked.Table.InsertRowAsync(Entry(2), Next(0)));
        Assert.False(await asked.Table.InsertRowAsync(Entry(1), Next(1)));

        var table = await asked.Table.ReadAllAsync();
        Assert.Equal((1, 1), (table.Version.Version, table.Members.Count));
    }

    [Fact]
    public async Task Silo_Changed_IsReadAsWrittenAndCounted()
    {
        await using var asked = await AskAsync();
        var entry = Entry(1);
        await asked.Table.InsertRowAsync(entry, Next(0));
        entry.Status = SiloStatus.Active;
        entry.AddSuspector(Entry(2).SiloAddress, Start);

        Assert.True(await asked.Table.UpdateRowAsync(entry, "1", Next(1)));
        Assert.False(await asked.Table.UpdateRowAsync(entry, "1", Next(1)));
        Assert.False(await asked.Table.UpdateRowAsync(Entry(3), "2", Next(2)));

        var table = await asked.Table.ReadAllAsync();
        var read = Assert.Single(table.Members).Item1;
        Assert.Equal((2, SiloStatus.Active), (table.Version.Version, read.Status));
        Assert.Equal(Tuple.Create(Entry(2).SiloAddress, Start), Assert.Single(read.SuspectTimes ?? []));
    }

    [Fact]
    public async Task Silos_AddedAtOnceByTheSameVersion_OneIsFirst()
    {
        await using var asked = await AskAsync();

        var added = await Task.WhenAll(Enumerable.Range(1, 10).Select(i => asked.Table.InsertRowAsync(Entry(i), Next(0))));

        Assert.Single(added, a => a);
    }

    [Fact]
    public async Task SignOfLife_ChangesNoVersion()
    {
        await using var asked = await AskAsync();
        var entry = Entry(1);
        await asked.Table.InsertRowAsync(entry, Next(0));
        entry.IAmAliveTime = Start.AddMinutes(1);

        await asked.Table.UpdateIAmAliveAsync(entry);

        var table = await asked.Table.ReadAllAsync();
        Assert.Equal(
            (1, Start.AddMinutes(1)), (table.Version.Version, Assert.Single(table.Members).Item1.IAmAliveTime));
    }

    [Fact]
    public async Task Cleanup_ForgetsTheLongDeadAlone()
    {
        await using var asked = await AskAsync();
        SiloStatus[] statuses = [SiloStatus.Active, SiloStatus.Dead, SiloStatus.Dead];
        for (var i = 0; i < 3; i++)
        {
            var entry = Entry(i + 1);
            entry.Status = statuses[i];
            entry.IAmAliveTime = Start.AddDays(i == 2 ? 2 : 0);
            await asked.Table.InsertRowAsync(entry, Next(i));
        }

        await asked.Table.CleanupDefunctSiloEntriesAsync(new DateTimeOffset(Start.AddDays(1)));

        var table = await asked.Table.ReadAllAsync();
        Assert.Equal([11_001, 11_003], table.Members.Select(m => m.Item1.SiloAddress.Endpoint.Port).Order());
    }

    [Fact]
    public async Task Gateways_AreThoseOfActiveSilosOfTheCluster()
    {
        await using var asked = await AskAsync();
        SiloStatus[] statuses = [SiloStatus.Active, SiloStatus.Joining, SiloStatus.Active];
        for (var i = 0; i < 3; i++)
        {
            var entry = Entry(i + 1);
            entry.Status = statuses[i];
            entry.ProxyPort = i == 2 ? 0 : entry.ProxyPort;
            await asked.Table.InsertRowAsync(entry, Next(i));
        }

        var gateways = new AdoNetGatewayListProvider(
            NullLogger<AdoNetGatewayListProvider>.Instance,
            new ServiceCollection().BuildServiceProvider(),
            Options.Create(new AdoNetClusteringClientOptions { Invariant = "Npgsql", DataSource = asked.Source }),
            Options.Create(new GatewayOptions()),
            Options.Create(new ClusterOptions { ClusterId = "c" }));
        await gateways.InitializeGatewayListProvider();

        Assert.Equal(30_001, Assert.Single(await gateways.GetGateways()).Port);
    }

    [Fact]
    public async Task Cluster_Forgotten_LeavesOthersAlone()
    {
        await using var asked = await AskAsync();
        var other = Table(asked.Source, "other");
        await other.InitializeMembershipTableAsync(true);
        await other.InsertRowAsync(Entry(1), Next(0));
        await asked.Table.InsertRowAsync(Entry(1), Next(0));

        await asked.Table.DeleteMembershipTableEntriesAsync("c");

        Assert.Single((await other.ReadAllAsync()).Members);
        await asked.Table.InitializeMembershipTableAsync(true);
        Assert.Empty((await asked.Table.ReadAllAsync()).Members);
    }

    private static TableVersion Next(int known) => new(known + 1, $"{known}");

    private static MembershipEntry Entry(int number) => new()
    {
        SiloAddress = SiloAddress.New(IPAddress.Loopback, 11_000 + number, 7),
        SiloName = $"silo {number}",
        HostName = "host",
        Status = SiloStatus.Joining,
        ProxyPort = 30_000 + number,
        StartTime = Start,
        IAmAliveTime = Start,
    };

    private static AdoNetClusteringTable Table(NpgsqlDataSource source, string cluster) => new(
        new ServiceCollection().BuildServiceProvider(),
        Options.Create(new ClusterOptions { ClusterId = cluster }),
        Options.Create(new AdoNetClusteringSiloOptions { Invariant = "Npgsql", DataSource = source }),
        NullLogger<AdoNetClusteringTable>.Instance);

    private async Task<Asked> AskAsync()
    {
        var address = ClusterAddress.TryParse(await server.MakeDatabaseAsync(), "c")!;
        await ClusterDatabase.InitAsync(address, CancellationToken.None);
        var asked = new Asked(address.MakeSource());
        await asked.Table.InitializeMembershipTableAsync(true);
        return asked;
    }

    private sealed class Asked(NpgsqlDataSource source) : IAsyncDisposable
    {
        internal NpgsqlDataSource Source { get; } = source;

        internal AdoNetClusteringTable Table { get; } = Table(source, "c");

        public ValueTask DisposeAsync() => Source.DisposeAsync();
    }
}
