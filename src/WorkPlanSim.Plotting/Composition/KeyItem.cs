using ScottPlot;

namespace WorkPlanSim.Plotting.Composition;

/// <summary>An entry of a figure's key.</summary>
/// <param name="Text">What it means.</param>
/// <param name="Color">Its colour.</param>
/// <param name="Shape">Its marker; none where it is a line or an area.</param>
internal sealed record KeyItem(string Text, Color Color, MarkerShape Shape = MarkerShape.None)
{
    /// <summary>Gets the pattern of its line; null for no line.</summary>
    internal LinePattern? Line { get; init; }

    /// <summary>Gets whether it is an area.</summary>
    internal bool IsArea { get; init; }
}
