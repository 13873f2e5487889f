using ScottPlot;

namespace WorkPlanSim.Plotting.Composition;

/// <summary>How markers are edged.</summary>
internal static class Markers
{
    /// <summary>Gives the colour of a marker's edge: white around a filled one, its own for an open one or a cross.</summary>
    /// <param name="shape">The marker.</param>
    /// <param name="color">Its colour.</param>
    /// <returns>The edge's colour.</returns>
    internal static Color EdgeOf(MarkerShape shape, Color color) =>
        shape.ToString().StartsWith("Filled", StringComparison.Ordinal) ? Colors.White : color;
}
