using System.Collections.Immutable;
using WorkPlanSim.Analysis.Explanations;
using WorkPlanSim.Analysis.Trials;
using WorkPlanSim.Domain.Drivers;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Analysis.Tests.Explanations;

/// <summary>Plans of one month whose explanations are known in closed form.</summary>
internal static class ExplainedWorlds
{
    internal static Fund Fund(string id, decimal amount, Distribution? realised = null) =>
        new(id, AnalysisWorlds.Title, new Money(amount)) { Release = [1.0], Realised = realised ?? 1.0 };

    internal static Team Team(string id, int headcount) =>
        new(id, AnalysisWorlds.Title, headcount) { Available = [ShareRange.Certain(1.0)] };

    /// <summary>A target of 90 units that cost 1 each.</summary>
    internal static DeliverTarget Bought(string id, decimal money) =>
        new(id, AnalysisWorlds.Title, Period.FromIndex(0), 90.0) { Scope = 90.0, UnitCost = 1.0, Budget = Given("water", money) };

    /// <summary>
    /// Of the money a share arrives that is uniform on [1/2, 1]: with B in all the target is met with probability
    /// 2 (1 - 90 / B) between B = 90 and B = 180.
    /// </summary>
    internal static Plan OfMoney(decimal money, decimal fund = 1000m) => AnalysisWorlds.Plan(Bought("gullies", money)) with
    {
        Funds = [Fund("water", fund, new Distribution.Uniform(0.5, 1.0))],
    };

    internal static ImmutableSortedDictionary<string, Money> Given(string fund, decimal money) =>
        ImmutableSortedDictionary<string, Money>.Empty.Add(fund, new Money(money));

    internal static ImmutableSortedDictionary<string, Fte> Posts(string team, double posts) =>
        ImmutableSortedDictionary<string, Fte>.Empty.Add(team, Fte.From(posts));

    internal static Explanation Explain(
        Plan plan, string target, int trials = 10_000, ulong seed = 1, int threads = 1, Scenario? scenario = null) =>
        Explainer.Explain(
            new TrialRuns(plan, seed, trials, threads), scenario ?? Scenario.Baseline, target, CancellationToken.None);
}
