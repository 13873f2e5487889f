using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Domain.Quantities;

namespace WorkPlanSim.Plotting.Figures.Allocation;

/// <summary>What a scenario gives a target or takes from it, against the baseline, and what that buys.</summary>
/// <param name="Target">The target under the scenario.</param>
/// <param name="Money">The change of money over all funds.</param>
/// <param name="Posts">The change of posts over all teams.</param>
/// <param name="From">The first period in which something is moved within the year; null where all counts for the whole year.</param>
/// <param name="Met">The change in the probability that the target is met.</param>
internal sealed record TargetMove(
    TargetProjection Target, decimal Money, double Posts, Period? From, PairedDifference Met)
{
    /// <summary>Gets whether money of one fund takes the place of another's.</summary>
    internal bool SwapsFunds { get; init; }

    /// <summary>Gets whether people of one team take the place of another's.</summary>
    internal bool SwapsTeams { get; init; }

    /// <summary>Gets whether some of it counts for the whole year although some is moved within it.</summary>
    internal bool IsDatedInPart { get; init; }
}
