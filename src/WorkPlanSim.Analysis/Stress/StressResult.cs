using System.Collections.Immutable;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;

namespace WorkPlanSim.Analysis.Stress;

/// <summary>Every scenario in every assumed world, on the same trials.</summary>
/// <param name="Plan">The plan as it stands.</param>
/// <param name="Scenarios">What can be chosen; the first is the baseline.</param>
/// <param name="Worlds">What may come; the first is the world that the plan itself assumes.</param>
/// <param name="Counted">How many targets count.</param>
/// <param name="Trials">The trials of each cell.</param>
/// <param name="Seed">The seed that was given, with which choices may have been made.</param>
public sealed record StressResult(
    Plan Plan, ImmutableArray<Scenario> Scenarios, ImmutableArray<Scenario> Worlds, int Counted, int Trials, ulong Seed)
{
    /// <summary>Gets the seed of the trials, derived from the given one: they had no part in making any choice.</summary>
    public required ulong FreshSeed { get; init; }

    /// <summary>Gets the scenarios that were left out: suppositions, which nobody can choose.</summary>
    public ImmutableArray<Scenario> LeftOut { get; init; } = [];

    /// <summary>Gets the cells. Shape [worlds][scenarios].</summary>
    public required ImmutableArray<ImmutableArray<StressCell>> Cells { get; init; }

    /// <summary>Gets the scenario whose largest regret over all worlds is the least (Savage, 1951), and that regret.</summary>
    public required StressChoice LeastRegret { get; init; }

    /// <summary>Gets the scenario that meets most on average, all worlds alike, and what it meets.</summary>
    public required StressChoice BestOnAverage { get; init; }

    /// <summary>Gives the scenario's largest regret.</summary>
    /// <param name="scenario">The scenario's place.</param>
    /// <returns>The regret, in targets, and the place of the first world in which it is so large.</returns>
    public (double Regret, int World) LargestRegret(int scenario)
    {
        var world = Enumerable.Range(0, Worlds.Length).MaxBy(w => Cells[w][scenario].Regret.Difference);
        return (Cells[world][scenario].Regret.Difference, world);
    }

    /// <summary>Gives what a scenario meets on average over the worlds, all alike.</summary>
    /// <param name="scenario">The scenario's place.</param>
    /// <returns>The number of targets.</returns>
    public double Average(int scenario) => Cells.Average(world => world[scenario].ExpectedMet);

    /// <summary>Tells which scenarios are the best in a world: one, or several that are exactly equal.</summary>
    /// <param name="world">The world's place.</param>
    /// <returns>The places of the scenarios.</returns>
    public ImmutableArray<int> BestIn(int world) =>
        [.. Enumerable.Range(0, Scenarios.Length).Where(s => Cells[world][s].Regret.Difference.Equals(0.0))];
}
