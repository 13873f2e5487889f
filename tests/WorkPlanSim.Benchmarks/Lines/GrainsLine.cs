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

    /// <inheritdoc/>
    public string Name => "grains";

    /// <inheritdoc/>
    public IEnumerable<Finding> Measure(int rounds)
    {
        var plan = SeedPlan.Read();
        var others = Enumerable.Range(0, 64).Select(step => SeedPlan.Reallocated(plan, step)).ToArray();
        var cache = new DrawCache(long.MaxValue);
        BareEngine.RunOn(Threads, plan, Trials, 0, cache);
        var service = Wait(PlanningService.StartAsync(
            new PlanningOptions { ComputeThreads = Threads }, CancellationToken.None));
        try
        {
            Wait(service.LoadAsync(plan, CancellationToken.None));

            // Another seed each time: a run that was made before is answered from the store.
            var seed = 1UL;
            void Bare(int repetition) => BareEngine.RunOn(Threads, plan, Trials, ++seed);
            void Through(int repetition) => Wait(service.RunAsync(
                new RunOrder(plan.Id, [Scenario.Baseline], ++seed, Trials, Precision: null),
                progress: null,
                CancellationToken.None));
            return Findings(Race.Run(
                rounds,
                Contender.Wall("seed plan, bare engine, two threads", Bare),
                Contender.Wall("seed plan, through grains", Through),
                Contender.Wall(
                    "seed plan, bare engine, two threads, warm",
                    r => BareEngine.RunOn(Threads, others[r % others.Length], Trials, 0, cache)),
                Contender.AllCores("the same, processor time, bare engine", Bare),
                Contender.AllCores("the same, processor time, grains", Through)));
        }
        finally
        {
            Wait(service.DisposeAsync().AsTask());
        }
    }

    private static List<Finding> Findings(Timing[] timings)
    {
        foreach (var timing in timings)
        {
            Console.WriteLine(timing.Describe(61.0 * 12 * Trials));
        }

        var warm = timings[2].Best * 1e3;
        return
        [
            Finding.AtMost(
                "the seed plan, 10 000 trials, through grains, cold",
                1.15,
                timings[1].Best / timings[0].Best,
                "bare engine"),
            Finding.Told(
                "– the same by the processor time of all threads",
                $"{timings[4].Best / timings[3].Best:0.000} ×"),
            Finding.NotMeasured(
                "the same, warm, two cores",
                $"≤ {MostMilliseconds} ms",
                "the silo compiles without a draw cache"),
            new Finding(
                "– the bare engine, warm, two cores",
                $"≤ {MostMilliseconds} ms",
                $"{warm:0.0} ms",
                warm <= MostMilliseconds),
            Finding.Told(
                "– cold, two cores, bare and through grains",
                $"{timings[0].Best * 1e3:0.0} ms and {timings[1].Best * 1e3:0.0} ms"),
        ];
    }

    // A program has no context to deadlock with, and the clock must not run on other turns.
#pragma warning disable VSTHRD002
    private static T Wait<T>(Task<T> task) => task.GetAwaiter().GetResult();

    private static void Wait(Task task) => task.GetAwaiter().GetResult();
#pragma warning restore VSTHRD002
}
