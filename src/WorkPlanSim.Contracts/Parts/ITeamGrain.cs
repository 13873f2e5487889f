namespace WorkPlanSim.Contracts.Parts;

/// <summary>Holds one team of one plan; the key is <c>plan id/team id</c>.</summary>
[Alias("WorkPlanSim.ITeamGrain")]
public interface ITeamGrain : IPartGrain;
