using WorkPlanSim.Benchmarks.Measuring;
using WorkPlanSim.Benchmarks.Plans;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Simulation.Engine;
using WorkPlanSim.Simulation.Outcomes;
using WorkPlanSim.Simulation.Paths;

namespace WorkPlanSim.Benchmarks.Lines;

/// <summary>One target's money changed, again and again, as when a slider moves.</summary>
internal sealed class OneTargetLine : ILine
{
    private const int Targets = 100;
    private const int Trials = 10240;

    // So many changes are measured at once, each of another target and to an amount that was not there before.
    private const int Moves = 20;

    /// <inheritdoc/>
    public string Name => "one-target";

    /// <inheritdoc/>
    public IEnumerable<Finding> Measure(int rounds)
    {
        var plan = DeliverPlan.Of(Targets, 12);
        var draws = new DrawCache(long.MaxValue);
        BareEngine.Run(plan, Trials, 0, draws);
        var outcomes = new OutcomeCache(long.MaxValue);
        var money = 0;
        void Change(Action<Plan> run)
        {
            for (var move = 0; move < Moves; move++)
            {
                run(Allocations.WithOneChanged(plan, move % Targets, ++money * 0.001m));
            }
        }

        var timings = Race.Run(
            rounds,
            PeersLine.WarmOf(draws),
            Contender.OneCore("20 changes, one after the other", _ => Change(changed => outcomes.Simulate(
                Compile(changed, draws), 0, Trials, CancellationToken.None))),
            Contender.OneCore("compiling them", _ => Change(changed => Compile(changed, draws))),
            Contender.OneCore("one change, all run again", r => BareEngine.Run(
                Allocations.WithOneChanged(plan, r % Targets, 5), Trials, 0, draws)));
        foreach (var timing in timings)
        {
            Console.WriteLine(timing.Describe(0));
        }

        double Share(int i) => timings[i].Best / timings[0].Best;
        yield return Finding.AtMost("one target changed", 1.0 / 50.0, Share(1) / Moves, "whole plan, warm");
        yield return Finding.Told("– of which compiling", $"{Share(2) / Moves:0.0000} ×");
        yield return Finding.Told("– the same without what is remembered", $"{Share(3):0.000} ×");
    }

    private static Model Compile(Plan plan, DrawCache draws) => Model.Compile(plan, [Scenario.Baseline], 0, draws);
}
