namespace WorkPlanSim.Plotting.Output;

/// <summary>A figure as a file.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Content">Its bytes.</param>
public sealed record FigureFile(string Name, ReadOnlyMemory<byte> Content);
