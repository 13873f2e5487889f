using System.Collections.Immutable;
using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Domain.Plans;

namespace WorkPlanSim.Analysis.Allocation.Results;

/// <summary>How much could be met with more or less money, were it always shared out in the best way.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="FundId">The fund that is made larger or smaller; null for all alike.</param>
/// <param name="Seed">The seed of the trials by which allocations were chosen.</param>
/// <param name="Trials">Their number.</param>
/// <param name="FreshTrials">The number of trials that had no part in choosing.</param>
/// <param name="Points">The points, least money first; the money there is is one of them.</param>
public sealed record Frontier(
    Plan Plan, string? FundId, ulong Seed, int Trials, int FreshTrials, ImmutableArray<FrontierPoint> Points)
{
    /// <summary>Gets the expected number met as the plan stands, on fresh trials.</summary>
    public required MeanDifference PresentMet { get; init; }

    /// <summary>Gets the probability that every mandatory target is met as the plan stands, on fresh trials.</summary>
    public required MeanDifference PresentAllMandatory { get; init; }

    /// <summary>Gets how many more could be met with the same money: the distance of the plan to the frontier.</summary>
    public required MeanDifference MetDistance { get; init; }

    /// <summary>Gets by how much more probable it could be with the same money that every mandatory target is met.</summary>
    public required MeanDifference MandatoryDistance { get; init; }

    /// <summary>
    /// Gets whether some target feels what another is given, so that local search had the last word: another allocation may be better.
    /// </summary>
    public bool IsCoupled { get; init; }

    /// <summary>Gets where there is too little money for any allocation, least money first.</summary>
    public ImmutableArray<UnreachableLevel> OutOfReach { get; init; } = [];

    /// <summary>
    /// Gets the share of the money with which as many could be met as the plan meets now, read between the points by straight
    /// lines; null where the least money looked at is still enough, or the most is not.
    /// </summary>
    public double? SameMetLevel
    {
        get
        {
            for (var i = 1; i < Points.Length; i++)
            {
                var (low, high, wanted) = (Points[i - 1].Met.Difference, Points[i].Met.Difference, PresentMet.Difference);
                if (low < wanted && wanted <= high)
                {
                    return Points[i - 1].Level + ((Points[i].Level - Points[i - 1].Level) * (wanted - low) / (high - low));
                }
            }

            return null;
        }
    }
}
