using WorkPlanSim.Domain.Targets;

namespace WorkPlanSim.Analysis.Explanations;

/// <summary>Why a target is met more or less often.</summary>
/// <param name="Target">The target as it is in the plan.</param>
/// <param name="Met">The difference in the probability that it is met, and its parts.</param>
public sealed record TargetSplit(Target Target, PairedSplit Met);
