namespace WorkPlanSim.Domain.Targets;

/// <summary>Another target that must have come so far before this one starts.</summary>
/// <param name="TargetId">The other target.</param>
/// <param name="Share">The attainment that it must reach, in (0, 1]; 1 means met.</param>
public sealed record Predecessor(string TargetId, double Share);
