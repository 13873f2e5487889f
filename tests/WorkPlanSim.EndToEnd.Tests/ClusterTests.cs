using System.Net;
using Npgsql;
using WorkPlanSim.Grains.Tests.Postgres;
using WorkPlanSim.Hosting;
using WorkPlanSim.Hosting.Clustered;

namespace WorkPlanSim.EndToEnd.Tests;

/// <summary>Silos that are processes, over a real database: the same bits as one process alone, whatever happens to them.</summary>
[Collection(OverPostgres.Name)]
public class ClusterTests(PostgresServer server)
{
    [Fact]
    public async Task Run_OnOneTwoAndThreeSilos_GivesTheBytesOfAProcessAlone()
    {
        await using var cluster = await Cluster.StartAsync(server, silos: 0);
        for (ulong seed = 1; seed <= 3; seed++)
        {
            await cluster.AddSiloAsync();

            Assert.Equal(await SeedRun.AloneAsync(seed, 10_000), await cluster.RunAsync(seed, 10_000));
        }
    }

    [Fact]
    public async Task Replay_OnACluster_GivesTheBytesOfAProcessAlone()
    {
        await using var cluster = await Cluster.StartAsync(server, silos: 1);
        string[] replay = ["replay", Checkout.SeedPlan, "--trial", "17", "--json", "-"];

        var together = await CommandLine.RunAsync([.. replay, "--postgres", cluster.Connection]);

        Assert.Equal((0, ""), (together.ExitCode, together.Errors));
        Assert.Equal((await CommandLine.RunAsync(replay)).Output, together.Output);
    }

    [Fact]
    public async Task History_OfACluster_IsReadByItsClients()
    {
        await using var cluster = await Cluster.StartAsync(server, silos: 1);
        await cluster.RunAsync(seed: 1, trials: 1024);

        await using var client = await PlanningService.ConnectAsync(
            ClusterAddress.TryParse(cluster.Connection, ClusterAddress.DefaultClusterId)!,
            new PlanningOptions(),
            CancellationToken.None);
        var history = await client.ReadHistoryAsync("work-plan-2024", 0, 1000, CancellationToken.None);

        Assert.Contains(history, e => e.What == "loaded" && e.By == Environment.UserName);
        Assert.Contains(history, e => e.What == "completed");
    }

    [Fact]
    public async Task Run_SiloKilledInTheMiddle_GivesTheBytesOfAProcessAlone_AndTellsOfWhatWasLost()
    {
        await using var cluster = await Cluster.StartAsync(server, silos: 2);
        await using var run = cluster.StartRun(SeedRun.World, trials: 300_000);
        await using var watch = await RunWatch.JoinAsync(cluster, SeedRun.World, trials: 300_000);

        // Not the keeper: what it has under way is lost to the keeper, and counted as such.
        await watch.PassAsync(30_000);
        var keeper = await watch.FindKeeperAsync(cluster);
        cluster.Silos.Single(s => s.Process != keeper).Process.Signal("KILL");

        Assert.Equal(await SeedRun.AloneAsync(SeedRun.World, 300_000), await Cluster.EndAsync(run));
        await watch.Run;
        Assert.InRange(await cluster.CountAsync("workplansim_batch_losses_total"), 1.0, double.MaxValue);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Run_SiloThatDoesNotKeepItKilled_LosesNoMoreThanItWasDoing_AndGivesTheBytesOfAProcessAlone()
    {
        const int trials = SeedRun.LongTrials;
        await using var cluster = await Cluster.StartAsync(server, silos: 3);
        await using var run = cluster.StartRun(SeedRun.World, trials);
        await using var watch = await RunWatch.JoinAsync(cluster, SeedRun.World, trials);
        await watch.PassAsync(300_000);
        var keeper = await watch.FindKeeperAsync(cluster);
        var victim = cluster.Silos.First(s => s.Process != keeper);

        var had = await Cluster.CountAsync([victim], "workplansim_trials_total");
        victim.Process.Signal("KILL");
        Assert.Equal(await SeedRun.AloneAsync(SeedRun.World, trials), await Cluster.EndAsync(run));
        await watch.Run;

        // What the others made, and what it had made and sent: all trials once, but for the batches that it had under way when it was asked
        // and when it was killed. It has three at most, of some ten blocks each; two were ended, too, between asking and killing.
        Assert.InRange(had, 1024.0, trials);
        Assert.InRange(had + await cluster.CountTrialsAsync(), trials - 60_000.0, trials + 60_000.0);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Run_SiloThatKeepsItFrozenAndThawedInTheMiddle_FindsTheTallyOfOneSilo()
    {
        // All scenarios: the run still goes on when the silo thaws, takes itself for the run's keeper, and is told better.
        const int trials = 1 << 20;
        var scenarios = Checkout.Scenarios;
        await using var cluster = await Cluster.StartAsync(server, silos: 3);
        await using var watch = await RunWatch.StartAsync(cluster, seed: 10, trials, scenarios);

        await watch.PassAsync(100_000);
        var keeper = await watch.FindKeeperAsync(cluster);
        keeper.Signal("STOP");

        // For 20 seconds; on a machine so fast that the run would be over by then, as long as it is not.
        for (var start = TimeProvider.System.GetTimestamp();
            TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromSeconds(20) && watch.Most < 0.7 * trials;)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50));
        }

