namespace WorkPlanSim.Contracts.Parts;

/// <summary>Holds one target of one plan; the key is <c>plan id/target id</c>.</summary>
[Alias("WorkPlanSim.ITargetGrain")]
public interface ITargetGrain : IPartGrain;
