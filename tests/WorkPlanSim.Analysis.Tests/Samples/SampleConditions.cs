using WorkPlanSim.Analysis.Discovery;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Simulation.Samples;

namespace WorkPlanSim.Analysis.Tests.Samples;

/// <summary>Conditions of failure made by hand: of a target, of the plan, and none.</summary>
internal static class SampleConditions
{
    private static readonly SampleColumn[] Inputs =
    [
        new(
            "seasons/earthworks/workable/2024-07",
            "seasons/earthworks/workable",
            new BilingualText("土方施工季", "Earthworks"),
            new BilingualText("可施工比例", "workable share"),
            Period.FromIndex(6),
            IsMean: false),
        new(
            "funds/transfer/delay",
            "funds/transfer/delay",
            new BilingualText("省级转移支付", "Provincial transfer"),
            new BilingualText("到账推迟期数", "periods late"),
            null,
            IsMean: false),
        new(
            "targets/erosion-gullies/unitCost",
            "targets/erosion-gullies/unitCost",
            new BilingualText("治理侵蚀沟", "Erosion gullies treated"),
            new BilingualText("单位成本", "cost of a unit"),
            null,
            IsMean: false),
    ];

    private static readonly Box Planted = new(
    [
        new BoxLimit(0, double.NegativeInfinity, 0.524), new BoxLimit(1, 2.0, double.PositiveInfinity), new BoxLimit(2, 9.95, 14.2),
    ]);

    internal static FailureConditions Gullies { get; } = Of(
        new FailureKind(SamplePlan.Plan.Targets.First(t => t.Id == "erosion-gullies"), 0, 0));

    /// <summary>Gets them with a further box, of a single limit, outside of the first.</summary>
    internal static FailureConditions Two { get; } = Gullies with { Further = [Other()] };

    internal static FailureConditions Plan { get; } = Of(new FailureKind(null, 43, 61));

    internal static FailureConditions None(ConditionsGap gap) => Gullies with { Gap = gap, Found = null, Fresh = null };

    private static FailureConditions Other()
    {
        var box = new Box([new BoxLimit(2, 13.5, double.PositiveInfinity)]);
        var fit = new BoxFit(box, 700, 420, 10_000, 1700);
        return Gullies with
        {
            Place = 1,
            Found = new FoundBox(
                fit,
                [new FoundLimit(box.Limits[0], 3e-9, 0.87, null)],
                [new BoxFit(Box.Everything, 9100, 860, 10_000, 1700), fit]),
            Fresh = new BoxFit(box, 712, 409, 10_000, 1704),
            FreshValues = [[.. Enumerable.Range(0, 150).Select(k => 8.0 + (k * 0.755 % 8.0))]],
            FreshFailed = [.. Enumerable.Range(0, 150).Select(k => k % 5 == 2)],
        };
    }

    private static FailureConditions Of(FailureKind kind)
    {
        var fit = new BoxFit(Planted, 900, 840, 10_000, 1700);
        return new FailureConditions(SamplePlan.Plan, Scenario.Baseline, kind, 1700, 10_000, 1)
        {
            Gap = null,
            Inputs = [.. Inputs],
            Found = new FoundBox(
                fit,
                [
                    new FoundLimit(Planted.Limits[0], 1e-12, null, 1.0),
                    new FoundLimit(Planted.Limits[1], 2e-7, 0.93, null),
                    new FoundLimit(Planted.Limits[2], 0.0007, 0.41, 0.88),
                ],
                [new BoxFit(Box.Everything, 10_000, 1700, 10_000, 1700), fit]),
            FreshSeed = 99,
            Fresh = new BoxFit(Planted, 880, 801, 10_000, 1704),
            FreshValues =
            [
                [.. Enumerable.Range(0, 200).Select(k => 0.3 + (k * 0.618 % 0.6))],
                [.. Enumerable.Range(0, 200).Select(k => (double)(k % 3))],
                [.. Enumerable.Range(0, 200).Select(k => 8.0 + (k * 0.755 % 8.0))],
            ],
            FreshFailed = [.. Enumerable.Range(0, 200).Select(k => k % 3 == 2 && k % 2 == 0)],
        };
    }
}
