using ScottPlot;

namespace WorkPlanSim.Plotting.Composition;

/// <summary>A plot and where it goes in a figure.</summary>
/// <param name="Plot">The plot.</param>
/// <param name="Place">The place, in pixels of the figure at scale 1.</param>
internal sealed record Panel(Plot Plot, PixelRect Place);
