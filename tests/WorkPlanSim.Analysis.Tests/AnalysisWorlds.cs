using System.Collections.Immutable;
using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Simulation.Engine;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Analysis.Tests;

/// <summary>
/// Plans of one month in which a target is met with a known probability, and the shortest way to compare.
/// </summary>
internal static class AnalysisWorlds
{
    internal static BilingualText Title { get; } = BilingualText.Same("test");

    internal static Plan Plan(params ReadOnlySpan<Target> targets) => new(
        "plan", Title, Months(1), "万元", [], [], [], [], [.. targets]);

    /// <summary>A target that needs a rate of at least 1 of one that is uniform on [p, 1 + p]: met with probability p.</summary>
    internal static DeliverTarget Target(string id, double probability) => new(id, Title, Period.FromIndex(0), 1.0)
    {
        Scope = 1.0,
        MaxRate = new Distribution.Uniform(probability, 1.0 + probability),
    };

    internal static ScenarioComparison Compare(Plan plan, ulong seed, int trials, params Scenario[] others) =>
        Compare(plan, seed, trials, Sampling.Plain, others);

    internal static ScenarioComparison Compare(
        Plan plan, ulong seed, int trials, Sampling sampling, params Scenario[] others)
    {
        ImmutableArray<Scenario> scenarios = [Scenario.Baseline, .. others];
        var model = Model.Compile(plan, scenarios, seed, cache: null, sampling);
        var tally = new Tally(model.Shape);
        for (var block = 0; block < Model.BlocksFor(trials); block++)
        {
            model.SimulateInto(tally, block, Math.Min(1024, trials - (block * 1024)), CancellationToken.None);
        }

        return ScenarioComparison.Read(plan, scenarios, seed, tally);
    }

    internal static PlanCalendar Months(int count) =>
        PlanCalendar.TryCreate(PeriodUnit.Month, "2024-01", count, out var calendar)
            ? calendar ?? throw new InvalidOperationException("No calendar.")
            : throw new InvalidOperationException("No calendar.");
}
