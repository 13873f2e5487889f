using System.Collections.Immutable;
using WorkPlanSim.Benchmarks.Measuring;
using WorkPlanSim.Benchmarks.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Simulation.Engine;
using WorkPlanSim.Simulation.Paths;

namespace WorkPlanSim.Benchmarks.Lines;

/// <summary>
/// Sixteen scenarios at once, each another allocation of all targets, against one allocation at a time; all
/// warm.
/// </summary>
internal sealed class ScenariosLine : ILine
{
    private const int Targets = 100;
    private const int Trials = 10240;
    private const int Count = 16;

    /// <inheritdoc/>
    public string Name => "scenarios";

    /// <inheritdoc/>
    public IEnumerable<Finding> Measure(int rounds)
    {
        var plan = DeliverPlan.Of(Targets, 12);
        ImmutableArray<Scenario> scenarios =
            [.. Enumerable.Range(0, Count).Select(s => Allocations.AsScenario(plan, 3 * s))];
        var cache = new DrawCache(long.MaxValue);
        BareEngine.Run(plan, Trials, 0, cache);
        var timings = Race.Run(
            rounds,
            PeersLine.WarmOf(cache),
            Contender.OneCore("16 scenarios, warm", _ => BareEngine.Run(plan, scenarios, Trials, 0, cache)),
            Contender.OneCore("16 scenarios, compiling them", _ => Model.Compile(plan, scenarios, 0, cache)));
        foreach (var timing in timings)
        {
            Console.WriteLine(timing.Describe(0));
        }

        yield return Finding.AtMost(
            "16 scenarios at once, all targets allocated otherwise, warm",
            1.1,
            timings[1].Best / Count / timings[0].Best,
            "one warm, per scenario");
        yield return Finding.Told(
            "– of which compiling the scenarios", $"{timings[2].Best / Count / timings[0].Best:0.000} ×");
    }
}
