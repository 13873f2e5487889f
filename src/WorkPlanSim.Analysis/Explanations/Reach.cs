using System.Collections.Immutable;
using WorkPlanSim.Analysis.Intervals;

namespace WorkPlanSim.Analysis.Explanations;

/// <summary>What it takes for a target to be met with the wanted probability.</summary>
/// <param name="By">By what.</param>
/// <param name="Outcome">Whether it can be reached.</param>
/// <param name="Amount">
/// The least that is enough in these trials, in whole steps: of one of the plan's money, of one post, of 1 % of both.
/// Where it is out of reach, the most that was tried; else 0.
/// </param>
/// <param name="Parts">How much more of each fund and team that is.</param>
/// <param name="Met">The trials in which the target is met with that much more.</param>
/// <param name="Trials">All trials.</param>
public sealed record Reach(
    ReachBy By, ReachOutcome Outcome, long Amount, ImmutableArray<LeverPortion> Parts, long Met, long Trials)
{
    /// <summary>Gets the probability with that much more.</summary>
    public double Probability => (double)Met / Trials;

    /// <summary>Gets its 95 % interval.</summary>
    public ConfidenceInterval Interval => Proportion.Wilson(Met, Trials);
}
