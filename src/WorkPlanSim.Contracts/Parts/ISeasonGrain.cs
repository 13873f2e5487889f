namespace WorkPlanSim.Contracts.Parts;

/// <summary>Holds one season of one plan; the key is <c>plan id/season id</c>.</summary>
[Alias("WorkPlanSim.ISeasonGrain")]
public interface ISeasonGrain : IPartGrain;
