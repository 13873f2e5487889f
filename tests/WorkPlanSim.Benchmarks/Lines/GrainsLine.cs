using WorkPlanSim.Benchmarks.Measuring;
using WorkPlanSim.Benchmarks.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Hosting;
using WorkPlanSim.Simulation.Paths;

namespace WorkPlanSim.Benchmarks.Lines;

/// <summary>
/// The seed plan through grains in the embedded silo, against the bare engine on as many threads.
/// </summary>
internal sealed class GrainsLine : ILine
{
    private const int Trials = 10000;
    private const int Threads = 2;
    private const double MostMilliseconds = 40.0;
    private const long CacheBytes = 256L << 20;
    private const double MostWaiting = 1.4;

    /// <inheritdoc/>
    public string Name => "grains";

    /// <inheritdoc/>
    public IEnumerable<Finding> Measure(int rounds)
    {
        var plan = SeedPlan.Read();
        var others = Enumerable.Range(0, 64).Select(step => SeedPlan.Reallocated(plan, step)).ToArray();
        var cache = new DrawCache(long.MaxValue);
        BareEngine.RunOn(Threads, plan, Trials, 0, cache);

        // A silo of its own keeps draws: the worlds of the cold runs would take up its room.
        var service = Waiting.For(PlanningService.StartAsync(
            new PlanningOptions { ComputeThreads = Threads }, CancellationToken.None));
        var keeping = Waiting.For(PlanningService.StartAsync(
            new PlanningOptions { ComputeThreads = Threads, DrawCacheBytes = CacheBytes }, CancellationToken.None));
        try
        {
            Waiting.For(service.LoadAsync(plan, CancellationToken.None));
            Waiting.For(keeping.LoadAsync(plan, CancellationToken.None));

            // Another seed each time: a run that was made before is answered from the store.
            var seed = 1UL;
            void Bare(int repetition) => BareEngine.RunOn(Threads, plan, Trials, ++seed);
            void BareWarm(int repetition) =>
                BareEngine.RunOn(Threads, others[repetition % others.Length], Trials, 0, cache);
            void Run(PlanningService on, Scenario scenario, ulong world) => Waiting.For(on.RunAsync(
                new RunOrder(plan.Id, [scenario], world, Trials, Precision: null), progress: null, CancellationToken.None));
            void Through(int repetition) => Run(service, Scenario.Baseline, ++seed);

            // In the same world a run is another if its scenario is: by its name alone.
            void ThroughWarm(int repetition) => Run(keeping, new Scenario($"warm-{++seed}", plan.Title, []), 0);
            ThroughWarm(0);
            return Findings(Race.Run(
                rounds,
                Contender.Wall("seed plan, bare engine, two threads", Bare),
                Contender.Wall("seed plan, through grains", Through),
                Contender.Wall("seed plan, bare engine, two threads, warm", BareWarm),
                Contender.Wall("seed plan, through grains, warm", ThroughWarm),
                Contender.AllCores("the same, processor time, bare engine", Bare),
                Contender.AllCores("the same, processor time, grains", Through),
                Contender.AllCores("the same, processor time, bare engine, warm", BareWarm)));
        }
        finally
        {
            Waiting.For(service.DisposeAsync().AsTask());
            Waiting.For(keeping.DisposeAsync().AsTask());
        }
    }

    private static List<Finding> Findings(Timing[] timings)
    {
        foreach (var timing in timings)
        {
            Console.WriteLine(timing.Describe(61.0 * 12 * Trials));
        }

        var (bare, through, warm) = (timings[0].Best, timings[1].Best, timings[2].Best);
        var throughWarm = timings[3].Best;
        var (bareWork, throughWork, warmWork) = (timings[4].Best, timings[5].Best, timings[6].Best);

        // On two free cores the wall's time is half of the processors', and a little.
        var isQuiet = bare < MostWaiting * bareWork / Threads;
        const string Through = "the seed plan, 10 000 trials, through grains, cold";
        const string ThroughWarm = "the same, warm, two cores";
        const string Warm = "– the bare engine, warm, two cores";
        return
        [
            isQuiet
                ? Finding.AtMost(Through, 1.15, through / bare, "bare engine")
                : Finding.NotMeasured(
                    Through, "≤ 1.15 × bare engine", $"no two cores were free (saw {through / bare:0.00} ×)"),
            Finding.Told(
                "– the same by the processor time of all threads",
                $"{throughWork / bareWork:0.000} × ({bareWork * 1e3:0} ms and {throughWork * 1e3:0} ms)"),
            isQuiet
                ? new Finding(
                    ThroughWarm,
                    $"≤ {MostMilliseconds} ms",
                    $"{throughWarm * 1e3:0.0} ms, {throughWarm / warm:0.00} × the bare engine",
                    throughWarm * 1e3 <= MostMilliseconds)
                : Finding.NotMeasured(
                    ThroughWarm, $"≤ {MostMilliseconds} ms", $"no two cores were free (saw {throughWarm * 1e3:0} ms)"),
            isQuiet || warmWork > Threads * MostMilliseconds * 1e-3
                ? new Finding(
                    Warm, $"≤ {MostMilliseconds} ms", $"{warm * 1e3:0.0} ms", warm * 1e3 <= MostMilliseconds)
                : Finding.NotMeasured(
                    Warm, $"≤ {MostMilliseconds} ms", $"no two cores were free (saw {warm * 1e3:0} ms)"),
            Finding.Told("– the same, processor time of both threads together", $"{warmWork * 1e3:0.0} ms"),
        ];
    }
}
