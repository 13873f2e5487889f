using System.Security.Cryptography;
using System.Text;
using WorkPlanSim.Grains.Tests.Postgres;

namespace WorkPlanSim.EndToEnd.Tests;

/// <summary>Silos that are killed, stopped, frozen or added, and a database that crashes, in the middle of a run: the same bits.</summary>
/// <remarks>A server of its own: beside the tests that take turns over theirs, which a crash of it would disturb.</remarks>
public class FaultScheduleTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    private enum Fault
    {
        Kill,
        Stop,
        Freeze,
        Crash,
        Add,
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    [Fact]
    public async Task Run_DatabaseCrashesInTheMiddle_GivesTheBytesOfAProcessAlone_AndTellsOfRepeats()
    {
        await using var cluster = await Cluster.StartAsync(server, silos: 2);
        await using var run = cluster.StartRun(SeedRun.World, trials: 300_000);
        await using var watch = await RunWatch.JoinAsync(cluster, SeedRun.World, trials: 300_000);

        // Away for longer than from one checkpoint to the next, so that something has to be stored meanwhile.
        await watch.PassAsync(30_000);
        await server.CrashAsync(secondsAway: 3);

        Assert.Equal(await SeedRun.AloneAsync(SeedRun.World, 300_000), await Cluster.EndAsync(run));
        await watch.Run;
        Assert.InRange(await cluster.CountAsync("workplansim_store_repeats_total"), 1.0, double.MaxValue);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Run_DatabaseAwayForLongerThanTheRest_GoesOnAndKeepsWhatItFoundUntilItIsStored()
    {
        await using var cluster = await Cluster.StartAsync(server, silos: 2);
        await using var run = cluster.StartRun(SeedRun.World, trials: 300_000);
        await using var watch = await RunWatch.JoinAsync(cluster, SeedRun.World, trials: 300_000);

        // Longer than the rest of the run and the 20 s for which anything else is tried to be stored.
        await watch.PassAsync(30_000);
        var away = server.CrashAsync(secondsAway: 45);
        await watch.PassAsync(watch.Most);
        Assert.False(away.IsCompleted);
        await away;

        Assert.Equal(await SeedRun.AloneAsync(SeedRun.World, 300_000), await Cluster.EndAsync(run));
        await watch.Run;
    }

    [Theory]
    [Trait("Category", "Slow")]
    [MemberData(nameof(Seeds))]
    public async Task Run_UnderAnySchedule_GivesTheBytesOfAProcessAlone(int seed)
    {
        var draw = new Queue<double>(Shares(seed));

        // With more threads a silo has more batches under way at once, which are lost together.
        await using var cluster = await Cluster.StartAsync(server, silos: 3, threads: seed % 4 == 0 ? 4 : 1);
        await using var run = cluster.StartRun(SeedRun.World, SeedRun.LongTrials);
        await using var watch = await RunWatch.JoinAsync(cluster, SeedRun.World, SeedRun.LongTrials);
        var frozen = new List<CommandLine>();
        var added = new List<Task>();
        for (var fault = 0; fault < 3; fault++)
        {
            await watch.PassAsync((int)(SeedRun.LongTrials * (0.05 + (0.25 * fault) + (0.15 * draw.Dequeue()))));
            await DoAsync((Fault)(5.0 * draw.Dequeue()), cluster, draw, frozen, added);
        }

        Assert.Equal(await SeedRun.AloneAsync(SeedRun.World, SeedRun.LongTrials), await Cluster.EndAsync(run));
        await watch.Run;
        await Task.WhenAll(added);

        // Before they are ended with the cluster: what is frozen hears nothing else.
        frozen.ForEach(silo => silo.Signal("CONT"));
    }

    // Numbers below 1 that look like chance, the same for the same seed: nine are enough.
    private static IEnumerable<double> Shares(int seed) => SHA256.HashData(Encoding.ASCII.GetBytes($"{seed}"))
        .Chunk(2).Select(pair => BitConverter.ToUInt16(pair) / 65_536.0);

    private async Task DoAsync(Fault fault, Cluster cluster, Queue<double> draw, List<CommandLine> frozen, List<Task> added)
    {
        var living = cluster.Silos.Where(s => !s.Process.HasEnded && !frozen.Contains(s.Process)).ToList();
        if (fault is Fault.Kill or Fault.Stop or Fault.Freeze && living.Count > 1)
        {
            var victim = living[(int)(living.Count * draw.Dequeue())].Process;
            victim.Signal(fault switch { Fault.Kill => "KILL", Fault.Stop => "TERM", _ => "STOP" });
            if (fault == Fault.Freeze)
            {
                frozen.Add(victim);
            }
        }
        else if (fault == Fault.Crash)
        {
            await server.CrashAsync();
        }
        else
        {
            // It joins while the next fault happens.
            added.Add(cluster.AddSiloAsync());
        }
    }
}
