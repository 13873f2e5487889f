using WorkPlanSim.Benchmarks.Measuring;
using WorkPlanSim.Benchmarks.Plans;

namespace WorkPlanSim.Benchmarks.Lines;

/// <summary>Each kind of target, cold, against <c>deliver</c>.</summary>
internal sealed class KindsLine : ILine
{
    private const double Most = 4.0;
    private const int Trials = 10240;
    private const double Cells = 100.0 * 12 * Trials;

    /// <inheritdoc/>
    public string Name => "kinds";

    /// <inheritdoc/>
    public IEnumerable<Finding> Measure(int rounds)
    {
        var composites = KindPlan.WithComposites;
        var timings = Race.Run(
            rounds,
            [
                .. KindPlan.Alone.Select(kind =>
                    Contender.OneCore(kind.Name, r => BareEngine.Run(kind.Plan, Trials, (ulong)r))),
                Contender.OneCore(
                    "100 deliver and 100 composites", r => BareEngine.Run(composites, Trials, (ulong)r)),
            ]);
        foreach (var timing in timings)
        {
            Console.WriteLine(timing.Describe(timing == timings[^1] ? 2.0 * Cells : Cells));
        }

        var deliver = timings[0].Best;
        foreach (var timing in timings[1..^1])
        {
            yield return Finding.AtMost(
                $"kind: {timing.Name}", Most, timing.Best / deliver, "deliver, per cell");
        }

        yield return Finding.AtMost(
            "kind: composite of 4 (100 of them beside 100 deliver, less those)",
            Most,
            (timings[^1].Best - deliver) / deliver,
            "deliver, per cell");
    }
}
