using WorkPlanSim.Grains.Tests.Postgres;

namespace WorkPlanSim.EndToEnd.Tests;

/// <summary>Clocks on the wall that jump: data stay sound, runs go on, the bits are the same.</summary>
[Collection(OverPostgres.Name)]
public class ClockTests(PostgresServer server)
{
    [Fact]
    public async Task DataFolder_WrittenAYearBackAndTenYearsAhead_StaysSound()
    {
        using var folder = new OutFolder();
        using var clock = new FakeClock("+0");
        var outputs = new List<string>();
        foreach (var (offset, trials) in new[] { ("+0", "1024"), ("-400d", "2048"), ("+4000d", "3072"), ("+0", "2048") })
        {
            clock.Set(offset);
            var run = await CommandLine.RunAsync(
                clock.Environment, "run", Checkout.SeedPlan, "--trials", trials, "--data", folder.Path, "--json", "-");
            Assert.Equal((0, ""), (run.ExitCode, run.Errors));
            outputs.Add(run.Output);
        }

        var check = await CommandLine.RunAsync("data", "check", "--data", folder.Path, "--lang", "en");

        Assert.Equal((0, ""), (check.ExitCode, check.Errors));
        Assert.Contains("run 3", check.Output, StringComparison.Ordinal);
        Assert.Equal(outputs[1], outputs[3]);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Run_ClocksOfSilosJumpInTheMiddle_GivesTheBytesOfAProcessAlone()
    {
        using var late = new FakeClock("-1h");
        using var early = new FakeClock("+0");
        await using var cluster = await Cluster.StartAsync(server, silos: 1);
        await cluster.AddSiloAsync(late.Environment);
        await cluster.AddSiloAsync(early.Environment);
        await using var run = cluster.StartRun(SeedRun.World, trials: 300_000);

        await Task.Delay(TimeSpan.FromSeconds(2));
        early.Set("+1d");
        late.Set("+1h");
        await Task.Delay(TimeSpan.FromSeconds(2));
        early.Set("-1d");

        Assert.False(run.HasEnded);
        Assert.Equal(await SeedRun.AloneAsync(SeedRun.World, 300_000), await Cluster.EndAsync(run));
        foreach (var lost in cluster.Silos.Where(silo => silo.Process.HasEnded))
        {
            // The others may well have thought it dead; then it has to say so.
            var ended = await lost.Process.EndAsync();
            Assert.Equal(1, ended.ExitCode);
            Assert.Contains("no longer part of the cluster", ended.Errors, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", ended.Errors, StringComparison.Ordinal);
        }
    }
}
