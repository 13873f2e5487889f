namespace WorkPlanSim.Analysis.Comparison;

/// <summary>What a scenario changes for one target.</summary>
/// <param name="TargetId">The target.</param>
/// <param name="Met">The difference in the probability that it is met.</param>
public sealed record TargetDifference(string TargetId, PairedDifference Met);
