namespace WorkPlanSim.PlanFiles;

/// <summary>The text of a file.</summary>
/// <param name="Name">The path as the user gave it; problems name the file by it.</param>
/// <param name="Text">What is in it.</param>
public sealed record SourceText(string Name, string Text);
