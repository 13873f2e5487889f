using System.Collections.Immutable;
using WorkPlanSim.Analysis.Stress;
using WorkPlanSim.Analysis.Tests.Explanations;
using WorkPlanSim.Analysis.Trials;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Analysis.Tests.Stress;

/// <summary>
/// Two targets that each need 90 and are paid from a fund of their own, of which a share arrives that is uniform on [1/2, 1]: what
/// a scenario comes to in a world is known in closed form.
/// </summary>
internal static class StressedWorlds
{
    internal static Plan Plan { get; } = AnalysisWorlds.Plan(
        ExplainedWorlds.Bought("gullies", 120m),
        ExplainedWorlds.Bought("park", 0m) with { Budget = ExplainedWorlds.Given("town", 120m) }) with
    {
        Funds =
        [
            ExplainedWorlds.Fund("water", 1000m, new Distribution.Uniform(0.5, 1.0)),
            ExplainedWorlds.Fund("town", 1000m, new Distribution.Uniform(0.5, 1.0)),
        ],
    };

    /// <summary>A scenario that gives the gullies and the park so much.</summary>
    internal static Scenario Giving(string id, double gullies, double park) => new(
        id,
        AnalysisWorlds.Title,
        [
            new Change.OfBudget("water", "gullies", AmountRule.Set, gullies),
            new Change.OfBudget("town", "park", AmountRule.Set, park),
        ]);

    /// <summary>A world in which of a fund just that share arrives.</summary>
    internal static Scenario Arriving(string fund, double share) =>
        new($"{fund} {share}", AnalysisWorlds.Title, [new Change.OfFund(fund) { Realised = share }]);

    /// <summary>The chance that a target with so much is met: 2 (1 - 90 / B) between 90 and 180.</summary>
    internal static double Chance(double given) => given < 90.0 ? 0.0 : Math.Min(1.0, 2.0 * (1.0 - (90.0 / given)));

    internal static StressResult Run(
        ImmutableArray<Scenario> scenarios, ImmutableArray<Scenario> worlds, int trials = 10_000, ulong seed = 1, int threads = 1) =>
        StressTest.Run(new TrialRuns(Plan, seed, trials, threads), scenarios, worlds, CancellationToken.None);
}
