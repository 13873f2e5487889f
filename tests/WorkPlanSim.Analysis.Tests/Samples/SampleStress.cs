using System.Collections.Immutable;
using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Analysis.Intervals;
using WorkPlanSim.Analysis.Stress;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Analysis.Tests.Samples;

/// <summary>Scenarios in assumed worlds, made by hand: a choice beyond chance, one within, a tie, and none at all.</summary>
internal static class SampleStress
{
    private static readonly Scenario[] Decisions =
    [
        Scenario.Baseline,
        new("rural", new BilingualText("资金向乡村倾斜", "Money moved to the countryside"), []),
        new("early", new BilingualText("招标提前到上年底", "Tender before the year begins"), []),
        new("front-line", new BilingualText("一线工作法：机关干部下沉", "Front line: office staff lent to what lags"), []),
    ];

    private static readonly Scenario[] Assumed =
    [
        StressTest.AsPlanned,
        new("wet", new BilingualText("多雨之年", "A wet year"), []),
        new("late", new BilingualText("资金迟到之年", "Late money"), []),
    ];

    // The number met. Shape [worlds][scenarios].
    private static readonly double[][] Met = [[46.69, 47.16, 47.39, 46.99], [45.23, 45.64, 46.13, 45.56], [42.53, 43.09, 42.78, 42.83]];

    private static StressResult Of(int scenarios, StressChoice least, StressChoice best, params Scenario[] leftOut) => new(
        SamplePlan.Plan, [.. Decisions.Take(scenarios)], [.. Assumed], 61, 10_000, 1)
    {
        FreshSeed = 2_718_281_828,
        LeftOut = [.. leftOut],
        Cells =
        [
            .. Met.Select(world => world.Take(scenarios).Select(met =>
                Cell(met, world.Take(scenarios).Max() - met)).ToImmutableArray()),
        ],
        LeastRegret = least,
        BestOnAverage = best,
    };

    internal static StressResult Told { get; } = Of(
        4,
        new StressChoice(2, 0.31, 1, Lead(0.18, 0.05)),
        new StressChoice(2, 45.43, 1, Lead(0.13, 0.2)),
        new Scenario("wet-summer", new BilingualText("多雨的夏天", "A wet summer"), []));

    internal static StressResult Tied { get; } = Twins(
        Of(2, new StressChoice(0, 0.0, 1, Lead(0.0, 0.0)), new StressChoice(0, 44.82, 1, Lead(0.0, 0.0))));

    internal static StressResult Alone { get; } = Of(1, new StressChoice(0, 0.0, null, null), new StressChoice(0, 44.82, null, null));

    private static StressResult Twins(StressResult result) => result with
    {
        Cells = [.. Met.Select(world => ImmutableArray.Create(Cell(world[0], 0.0), Cell(world[0], 0.0)))],
    };

    private static StressCell Cell(double met, double regret) => new(
        met, new ConfidenceInterval(met - 0.06, met + 0.06), Lead(regret, regret < 0.005 ? 0.0 : 0.2));

    private static MeanDifference Lead(double difference, double halfWidth) =>
        new(difference, new ConfidenceInterval(difference - halfWidth, difference + halfWidth));
}
