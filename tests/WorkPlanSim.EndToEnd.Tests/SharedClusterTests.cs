using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Grains.Tests.Postgres;
using WorkPlanSim.Hosting;
using WorkPlanSim.Hosting.Clustered;
using WorkPlanSim.PlanFiles;

namespace WorkPlanSim.EndToEnd.Tests;

/// <summary>Several users on the same silos: none has to wait for another's long run, and what one gives up frees the silos.</summary>
[Collection(Undisturbed.Name)]
public class SharedClusterTests(PostgresServer server)
{
    private const int Large = 1 << 20;

    [Fact]
    public async Task Run_OfTwoBlocksBesideAMillionTrials_EndsWhileTheLargeOneHasHardlyMoved()
    {
        await using var cluster = await Cluster.StartAsync(server, silos: 3);
        await using var large = await RunWatch.StartAsync(cluster, seed: 1, Large, []);
        await using var client = await ConnectAsync(cluster);
        await large.PassAsync(20_000);

        var before = large.Most;
        var small = await client.RunAsync(OrderOf(seed: 2), null, CancellationToken.None);

        Assert.Equal(2048, small.Tally.Trials);
        Assert.False(large.Run.IsCompleted);

        // Alone it takes 40 ms, in which all silos make some 5000 trials: beside the large one no more than a few times that.
        Assert.InRange(large.Most - before, 0, Large / 16);
    }

    [Fact]
    public async Task Run_Cancelled_LeavesNoSiloComputing()
    {
        await using var cluster = await Cluster.StartAsync(server, silos: 3);
        await using var large = await RunWatch.StartAsync(cluster, seed: 1, Large, []);
        await large.PassAsync(50_000);

        var cancelling = large.CancelAsync();
        await Task.Delay(TimeSpan.FromSeconds(1));
        var aSecondLater = await cluster.CountTrialsAsync();
        await cancelling;
        await Task.Delay(TimeSpan.FromSeconds(1));

        Assert.InRange(aSecondLater, 50_000.0, Large - 1.0);
        Assert.Equal(aSecondLater, await cluster.CountTrialsAsync());
        Assert.Equal(0.0, await cluster.CountAsync("workplansim_runs_active"));
    }

    [Fact]
    public async Task Run_ManyAtOnceOnOneThread_AllEndAndNoBatchIsTakenForLost()
    {
        await using var cluster = await Cluster.StartAsync(server, silos: 1);
        await using var client = await ConnectAsync(cluster);

        var runs = await Task.WhenAll(Enumerable.Range(1, 100).Select(
            seed => client.RunAsync(OrderOf((ulong)seed), null, CancellationToken.None)));

        Assert.All(runs, r => Assert.Equal(2048, r.Tally.Trials));
        Assert.Equal(100 * 2048.0, await cluster.CountTrialsAsync());
        Assert.Equal(0.0, await cluster.CountAsync("workplansim_batch_losses_total"));
    }

    [Fact]
    public async Task Run_BeyondAHundredOfASilo_IsRefusedAndSaysWhatToDo()
    {
        await using var cluster = await Cluster.StartAsync(server, silos: 1);
        await using var client = await ConnectAsync(cluster);
        using var stop = new CancellationTokenSource();
        var runs = Enumerable.Range(1, 100).Select(
            seed => client.RunAsync(OrderOf((ulong)seed) with { Trials = Large }, null, stop.Token)).ToList();
        while (await cluster.CountAsync("workplansim_runs_active") < runs.Count)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50));
        }

        string[] run = ["run", Checkout.SeedPlan, "--trials", "1024", "--postgres", cluster.Connection, "--lang"];
        var refused = await CommandLine.RunAsync([.. run, "en"]);
        var refusedInChinese = await CommandLine.RunAsync([.. run, "zh"]);
        var counted = await cluster.CountAsync("workplansim_runs_refused_total");
        await stop.CancelAsync();
        await Task.WhenAny(Task.WhenAll(runs));
        var begun = await CommandLine.RunAsync([.. run, "en"]);

        Assert.Equal(
            (1, "failed: Too many runs are under way, and this one was not begun: try again later, or add silos.\n"),
            (refused.ExitCode, refused.Errors));
        Assert.Equal(1, refusedInChinese.ExitCode);
        Assert.Contains("正在进行的预测太多", refusedInChinese.Errors, StringComparison.Ordinal);
        Assert.Equal(2.0, counted);
        Assert.All(runs, r => Assert.True(r.IsCanceled));
        Assert.Equal(0, begun.ExitCode);
    }

    private static async Task<PlanningService> ConnectAsync(Cluster cluster)
    {
        var client = await PlanningService.ConnectAsync(
            ClusterAddress.TryParse(cluster.Connection, ClusterAddress.DefaultClusterId)!, new PlanningOptions(), CancellationToken.None);
        await client.LoadAsync(PlanReader.ReadFiles(Checkout.SeedPlan, []).Value!.Plan, CancellationToken.None);
        return client;
    }

    private static RunOrder OrderOf(ulong seed) => new("work-plan-2024", [Scenario.Baseline], seed, 2048, null);
}
