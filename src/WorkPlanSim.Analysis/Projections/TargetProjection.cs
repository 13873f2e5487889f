using System.Collections.Immutable;
using WorkPlanSim.Analysis.Intervals;
using WorkPlanSim.Domain.Targets;

namespace WorkPlanSim.Analysis.Projections;

/// <summary>What all trials of a scenario say of one target.</summary>
/// <param name="Target">The target as it is under the scenario.</param>
/// <param name="Met">The trials in which it was met.</param>
/// <param name="Trials">All trials.</param>
public sealed record TargetProjection(Target Target, long Met, long Trials)
{
    /// <summary>Gets the share of trials in which it was met.</summary>
    public double Probability => (double)Met / Trials;

    /// <summary>Gets the 95 % interval of the probability.</summary>
    public ConfidenceInterval Interval => ByBlocks ?? Proportion.Wilson(Met, Trials);

    /// <summary>Gets the interval that the spread of blocks gives; null where trials are taken to be independent.</summary>
    public ConfidenceInterval? ByBlocks { get; init; }

    /// <summary>Gets how far it has come by the end of each period.</summary>
    public required ImmutableArray<AttainmentBand> Attainment { get; init; }

    /// <summary>Gets the share of trials that finish in each period; what is missing to 1 never finishes.</summary>
    public required ImmutableArray<double> Finish { get; init; }

    /// <summary>
    /// Gets the mean shortfall in the trials that missed, in the target's own measure: units, cases or share of cases, periods
    /// that were not good, incidents too many, growth, points, share of the steps' work, parts not met.
    /// </summary>
    public required double Shortfall { get; init; }

    /// <summary>Gets the mean money spent.</summary>
    public required double Spent { get; init; }

    /// <summary>Gets the mean money that arrived and was not spent.</summary>
    public required double Unspent { get; init; }

    /// <summary>Gets the mean labour used of the posts given, in FTE-periods.</summary>
    public required double LabourUsed { get; init; }

    /// <summary>Gets the mean labour present but not used, in FTE-periods.</summary>
    public required double LabourIdle { get; init; }

    /// <summary>Gets what held it back in the trials that missed.</summary>
    public required BottleneckProfile Bottleneck { get; init; }
}
