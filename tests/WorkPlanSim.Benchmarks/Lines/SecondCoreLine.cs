using WorkPlanSim.Benchmarks.Measuring;
using WorkPlanSim.Benchmarks.Plans;
using WorkPlanSim.Simulation.Paths;

namespace WorkPlanSim.Benchmarks.Lines;

/// <summary>
/// What a second core brings; beside it what it brings a loop that touches no memory, as the machine may have
/// no second.
/// </summary>
internal sealed class SecondCoreLine : ILine
{
    private const double Goal = 1.6;

    /// <summary>What a loop without memory has to gain before anybody is blamed for gaining less.</summary>
    private const double LeastGiven = 1.8;

    private const int Targets = 100;

    // Twenty blocks: neither thread waits for the other's last one for long.
    private const int Trials = 20480;

    private static double _last;

    /// <inheritdoc/>
    public string Name => "second-core";

    /// <inheritdoc/>
    public IEnumerable<Finding> Measure(int rounds)
    {
        var plan = DeliverPlan.Of(Targets, 12);
        var cache = new DrawCache(long.MaxValue);
        void Cold(int threads, int seed) => BareEngine.RunOn(threads, plan, Trials, (ulong)seed);
        void Warm(int threads) => BareEngine.RunOn(threads, plan, Trials, 0, cache);
        Warm(2);
        var timings = Race.Run(
            rounds,
            Contender.Wall("cold, one thread", r => Cold(1, r)),
            Contender.Wall("cold, two threads", r => Cold(2, r)),
            Contender.Wall("warm, one thread", _ => Warm(1)),
            Contender.Wall("warm, two threads", _ => Warm(2)),
            Contender.Wall("bare loop, one thread", _ => Spin(1)),
            Contender.Wall("bare loop, two threads", _ => Spin(2)),
            Contender.AllCores("cold, one thread, processor time", r => Cold(1, r)),
            Contender.AllCores("cold, two threads, processor time", r => Cold(2, r)),
            Contender.AllCores("warm, one thread, processor time", _ => Warm(1)),
            Contender.AllCores("warm, two threads, processor time", _ => Warm(2)));
        foreach (var timing in timings)
        {
            Console.WriteLine(timing.Describe(timing.Name.StartsWith("bare", StringComparison.Ordinal)
                ? 0.0
                : (double)Targets * 12 * Trials));
        }

        double Gain(int i) => timings[i].Best / timings[i + 1].Best;
        yield return Judge("second core, cold", Gain(0), Gain(4));
        yield return Judge("second core, warm", Gain(2), Gain(4));
        yield return Finding.Told(
            "– processor time of two threads against one, cold and warm (1 would allow 2 ×)",
            $"{1.0 / Gain(6):0.00} × and {1.0 / Gain(8):0.00} ×");
        yield return Finding.Told("– what a second core brings a loop without memory", $"{Gain(4):0.00} ×");
    }

    private static Finding Judge(string what, double gain, double given) => given >= LeastGiven
        ? Finding.AtLeast(what, Goal, gain, "")
        : Finding.NotMeasured(what, $"≥ {Goal} ×", $"no second core was free (saw {gain:0.00} ×)");

    private static void Spin(int threads)
    {
        const int Steps = 20_000_000;
        Thread[] workers =
            [.. Enumerable.Range(0, threads).Select(_ => new Thread(() => Divide(Steps / threads)))];
        Array.ForEach(workers, w => w.Start());
        Array.ForEach(workers, w => w.Join());
    }

    // Each step waits for the one before, so nothing is left out.
    private static void Divide(int steps)
    {
        var x = 1.0;
        for (var i = 0; i < steps; i++)
        {
            x = 1.0 + (1.0 / x);
        }

        Volatile.Write(ref _last, x);
    }
}
