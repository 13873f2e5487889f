using System.Diagnostics;
using WorkPlanSim.Grains.Tests.Postgres;
using Xunit.Abstractions;

namespace WorkPlanSim.EndToEnd.Tests;

/// <summary>The silo that keeps a run is killed: how soon the run goes on, and that its bits are the same.</summary>
/// <remarks>Planners were promised 10 s, and a healthy cluster needs four.</remarks>
[Collection(Undisturbed.Name)]
public class RecoveryTests(PostgresServer server, ITestOutputHelper output)
{
    private static readonly TimeSpan Promised = TimeSpan.FromSeconds(10);

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Run_SiloThatKeepsItKilledTwice_GoesOnWithinTenSeconds_AndGivesTheBytesOfAProcessAlone()
    {
        await using var cluster = await Cluster.StartAsync(server, silos: 3);
        await using var run = cluster.StartRun(SeedRun.World, SeedRun.LongTrials);
        await using var watch = await RunWatch.JoinAsync(cluster, SeedRun.World, SeedRun.LongTrials);

        // Before there is a checkpoint, as a rule, and once there is one, from which another silo then goes on.
        foreach (var trials in new[] { 60_000, SeedRun.LongTrials / 2 })
        {
            await watch.PassAsync(trials);
            (await watch.FindKeeperAsync(cluster)).Signal("KILL");
            var clock = Stopwatch.StartNew();
            await watch.PassAsync(watch.Most);

            output.WriteLine($"The run went on after {clock.Elapsed.TotalSeconds:F1} s.");
            Assert.InRange(clock.Elapsed, TimeSpan.Zero, Promised);
        }

        Assert.Equal(await SeedRun.AloneAsync(SeedRun.World, SeedRun.LongTrials), await Cluster.EndAsync(run));
        await watch.Run;
    }
}
