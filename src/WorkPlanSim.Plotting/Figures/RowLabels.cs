using ScottPlot;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Plotting.Composition;

namespace WorkPlanSim.Plotting.Figures;

/// <summary>The titles of targets beside what is shown of them.</summary>
internal static class RowLabels
{
    private const float Size = 13.5f;
    private const float Gap = 12;

    /// <summary>Labels the rows at 0, -1, -2, ...; mandatory targets are marked with a star.</summary>
    /// <param name="plot">The plot.</param>
    /// <param name="data">The results.</param>
    /// <param name="targets">The targets, from the top.</param>
    /// <param name="width">The width that titles may take up.</param>
    /// <param name="more">Rows below that are not targets: where, and what they are called.</param>
    /// <returns>The width that they do take up, with the gap to the plot.</returns>
    internal static float Set(
        Plot plot,
        FigureData data,
        IReadOnlyList<Target> targets,
        float width,
        params IReadOnlyList<(double Y, string Title)> more)
    {
        var titles = targets.Select(t => TextMeasure.Fit(Text(data, t), Size, false, width)).ToArray();
        plot.Axes.Left.SetTicks(
            [.. targets.Select((_, row) => (double)-row), .. more.Select(m => m.Y)], [.. titles, .. more.Select(m => m.Title)]);
        plot.Axes.Left.TickLabelStyle.FontSize = Size;
        return titles.Concat(more.Select(m => m.Title)).Select(t => TextMeasure.Width(t, Size)).DefaultIfEmpty(0).Max() + Gap;
    }

    /// <summary>Says what the star means, to follow a sentence, where any target carries one.</summary>
    /// <param name="data">Whose language.</param>
    /// <param name="targets">The targets that are labelled.</param>
    /// <returns>The note with a semicolon before it, or nothing.</returns>
    internal static string StarNote(FigureData data, IEnumerable<Target> targets) =>
        targets.Any(t => t.Mandatory) ? data.Say("；* 为必须完成", "; * mandatory") : "";

    /// <summary>Gives what a row is called.</summary>
    /// <param name="data">Whose language.</param>
    /// <param name="target">The target.</param>
    /// <returns>Its title, after a star where it is mandatory.</returns>
    internal static string Text(FigureData data, Target target) => (target.Mandatory ? "* " : "") + data.Title(target);
}
