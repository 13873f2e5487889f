using System.Collections.Immutable;
using WorkPlanSim.Analysis.Intervals;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Targets;

namespace WorkPlanSim.Analysis.Explanations;

/// <summary>Why a target is met as often as it is, and what would change that.</summary>
/// <remarks>
/// What can't be said is left out: with fewer than <see cref="FewestTrials"/> trials that missed, nothing is said of what
/// bound it and what it fails with; with so few of either kind, nothing of its inputs (<see cref="Gap"/> says which).
/// </remarks>
/// <param name="Plan">The plan as it is under the scenario.</param>
/// <param name="Scenario">The scenario.</param>
/// <param name="Target">The target as it is under the scenario.</param>
/// <param name="Met">The trials in which it was met.</param>
/// <param name="Trials">All trials.</param>
/// <param name="Seed">The seed of the world.</param>
public sealed record Explanation(Plan Plan, Scenario Scenario, Target Target, long Met, long Trials, ulong Seed)
{
    /// <summary>Gets the fewest trials of a kind from which something is read.</summary>
    public static int FewestTrials => 30;

    /// <summary>Gets the probability for which <see cref="Reaches"/> say what it takes.</summary>
    public static double WantedProbability => 0.8;

    /// <summary>Gets the share of trials in which it was met.</summary>
    public double Probability => (double)Met / Trials;

    /// <summary>Gets the 95 % interval of the probability.</summary>
    public ConfidenceInterval Interval => Proportion.Wilson(Met, Trials);

    /// <summary>Gets the trials in which it was missed.</summary>
    public long Missed => Trials - Met;

    /// <summary>Gets why there is nothing to say of its inputs; null if there is.</summary>
    public ExplanationGap? Gap =>
        Missed < FewestTrials ? ExplanationGap.TooFewMissed
        : Met < FewestTrials ? ExplanationGap.TooFewMet
        : null;

    /// <summary>Gets what bound it in each period up to its deadline, among missed trials; empty where these are too few.</summary>
    public required ImmutableArray<BindingPeriod> Binding { get; init; }

    /// <summary>Gets what each uncertain input does, the most telling first; empty where there is a <see cref="Gap"/>.</summary>
    public required ImmutableArray<InputEffect> Inputs { get; init; }

    /// <summary>
    /// Gets the inputs whose effect is beyond chance, the most telling first: of several columns that tell of one input, such as the
    /// same season in several months, only the most telling.
    /// </summary>
    public ImmutableArray<InputEffect> Telling =>
        [.. Inputs.Where(i => i.IsTelling).DistinctBy(i => i.Column.Input, StringComparer.Ordinal)];

    /// <summary>Gets what a step of money or posts changes: funds, then teams, each up and down; empty for a composite.</summary>
    public required ImmutableArray<LeverValue> Levers { get; init; }

    /// <summary>Gets what it takes to be met with the wanted probability: by money, by posts, by both alike.</summary>
    public required ImmutableArray<Reach> Reaches { get; init; }

    /// <summary>
    /// Gets the targets that fail with it beyond chance, the most closely bound first; empty where too few missed. As all others are
    /// looked at, the share of chance among those told is held to 5 % (<see cref="FailingTogether.ShareOfChance"/>).
    /// </summary>
    public required ImmutableArray<FailingTogether> Together { get; init; }
}
