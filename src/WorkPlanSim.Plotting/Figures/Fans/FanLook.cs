using System.Collections.Immutable;
using ScottPlot;
using WorkPlanSim.Plotting.Composition;

namespace WorkPlanSim.Plotting.Figures.Fans;

/// <summary>How large a fan is drawn.</summary>
/// <param name="Top">The attainment at its upper edge; what is above is cut off.</param>
/// <param name="Ticks">The attainments with a line across.</param>
/// <param name="LabelSize">The font size of labels of time.</param>
/// <param name="Median">The width of the median's line.</param>
/// <param name="Thin">The width of the other lines.</param>
/// <param name="Mark">The size of what was reported.</param>
internal sealed record FanLook(
    double Top, ImmutableArray<double> Ticks, float LabelSize, float Median, float Thin, float Mark)
{
    internal static Color GoalColor => FigureColors.Vermilion;

    internal static Color PaceColor => FigureColors.Muted;

    internal static Color KeptColor => FigureColors.Green;

    internal static LinePattern KeptPattern => LinePattern.DenselyDashed;

    internal static LinePattern PacePattern => LinePattern.Dashed;
}
