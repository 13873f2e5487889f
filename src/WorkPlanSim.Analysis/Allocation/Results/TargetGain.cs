using System.Collections.Immutable;
using WorkPlanSim.Analysis.Comparison;

namespace WorkPlanSim.Analysis.Allocation.Results;

/// <summary>What the best allocation does to a target, on fresh trials.</summary>
/// <param name="TargetId">The target.</param>
/// <param name="Before">The trials in which it is met as the plan stands.</param>
/// <param name="After">The trials in which it is met under the best allocation.</param>
/// <param name="Difference">The paired difference of the two.</param>
/// <param name="Given">What it is given by funds and teams, where that changes: driver id, now, and then.</param>
/// <param name="IsFlat">Whether nothing that it could be given makes it more or less likely: all it can do is give.</param>
public sealed record TargetGain(
    string TargetId,
    long Before,
    long After,
    PairedDifference Difference,
    ImmutableArray<(string DriverId, decimal Before, decimal After)> Given,
    bool IsFlat);
