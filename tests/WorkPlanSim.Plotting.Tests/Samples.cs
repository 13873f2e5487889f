using System.Collections.Concurrent;
using System.Collections.Immutable;
using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.PlanFiles;
using WorkPlanSim.Plotting.Figures;
using WorkPlanSim.Simulation.Engine;

namespace WorkPlanSim.Plotting.Tests;

/// <summary>Real results of the seed plan, cut down to some targets and scenarios; simulated once a process.</summary>
internal static class Samples
{
    private static readonly ConcurrentDictionary<(int Targets, int Scenarios), Lazy<ScenarioComparison>> Comparisons = new();

    private static readonly Lazy<PlanSet> Seed = new(Read);

    /// <summary>Gets the seed plan.</summary>
    internal static Plan Plan => Seed.Value.Plan;

    /// <summary>Gets its scenarios.</summary>
    internal static ImmutableArray<Scenario> Scenarios => [.. Seed.Value.Scenarios];

    internal static string Root { get; } = FindRoot();

    /// <summary>Gives figure data for the first targets of the seed plan under the baseline and the first scenarios.</summary>
    internal static FigureData Of(int targets, int scenarios, Language language) => new(
        Comparisons.GetOrAdd((targets, scenarios), key => new Lazy<ScenarioComparison>(() => Simulate(key.Targets, key.Scenarios))).Value,
        language,
        "test");

    private static ScenarioComparison Simulate(int targets, int scenarios)
    {
        var (plan, all) = (Seed.Value.Plan, Seed.Value.Scenarios);
        ImmutableArray<Scenario> compared = [Scenario.Baseline, .. all.Take(scenarios - 1)];
        var model = Model.Compile(plan, compared, seed: 1);
        var tally = model.Simulate(0, Model.BlockLength, CancellationToken.None);
        var comparison = ScenarioComparison.Read(plan, compared, 1, tally);

        // The rest of the plan was simulated with them; figures see only the first targets.
        return new ScenarioComparison(
            [.. comparison.Projections.Select(p => p with { Targets = [.. p.Targets.Take(targets)] })],
            [.. comparison.Differences.Select(d => d with { Targets = [.. d.Targets.Take(targets)] })]);
    }

    private static PlanSet Read() => PlanReader.ReadFiles(
            Path.Combine(Root, "seeds", "work-plan.yaml"),
            [.. Directory.EnumerateFiles(Path.Combine(Root, "scenarios"), "*.yaml").Order(StringComparer.Ordinal)])
        .Value ?? throw new InvalidOperationException("The seed plan has errors.");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "WorkPlanSim.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the checkout.");
    }
}
