using System.Collections.Immutable;
using WorkPlanSim.Analysis.Intervals;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Simulation.Samples;

namespace WorkPlanSim.Analysis.Discovery;

/// <summary>Under which conditions a plan or a target fails.</summary>
/// <remarks>
/// A box is sought in some trials and looked at with as many others (<see cref="Fresh"/>): what those say has no winner's curse
/// and is what is told. Further boxes are sought in the trials that lie in none before (the covering of Friedman and Fisher, 1999,
/// section 5), and their coverage and mass are shares of all, so that those of all boxes add up.
/// </remarks>
/// <param name="Plan">The plan as it is under the scenario.</param>
/// <param name="Scenario">The scenario.</param>
/// <param name="Kind">What counts as a failed trial.</param>
/// <param name="Failed">The failed trials among those in which the box was sought.</param>
/// <param name="Trials">How many trials these are.</param>
/// <param name="Seed">The seed of these.</param>
public sealed record FailureConditions(
    Plan Plan, Scenario Scenario, FailureKind Kind, int Failed, int Trials, ulong Seed)
{
    /// <summary>Gets the fewest trials of a kind from which something is read.</summary>
    public static int FewestTrials => 30;

    /// <summary>Gets why there is nothing to say; null if there is.</summary>
    public required ConditionsGap? Gap { get; init; }

    /// <summary>Gets the inputs among which the box was sought, the most telling first; its limits name them by place.</summary>
    public ImmutableArray<SampleColumn> Inputs { get; init; } = [];

    /// <summary>Gets the box as it was found; null where none was.</summary>
    public FoundBox? Found { get; init; }

    /// <summary>Gets the seed of the fresh trials.</summary>
    public ulong FreshSeed { get; init; }

    /// <summary>Gets how the box fits the fresh trials; null where there is none.</summary>
    public BoxFit? Fresh { get; init; }

    /// <summary>
    /// Gets the values of the limited inputs in the fresh trials, without those in earlier boxes. Shape [limits of
    /// <see cref="Found"/>][trials].
    /// </summary>
    public ImmutableArray<double[]> FreshValues { get; init; } = [];

    /// <summary>Gets which fresh trials failed, without those in earlier boxes. Shape [trials].</summary>
    public ImmutableArray<bool> FreshFailed { get; init; } = [];

    /// <summary>Gets the place of this box: 0 for the first, or where there is none.</summary>
    public int Place { get; init; }

    /// <summary>
    /// Gets the conditions under which it fails outside of this box and the further ones before, each as sure as this one; none of
    /// its own has further ones.
    /// </summary>
    public ImmutableArray<FailureConditions> Further { get; init; } = [];

    /// <summary>Gets this box and the further ones; this alone where there is none.</summary>
    public ImmutableArray<FailureConditions> All => [this, .. Further];

    /// <summary>Gets the share of all failures in fresh trials that lie in some box.</summary>
    public double TotalCoverage => Fresh is null ? 0.0 : (double)Covered / Fresh.AllMarked;

    /// <summary>Gets its 95 % interval.</summary>
    public ConfidenceInterval TotalCoverageInterval => Fresh is null ? default : Proportion.Wilson(Covered, Fresh.AllMarked);

    /// <summary>Gets the share of trials that failed.</summary>
    public double Share => (double)Failed / Trials;

    /// <summary>Gets the 95 % interval of the density of the box in fresh trials.</summary>
    public ConfidenceInterval DensityInterval => Fresh is null ? default : Proportion.Wilson(Fresh.Marked, Fresh.Trials);

    /// <summary>Gets the 95 % interval of its coverage in fresh trials.</summary>
    public ConfidenceInterval CoverageInterval => Fresh is null ? default : Proportion.Wilson(Fresh.Marked, Fresh.AllMarked);

    private int Covered => All.Sum(c => c.Fresh?.Marked ?? 0);
}
