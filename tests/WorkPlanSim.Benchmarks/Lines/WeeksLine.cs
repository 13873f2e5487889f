using WorkPlanSim.Benchmarks.Measuring;
using WorkPlanSim.Benchmarks.Plans;

namespace WorkPlanSim.Benchmarks.Lines;

/// <summary>
/// A large plan by weeks, cold: whether a cell of it costs what a cell of a plan by months does.
/// </summary>
internal sealed class WeeksLine : ILine
{
    private const int Trials = 10000;
    private const double Tolerance = 0.2;

    /// <inheritdoc/>
    public string Name => "weeks";

    /// <inheritdoc/>
    public IEnumerable<Finding> Measure(int rounds)
    {
        (string Name, int Targets, int Periods)[] sizes =
        [
            ("100 targets x 12 months", 100, 12), ("250 targets x 12 months", 250, 12),
            ("100 targets x 52 weeks", 100, 52), ("250 targets x 52 weeks", 250, 52),
        ];
        var plans = sizes
            .Select(s => DeliverPlan.Of(s.Targets, s.Periods, isWeekly: s.Periods == 52))
            .ToArray();
        var timings = Race.Run(
            rounds,
            [
                .. sizes.Zip(plans, (s, plan) =>
                    Contender.OneCore(s.Name, r => BareEngine.Run(plan, Trials, (ulong)r))),
            ]);
        double[] perCell =
            [.. timings.Zip(sizes, (timing, s) => timing.Best / ((double)s.Targets * s.Periods * Trials))];
        foreach (var (timing, size) in timings.Zip(sizes))
        {
            Console.WriteLine(timing.Describe((double)size.Targets * size.Periods * Trials));
        }

        var ratio = perCell[3] / perCell[0];
        yield return new Finding(
            "52 weeks x 250 targets x 10 000 trials, cold, a cell against one of 12 months x 100 targets",
            "1 × ± 20 %",
            $"{ratio:0.000} × ({timings[3].Best:0.00} s)",
            Math.Abs(ratio - 1.0) <= Tolerance);
    }
}
