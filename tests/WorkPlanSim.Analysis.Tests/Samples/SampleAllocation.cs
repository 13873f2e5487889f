using System.Collections.Immutable;
using WorkPlanSim.Analysis.Allocation;
using WorkPlanSim.Analysis.Allocation.Results;
using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Analysis.Intervals;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Analysis.Tests.Samples;

/// <summary>An allocation of the sample plan and a frontier, made by hand.</summary>
internal static class SampleAllocation
{
    internal static AllocationAnswer Answer { get; } = new(
        SamplePlan.Plan,
        new AllocationQuestion
        {
            AtLeast = ImmutableSortedDictionary<string, double>.Empty.Add("erosion-gullies", 0.8),
            Keep = ["petition-cases"],
        },
        1,
        10_000,
        20_000,
        new Scenario(
            "best-allocation",
            new BilingualText("最优分配", "Best allocation"),
            [
                new Change.OfBudget("general-budget", "foreign-trade", AmountRule.Set, 10.0),
                new Change.OfBudget("general-budget", "erosion-gullies", AmountRule.Set, 120.0),
            ]),
        [
            Rival(RivalKind.Best, 4.312, 4.287, 0.0, 0.0),
            Rival(RivalKind.Baseline, 4.05, 4.052, 0.235, 0.011),
            Rival(RivalKind.Proportional, 4.16, 4.161, 0.126, 0.012),
            Rival(RivalKind.Greedy, 4.29, 4.281, 0.006, 0.009),
        ],
        0.0,
        1234)
    {
        Targets =
        [
            Target("erosion-gullies", 13_000, 16_200, 3300, 100),
            Target("foreign-trade", 11_000, 10_500, 20, 520),
            Target("petition-cases", 12_000, 12_003, 30, 27),
        ],
        Moves =
        [
            new(true, "general-budget", "foreign-trade", "erosion-gullies", 30m, Mean(0.154, 0.008)),
            new(false, "water-bureau", null, "erosion-gullies", 1m, Mean(0.0835, 0.006)),
            new(true, "general-budget", null, "petition-cases", 2.5m, Mean(-0.0025, 0.003)),
        ],
        Prices =
        [
            new(true, "general-budget", 10m, 0.0115, Mean(0.0109, 0.0021)),
            new(true, "transfer", 10m, 0.0, Mean(0.0001, 0.0006)),
            new(false, "water-bureau", 1m, 0.0412, Mean(0.0402, 0.0043)),
        ],
        Demands =
        [
            new(UnmetLimitKind.AtLeast, "erosion-gullies", 0.8, 0.81, new ConfidenceInterval(0.8045, 0.8154)),
            new(UnmetLimitKind.Keep, "petition-cases", 0.0, 0.00015, new ConfidenceInterval(-0.0006, 0.0009)),
        ],
        Steps = [new("general-budget", 5m), new("transfer", 0.5m)],
        IsCoupled = false,
        PlanFallsShort = true,
    };

    /// <summary>Gets the same where the gain in sample did not hold.</summary>
    internal static AllocationAnswer Luck { get; } = Answer with
    {
        Rivals = [Rival(RivalKind.Best, 4.07, 4.05, 0.0, 0.0), Rival(RivalKind.Baseline, 4.05, 4.052, -0.002, 0.011)],
        PlanFallsShort = false,
        Demands = [],
        Gap = 0.0123,
    };

    internal static Frontier Frontier { get; } = new(
        SamplePlan.Plan,
        null,
        1,
        10_000,
        20_000,
        [
            .. Enumerable.Range(0, 7).Select(i => new FrontierPoint(
                (7 + i) / 10.0, 600m * (7 + i), Mean(3.8 + (0.4 * i / (i + 2.0)), 0.012), Mean(0.6 + (0.02 * i), 0.007))),
        ])
    {
        PresentMet = Mean(4.0, 0.013),
        PresentAllMandatory = Mean(0.55, 0.007),
        MetDistance = Mean(0.11, 0.01),
        MandatoryDistance = Mean(0.11, 0.006),
    };

    /// <summary>Gets the same where the least money is too little.</summary>
    internal static Frontier ShortFrontier { get; } = Frontier with
    {
        Points = Frontier.Points.RemoveAt(0),
        OutOfReach = [new(0.7, 4200m, "general-budget", 4350m)],
    };

    private static MeanDifference Mean(double value, double spread) =>
        new(value, new ConfidenceInterval(value - spread, value + spread));

    private static AllocationRival Rival(RivalKind kind, double inSample, double fresh, double lead, double spread) => new(
        kind, inSample, fresh, new ConfidenceInterval(fresh - 0.02, fresh + 0.02), fresh, 0.61, Mean(lead, spread));

    private static TargetGain Target(string id, long before, long after, long gained, long lost) =>
        new(id, before, after, new PairedDifference(true, gained, lost, 20_000), [], IsFlat: false);
}
