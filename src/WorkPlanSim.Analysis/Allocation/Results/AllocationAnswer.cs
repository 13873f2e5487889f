using System.Collections.Immutable;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;

namespace WorkPlanSim.Analysis.Allocation.Results;

/// <summary>The best allocation that was found, and how far that can be trusted.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Question">What was asked.</param>
/// <param name="Seed">The seed of the trials by which it was chosen.</param>
/// <param name="Trials">Their number.</param>
/// <param name="FreshTrials">The number of trials that had no part in choosing it.</param>
/// <param name="Scenario">The allocation, as changes to the plan; without changes if nothing better was found.</param>
/// <param name="Rivals">What it and others come to; the best first, then the plan as it stands.</param>
/// <param name="Gap">
/// By how much another allocation of the portions measured could be better at most, on the trials of the choice; 0 where none
/// is. Null where local search had the last word: the bound of the response surfaces, which take targets for independent of
/// one another, says nothing then of what was found.
/// </param>
/// <param name="Points">How many points of response surfaces were measured.</param>
public sealed record AllocationAnswer(
    Plan Plan,
    AllocationQuestion Question,
    ulong Seed,
    int Trials,
    int FreshTrials,
    Scenario Scenario,
    ImmutableArray<AllocationRival> Rivals,
    double? Gap,
    int Points)
{
    /// <summary>Gets what the allocation does to each target. Shape [targets].</summary>
    public required ImmutableArray<TargetGain> Targets { get; init; }

    /// <summary>
    /// Gets the moves that make it, in order of worth: each is the one that adds most once those before it are made, as the
    /// trials see it by which the allocation was chosen. Their worths on fresh trials add up to the lead over the plan.
    /// </summary>
    public required ImmutableArray<AllocationMove> Moves { get; init; }

    /// <summary>Gets the shadow prices of funds, then of teams.</summary>
    public required ImmutableArray<DriverPrice> Prices { get; init; }

    /// <summary>Gets how the demands hold on fresh trials.</summary>
    public required ImmutableArray<DemandCheck> Demands { get; init; }

    /// <summary>Gets the steps of money.</summary>
    public required ImmutableArray<MoneyStep> Steps { get; init; }

    /// <summary>Gets whether some target feels what another is given, so that local search had the last word.</summary>
    public required bool IsCoupled { get; init; }

    /// <summary>Gets the best allocation.</summary>
    public AllocationRival Best => Rivals[0];

    /// <summary>Gets the plan as it stands.</summary>
    public AllocationRival Baseline => Rivals[1];

    /// <summary>Gets the targets that give although nothing tells on them: what they have may serve what the model knows nothing of.</summary>
    public IEnumerable<TargetGain> FlatGivers => Targets.Where(t => t.IsFlat && t.Given.Any(g => g.After < g.Before));

    /// <summary>
    /// Gets whether it can be recommended: on fresh trials it is better than the plan as it stands beyond chance, or it comes to
    /// demands that the plan falls short of; and no demand fails, though of some it may be untold.
    /// </summary>
    public bool IsRecommended => !Scenario.Changes.IsEmpty && !Demands.Any(d => d.Verdict == DemandVerdict.Fails)
        && (Baseline.Lead.Interval.Low > 0.0 || PlanFallsShort);

    /// <summary>Gets whether the plan as it stands does not come to what is demanded, on the trials of the choice.</summary>
    public required bool PlanFallsShort { get; init; }
}
