using System.Net;
using WorkPlanSim.Grains.Tests.Postgres;

namespace WorkPlanSim.EndToEnd.Tests;

/// <summary>Who can reach a process: this machine alone, unless it was asked otherwise. And who a silo belongs to.</summary>
[Collection(OverPostgres.Name)]
public class NetworkTests(PostgresServer server)
{
    [Fact]
    public async Task Silo_ListensOnLoopbackAlone_OnThePortsThatItNames()
    {
        await using var cluster = await Cluster.StartAsync(server, silos: 1);
        var silo = cluster.Silos[0];

        var sockets = ListeningSockets.Of(silo.Process.Id);

        Assert.All(sockets, s => Assert.Equal(IPAddress.Loopback, s.Address));
        Assert.Equal(
            new[] { silo.Endpoint.Port, silo.Gateway.Port, silo.Health.Port }.Order(), sockets.Select(s => s.Port).Order());
    }

    [Fact]
    public async Task Silo_OfAPrivateNetwork_ListensThere_AndIsWellOnLoopback()
    {
        await using var cluster = await Cluster.StartAsync(server, silos: 0);

        // Any address of 127.0.0.0/8 is this machine's own, and none but 127.0.0.1 is asked without being named.
        var silo = await cluster.AddSiloAsync("--private-network", "127.0.0.2");
        var other = await cluster.AddSiloAsync("--private-network", "127.0.0.3");

        string[] places = [$"127.0.0.1:{silo.Health.Port}", $"127.0.0.2:{silo.Endpoint.Port}", $"127.0.0.2:{silo.Gateway.Port}"];
        Assert.Equal(
            places.Order(StringComparer.Ordinal),
            ListeningSockets.Of(silo.Process.Id).Select(s => s.ToString()).Order(StringComparer.Ordinal));
        Assert.Equal(await SeedRun.AloneAsync(1, 20_000), await cluster.RunAsync(1, 20_000));
        Assert.True(await cluster.CountTrialsAsync() >= 20_000.0);
        Assert.Equal("127.0.0.3", other.Gateway.Address.ToString());
    }

    [Theory]
    [InlineData("run")]
    [InlineData("serve")]
    public async Task Process_WithASiloOfItsOwn_ListensOnLoopbackAlone(string command)
    {
        string[] options = command == "run" ? ["--trials", "1000000"] : ["--port", $"{Hosting.FreePort.Find(IPAddress.Loopback)}"];
        await using var process = CommandLine.Start([command, Checkout.SeedPlan, .. options, "--lang", "en"]);
        var most = new List<IPEndPoint>();
        for (var tries = 0; tries < 200 && !process.HasEnded; tries++)
        {
            var sockets = ListeningSockets.Of(process.Id);
            Assert.All(sockets, s => Assert.True(IPAddress.IsLoopback(s.Address), $"It listens on {s}."));
            most.AddRange(sockets);

            // A silo is there within a second or two; a server listens for pages after it.
            if (most.Distinct().Count() >= (command == "serve" ? 2 : 1))
            {
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }

        Assert.Fail($"It listened on nothing but: {string.Join(", ", most.Distinct())}");
    }

    [Fact]
    public async Task Cluster_OfAnotherName_OverTheSameDatabase_HasSilosOfItsOwn_AndTheSamePlans()
    {
        await using var cluster = await Cluster.StartAsync(server, silos: 0);
        await using var spring = await cluster.JoinAsync("spring");
        await using var autumn = await cluster.JoinAsync("autumn");

        var found = await RunAsync("spring", "1");
        Assert.Equal((0, ""), (found.ExitCode, found.Errors));
        autumn.Signal("TERM");
        await autumn.EndAsync();

        var nobody = await RunAsync("autumn", "2");
        Assert.Equal(1, nobody.ExitCode);
        Assert.Contains("'autumn'", nobody.Errors, StringComparison.Ordinal);
        Assert.Contains("start one with workplansim silo", nobody.Errors, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("spring", "2")).ExitCode);

        Task<CommandLine.Ended> RunAsync(string id, string seed) => CommandLine.RunAsync(
            "run", Checkout.SeedPlan, "--seed", seed, "--trials", "3000", "--postgres", cluster.Connection, "--cluster", id, "--lang", "en");
    }

    [Fact]
    public async Task Password_OfTheEnvironment_LetsSilosAndClientsIn()
    {
        await using var cluster = await Cluster.StartAsync(server, silos: 0);
        var connection = cluster.Connection.Replace($"Password={PostgresServer.Password};", "", StringComparison.Ordinal);
        KeyValuePair<string, string>[] password = [new("PGPASSWORD", PostgresServer.Password)];
        await using var silo = CommandLine.Start(password, "silo", "--postgres", connection, "--lang", "en");
        await silo.HearAsync();
        string[] run = ["run", Checkout.SeedPlan, "--trials", "1024", "--postgres", connection, "--lang", "en"];

        var with = await CommandLine.RunAsync(password, run);
        var without = await CommandLine.RunAsync(run);

        Assert.DoesNotContain("Password", connection, StringComparison.Ordinal);
        Assert.Equal((0, ""), (with.ExitCode, with.Errors));
        Assert.Equal(1, without.ExitCode);
        Assert.StartsWith("failed: ", without.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", without.Errors, StringComparison.Ordinal);
    }
}
