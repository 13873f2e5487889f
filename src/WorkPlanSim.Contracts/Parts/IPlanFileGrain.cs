namespace WorkPlanSim.Contracts.Parts;

/// <summary>Holds the text of the file that a plan was read from, comments and all; the key is the plan's id.</summary>
[Alias("WorkPlanSim.IPlanFileGrain")]
public interface IPlanFileGrain : IPartGrain;
