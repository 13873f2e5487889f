using System.Collections.Immutable;
using WorkPlanSim.Benchmarks.Measuring;
using WorkPlanSim.Benchmarks.Plans;
using WorkPlanSim.Contracts.Workers;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Grains.Runs;
using WorkPlanSim.Grains.Tests.Postgres;
using WorkPlanSim.Hosting;
using WorkPlanSim.Hosting.Clustered;
using WorkPlanSim.Simulation.Engine;

namespace WorkPlanSim.Benchmarks.Lines;

/// <summary>
/// The seed plan by two silos of a cluster, processes of one thread each over a PostgreSQL of this machine, against one silo of two threads in
/// this process; and how large the messages are by which silos tell what trials add up to.
/// </summary>
internal sealed class ClusterLine : ILine
{
    private const int Trials = 1_000_000;
    private const double MostCost = 1.25;

    // A run takes seconds: more often than five times tells nothing more.
    private const int MostRounds = 5;

    /// <inheritdoc/>
    public string Name => "cluster";

    /// <inheritdoc/>
    public IEnumerable<Finding> Measure(int rounds)
    {
        var plan = SeedPlan.Read();
        var timings = Waiting.For(RaceAsync(plan, Math.Min(rounds, MostRounds)));
        foreach (var timing in timings)
        {
            Console.WriteLine(timing.Describe(61.0 * 12 * Trials));
        }

        return
        [
            Finding.AtMost(
                $"{Trials:# ### ##0} trials of the seed plan by two silos of one thread", MostCost, timings[1].Best / timings[0].Best, "embedded"),
            LargestMessage(plan, [Scenario.Baseline]),
            LargestMessage(plan, [Scenario.Baseline, .. SeedPlan.ReadWithScenarios().Scenarios]),
        ];
    }

    private static async Task<Timing[]> RaceAsync(Plan plan, int rounds)
    {
        var server = new PostgresServer();
        await server.InitializeAsync();
        try
        {
            var connection = await server.MakeDatabaseAsync();
            var address = ClusterAddress.TryParse(connection, ClusterAddress.DefaultClusterId)!;
            await ClusterDatabase.InitAsync(address, CancellationToken.None);
            using var first = new SiloProcess(connection, threads: 1);
            using var second = new SiloProcess(connection, threads: 1);
            await using var cluster = await PlanningService.ConnectAsync(address, new PlanningOptions(), CancellationToken.None);
            await using var embedded = await PlanningService.StartAsync(new PlanningOptions { ComputeThreads = 2 }, CancellationToken.None);
            await cluster.LoadAsync(plan, CancellationToken.None);
            await embedded.LoadAsync(plan, CancellationToken.None);

            // Another seed each time: a run that was made before is answered from the store.
            var seed = 0UL;
            void Run(PlanningService on) => Waiting.For(on.RunAsync(
                new RunOrder(plan.Id, [Scenario.Baseline], ++seed, Trials, Precision: null), progress: null, CancellationToken.None));
            return Race.Run(
                rounds,
                Contender.Wall("seed plan, embedded silo of two threads", _ => Run(embedded)),
                Contender.Wall("seed plan, two silos of one thread each", _ => Run(cluster)));
        }
        finally
        {
            await server.DisposeAsync();
        }
    }

    // As batches grow where computing costs no time.
    private static Finding LargestMessage(Plan plan, ImmutableArray<Scenario> scenarios)
    {
        var model = Model.Compile(plan, scenarios, 1);
        var size = new BatchSize();
        var (largest, blocks) = (0, 0);
        for (var batch = 0; batch < 8; batch++)
        {
            blocks = size.Blocks;
            var message = model.SimulateToBytes(0, blocks * Model.BlockLength, () => { }, CancellationToken.None);
            largest = Math.Max(largest, message.Length);
            size.Observe(blocks, TimeSpan.Zero, message.Length);
        }

        return new Finding(
            $"– the largest message of tallies, {scenarios.Length} scenario{(scenarios.Length == 1 ? "" : "s")}",
            $"≤ {TallyPart.MostBytes >> 10} KiB",
            $"{largest / 1024.0:0} KiB for {blocks * Model.BlockLength} trials",
            largest <= TallyPart.MostBytes);
    }
}
