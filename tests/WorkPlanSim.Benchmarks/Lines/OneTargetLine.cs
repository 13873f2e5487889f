using WorkPlanSim.Benchmarks.Measuring;
using WorkPlanSim.Benchmarks.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Simulation.Engine;
using WorkPlanSim.Simulation.Paths;

namespace WorkPlanSim.Benchmarks.Lines;

/// <summary>One target changed, as when a slider moves.</summary>
internal sealed class OneTargetLine : ILine
{
    private const int Targets = 100;
    private const int Trials = 10240;

    /// <inheritdoc/>
    public string Name => "one-target";

    /// <inheritdoc/>
    public IEnumerable<Finding> Measure(int rounds)
    {
        var plan = DeliverPlan.Of(Targets, 12);
        var changed = Enumerable.Range(0, Targets)
            .Select(i => Allocations.WithOneChanged(plan, i, 5))
            .ToArray();
        var cache = new DrawCache(long.MaxValue);
        BareEngine.Run(plan, Trials, 0, cache);
        var alone = plan with { Targets = [plan.Targets[0]] };
        BareEngine.Run(alone, Trials, 0, cache);
        var timings = Race.Run(
            rounds,
            PeersLine.WarmOf(cache),
            Contender.OneCore(
                "one target changed, all run again",
                r => BareEngine.Run(changed[r % Targets], Trials, 0, cache)),
            Contender.OneCore(
                "compiling it", r => Model.Compile(changed[r % Targets], [Scenario.Baseline], 0, cache)),
            Contender.OneCore("a plan of that target alone", _ => BareEngine.Run(alone, Trials, 0, cache)));
        foreach (var timing in timings)
        {
            Console.WriteLine(timing.Describe(0));
        }

        double Share(int i) => timings[i].Best / timings[0].Best;
        yield return Finding.NotMeasured(
            "one target changed", "≤ 1/50 × whole plan, warm", "nothing runs only what changed yet");
        yield return Finding.Told(
            "– all run again, warm, one target changed",
            $"{Share(1):0.000} ×, of which compiling {Share(2):0.000} ×");
        yield return Finding.Told(
            "– a plan of one target alone, warm, all drivers counted (1/50 is 0.020)", $"{Share(3):0.000} ×");
    }
}
