using System.Collections.Immutable;
using WorkPlanSim.Analysis.Trials;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Analysis.Stress;

/// <summary>Puts scenarios into assumed worlds: which choice would be regretted least, whatever the world turns out to be?</summary>
/// <remarks>
/// A world is laid over a scenario: what is decided comes first, what the world makes of it after it. All cells are one run, so a
/// target that neither touches is simulated once, and every difference is on common random numbers. These are of a seed of their own,
/// derived from the given one: a scenario that <c>optimise</c> chose with the given seed is the best on those trials partly by luck, and
/// would look better than it is (the winner's curse).
/// </remarks>
public static class StressTest
{
    private const string Purpose = "stress";

    /// <summary>Gets the world that the plan itself assumes.</summary>
    public static Scenario AsPlanned { get; } = new("as-planned", new BilingualText("计划所设", "As the plan assumes"), []);

    /// <summary>Lays a world over a scenario.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="world">The world.</param>
    /// <returns>Both as one scenario.</returns>
    public static Scenario Lay(Scenario scenario, Scenario world) =>
        new($"{scenario.Id} in {world.Id}", scenario.Title, [.. scenario.Changes, .. world.Changes]);

    /// <summary>Gives what can be chosen: the baseline, and of some scenarios those that are no suppositions.</summary>
    /// <param name="scenarios">The scenarios.</param>
    /// <returns>The choices.</returns>
    public static ImmutableArray<Scenario> ChoicesOf(ImmutableArray<Scenario> scenarios) =>
        [Scenario.Baseline, .. scenarios.Where(s => !Suppositions.IsOnly(s))];

    /// <summary>Finds a world in which a scenario can't be: one that takes away posts or money that it gives.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="scenarios">The scenarios, each without faults.</param>
    /// <param name="worlds">The worlds, each without faults.</param>
    /// <returns>The first such pair and what does not fit; null if all fit.</returns>
    public static (Scenario Scenario, Scenario World, ChangeFault Fault)? FindFault(
        Plan plan, ImmutableArray<Scenario> scenarios, ImmutableArray<Scenario> worlds)
    {
        foreach (var (world, scenario) in worlds.SelectMany(w => scenarios.Select(s => (w, s))))
        {
            if (ScenarioApplication.Apply(plan, Lay(scenario, world)).Faults is [var fault, ..])
            {
                return (scenario, world, fault);
            }
        }

        return null;
    }

    /// <summary>Puts the baseline and scenarios into the plan's own world and others.</summary>
    /// <param name="runs">The plan, and how many trials; their seed is derived from that of these.</param>
    /// <param name="scenarios">
    /// The scenarios beside the baseline, without faults in any of the worlds; suppositions among them are left out.
    /// </param>
    /// <param name="worlds">The worlds beside the plan's own.</param>
    /// <param name="cancellationToken">Ends it within milliseconds.</param>
    /// <returns>What came of it.</returns>
    /// <exception cref="ArgumentException">A scenario does not fit the plan or a world.</exception>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static StressResult Run(
        TrialRuns runs,
        ImmutableArray<Scenario> scenarios,
        ImmutableArray<Scenario> worlds,
        CancellationToken cancellationToken)
    {
        var choices = ChoicesOf(scenarios);
        ImmutableArray<Scenario> all = [AsPlanned, .. worlds];
        var fresh = runs.InWorld(FreshSeed.Of(runs.Seed, Purpose));
        var met = fresh.CountMet([.. all.SelectMany(w => choices.Select(s => Lay(s, w)))], cancellationToken);
        var table = new MetTable(met, choices.Length);
        return new StressResult(runs.Plan, choices, all, runs.Plan.Targets.Count(t => t.Weight > 0.0), runs.Trials, runs.Seed)
        {
            FreshSeed = fresh.Seed,
            LeftOut = [.. scenarios.Where(Suppositions.IsOnly)],
            Cells = [.. all.Select((_, w) => choices.Select((_, s) => table.Cell(w, s)).ToImmutableArray())],
            LeastRegret = RegretChoice.Of(table, fresh.Seed, cancellationToken),
            BestOnAverage = table.BestOnAverage(),
        };
    }
}
