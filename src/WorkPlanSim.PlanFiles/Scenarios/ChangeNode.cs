namespace WorkPlanSim.PlanFiles.Scenarios;

/// <summary>A change with its place.</summary>
/// <param name="Change">The change.</param>
/// <param name="Source">How it stands in the file.</param>
internal sealed record ChangeNode(Change Change, ChangeFieldValues Source);
