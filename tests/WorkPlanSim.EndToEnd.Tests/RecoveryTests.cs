using System.Diagnostics;
using WorkPlanSim.Grains.Tests.Postgres;
using Xunit.Abstractions;

namespace WorkPlanSim.EndToEnd.Tests;

/// <summary>How soon a run goes on after the silo that keeps it was killed.</summary>
/// <remarks>The one test that judges by a clock: planners were promised 10 s, and a healthy cluster needs four.</remarks>
[Collection(OverPostgres.Name)]
public class RecoveryTests(PostgresServer server, ITestOutputHelper output)
{
    private const int MoreThanItMakesBefore = 1_048_576;

    private static readonly TimeSpan Promised = TimeSpan.FromSeconds(10);

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Run_SiloThatKeepsItKilled_GoesOnWithinTenSeconds()
    {
        await using var cluster = await Cluster.StartAsync(server, silos: 3);
        await using var watch = await RunWatch.StartAsync(cluster, seed: 9, MoreThanItMakesBefore, []);

        await watch.PassAsync(100_000);
        (await watch.FindKeeperAsync(cluster)).Signal("KILL");
        var clock = Stopwatch.StartNew();
        await watch.PassAsync(watch.Most);

        output.WriteLine($"The run went on after {clock.Elapsed.TotalSeconds:F1} s.");
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Promised);
    }
}
