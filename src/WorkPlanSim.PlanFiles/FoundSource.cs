namespace WorkPlanSim.PlanFiles;

/// <summary>The file of a base scenario that was looked up.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Source">Its text; null where it can't be read, with the problem told.</param>
internal sealed record FoundSource(string Name, SourceText? Source);
