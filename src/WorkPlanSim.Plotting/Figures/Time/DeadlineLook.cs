using ScottPlot;
using WorkPlanSim.Plotting.Composition;

namespace WorkPlanSim.Plotting.Figures.Time;

/// <summary>How deadlines are drawn, alike wherever there is an axis of time.</summary>
internal static class DeadlineLook
{
    internal static Color Color => FigureColors.Subtle;

    internal static LinePattern Pattern => LinePattern.Dotted;

    /// <summary>Gets what the key of a figure says of deadlines.</summary>
    /// <param name="data">Whose language.</param>
    /// <returns>The item.</returns>
    internal static KeyItem Key(FigureData data) => new(data.Say("截止", "deadline"), Color) { Line = Pattern };
}
