namespace WorkPlanSim.Contracts.Parts;

/// <summary>Holds one scenario that was saved with a plan; the key is <c>plan id/scenario id</c>.</summary>
[Alias("WorkPlanSim.IScenarioGrain")]
public interface IScenarioGrain : IPartGrain;
