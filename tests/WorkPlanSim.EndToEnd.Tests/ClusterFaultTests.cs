using WorkPlanSim.Grains.Tests.Postgres;

namespace WorkPlanSim.EndToEnd.Tests;

/// <summary>What is wrong with a database or a cluster is said in a line, with what to do, and never with the password.</summary>
[Collection(OverPostgres.Name)]
public class ClusterFaultTests(PostgresServer server)
{
    private const string Wrong = "wrong-secret-0815";

    public static TheoryData<string> Commands => ["data init", "silo", $"run {Checkout.SeedPlan}", "data check"];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Command_WrongPassword_SaysSo(string command)
    {
        var connection = server.ConnectionTo("postgres").Replace(PostgresServer.Password, Wrong, StringComparison.Ordinal);

        await FailAsync(command, connection, "refuses the login");
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Command_NobodyListens_SaysSo(string command) =>
        await FailAsync(command, $"Host=127.0.0.1;Port=1;Username=planner;Password={Wrong}", "can't be reached");

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Command_NoSuchDatabase_SaysSo(string command) =>
        await FailAsync(command, server.ConnectionTo("nowhere"), "has no database");

    [Theory]
    [InlineData("silo")]
    [InlineData("run")]
    [InlineData("data check")]
    public async Task Command_DatabaseNotReady_SaysWhatToRun(string command) => await FailAsync(
        command == "run" ? $"run {Checkout.SeedPlan}" : command, await server.MakeDatabaseAsync(), "run workplansim data init");

    [Fact]
    public async Task Silo_OlderTables_SaysWhatToRunAndThatHelps()
    {
        await using var cluster = await Cluster.StartAsync(server, silos: 0);
        await PostgresServer.ExecuteAsync(
            cluster.Connection,
            "DELETE FROM schemaversions WHERE scriptname LIKE '0002%'; DROP TABLE orleansquery, silo, cluster");

        await FailAsync("silo", cluster.Connection, "older than this program (1, 2)");
        var init = await CommandLine.RunAsync("data", "init", "--postgres", cluster.Connection, "--lang", "en");

        Assert.Contains("is ready: version 1 to 2.", init.Output, StringComparison.Ordinal);
        await cluster.AddSiloAsync();
    }

    [Fact]
    public async Task Silo_ConnectionsBreakWhileItJoins_TriesAgain()
    {
        // As when the database restarts just then: the first two who ask for the provider's texts are cut off.
        await using var cluster = await Cluster.StartAsync(server, silos: 0);
        await PostgresServer.ExecuteAsync(
            cluster.Connection,
            """
            CREATE SEQUENCE tries;
            ALTER TABLE orleansquery RENAME TO texts;
            CREATE FUNCTION ask() RETURNS SETOF texts LANGUAGE plpgsql AS $$BEGIN
              IF nextval('tries') <= 2 THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF;
              RETURN QUERY SELECT * FROM texts;
            END$$;
            CREATE VIEW orleansquery AS SELECT * FROM ask()
            """);

        await cluster.AddSiloAsync();

        await PostgresServer.ExecuteAsync(cluster.Connection, "SELECT 1 / (last_value >= 3)::integer FROM tries");
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Command_NewerTables_SaysSo(string command)
    {
        await using var cluster = await Cluster.StartAsync(server, silos: 0);
        await PostgresServer.ExecuteAsync(
            cluster.Connection, "INSERT INTO schemaversions (scriptname, applied) VALUES ('0099-of-tomorrow.sql', now())");

        await FailAsync(command, cluster.Connection, "A newer workplansim made the tables");
    }

    [Fact]
    public async Task Run_NoSilo_SaysSo()
    {
        await using var cluster = await Cluster.StartAsync(server, silos: 0);

        await FailAsync($"run {Checkout.SeedPlan}", cluster.Connection, "start one with workplansim silo");
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Run_OnlyAKilledSilo_SaysSo()
    {
        await using var cluster = await Cluster.StartAsync(server, silos: 1);
        cluster.Silos[0].Process.Signal("KILL");

        await FailAsync($"run {Checkout.SeedPlan}", cluster.Connection, "start one with workplansim silo");
    }

    [Fact]
    public async Task Run_SilosCantStore_SaysSo()
    {
        await using var cluster = await Cluster.StartAsync(server, silos: 1);
        await PostgresServer.ExecuteAsync(cluster.Connection, "ALTER TABLE state RENAME TO lost");

        await FailAsync($"run {Checkout.SeedPlan}", cluster.Connection, "can't be read or written");
    }

    [Fact]
    public async Task Silo_AddressOfAnotherMachine_SaysSo()
    {
        await using var cluster = await Cluster.StartAsync(server, silos: 0);

        // Of a network that is for documentation (RFC 5737).
        await FailAsync("silo --private-network 192.0.2.1", cluster.Connection, "can't listen on 192.0.2.1");
    }

    [Theory]
    [InlineData("silo --postgre")]
    [InlineData("silo --cluster x")]
    [InlineData("data init")]
    [InlineData("data --postgre")]
    [InlineData("data check")]
    [InlineData("data check --postgre")]
    [InlineData("check plan.yaml --postgres")]
    [InlineData("run plan.yaml --postgre")]
    [InlineData("slio --postgres")]
    public async Task Command_MistypedBeforeAConnection_NeverRepeatsIt(string command)
    {
        var run = await CommandLine.RunAsync([.. command.Split(' '), $"Host=db;Password={Wrong}", "--lang", "en"]);

        Assert.Equal(2, run.ExitCode);
        Assert.DoesNotContain(Wrong, run.Output + run.Errors, StringComparison.Ordinal);
    }

    private static async Task FailAsync(string command, string connection, string said)
    {
        var run = await CommandLine.RunAsync([.. command.Split(' '), "--postgres", connection, "--lang", "en"]);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("failed: ", run.Errors, StringComparison.Ordinal);
        Assert.Contains(said, run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
        Assert.All(
            [Wrong, PostgresServer.Password],
            secret => Assert.DoesNotContain(secret, run.Output + run.Errors, StringComparison.Ordinal));
    }
}