        Assert.False(watch.Run.IsCompleted);
        keeper.Signal("CONT");
        var found = await watch.Run;

        await using var alone = await PlanningService.StartAsync(new PlanningOptions(), CancellationToken.None);
        await alone.LoadAsync(found.Plan, CancellationToken.None);
        var order = new RunOrder(found.Plan.Id, found.Scenarios, found.Seed, trials, null);
        Assert.Equal((await alone.RunAsync(order, null, CancellationToken.None)).Tally.ToBytes(), found.Tally.ToBytes());
        Assert.Equal(1, (await keeper.EndAsync()).ExitCode);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Run_WhileEverySiloIsReplaced_GivesTheBytesOfAProcessAlone()
    {
        await using var cluster = await Cluster.StartAsync(server, silos: 2);
        await using var run = cluster.StartRun(seed: 7, trials: 1_000_000);
        await using var watch = await RunWatch.JoinAsync(cluster, seed: 7, trials: 1_000_000);
        await watch.PassAsync(50_000);

        foreach (var old in cluster.Silos)
        {
            await cluster.AddSiloAsync();
            old.Process.Signal("TERM");
            var ended = await old.Process.EndAsync();
            Assert.Equal(0, ended.ExitCode);
        }

        Assert.Equal(await SeedRun.AloneAsync(7, 1_000_000), await Cluster.EndAsync(run));
        await watch.Run;
    }

    [Fact]
    public async Task Silo_ToldToStop_LeavesTheClusterAndEndsWithCode0()
    {
        await using var cluster = await Cluster.StartAsync(server, silos: 1);

        cluster.Silos[0].Process.Signal("TERM");
        var ended = await cluster.Silos[0].Process.EndAsync();

        Assert.Equal(0, ended.ExitCode);
        Assert.StartsWith("stopping: ", ended.Errors, StringComparison.Ordinal);
        await using var source = NpgsqlDataSource.Create(cluster.Connection + ";Pooling=false");
        await using var living = source.CreateCommand("SELECT count(*) FROM silo WHERE status <> 6");
        Assert.Equal(0L, await living.ExecuteScalarAsync());
    }

    [Fact]
    public async Task Silo_Asked_SaysOnLoopbackThatItIsWell()
    {
        await using var cluster = await Cluster.StartAsync(server, silos: 1);
        var silo = cluster.Silos[0];
        using var client = new HttpClient();

        using var ready = await client.GetAsync(new Uri(silo.Health, "ready"));
        using var live = await client.GetAsync(new Uri(silo.Health, "live"));
        using var other = await client.GetAsync(new Uri(silo.Health, "secrets"));

        Assert.Equal(
            (HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.NotFound),
            (ready.StatusCode, live.StatusCode, other.StatusCode));
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Silo_FrozenUntilTheOthersGiveItUp_EndsWithCode1AndSaysWhy()
    {
        await using var cluster = await Cluster.StartAsync(server, silos: 3);
        var frozen = cluster.Silos[0].Process;

        frozen.Signal("STOP");
        await Task.Delay(TimeSpan.FromSeconds(20));
        frozen.Signal("CONT");
        var ended = await frozen.EndAsync();

        Assert.Equal(1, ended.ExitCode);
        Assert.StartsWith("failed: this silo is no longer part of the cluster", ended.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ended.Errors, StringComparison.Ordinal);
    }
}
