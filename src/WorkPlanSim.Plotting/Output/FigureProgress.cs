namespace WorkPlanSim.Plotting.Output;

/// <summary>How far the drawing of figures has come.</summary>
/// <param name="Done">The figures done.</param>
/// <param name="Planned">All figures.</param>
public readonly record struct FigureProgress(int Done, int Planned);
