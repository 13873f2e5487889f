namespace WorkPlanSim.Domain.Targets;

/// <summary>Where a target was promised.</summary>
/// <param name="Section">The section of the source.</param>
/// <param name="Phrase">The promise in the source's own words.</param>
public sealed record TargetSource(string Section, string Phrase);
