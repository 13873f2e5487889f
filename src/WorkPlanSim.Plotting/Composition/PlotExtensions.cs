using ScottPlot;
using ScottPlot.Plottables;
using WorkPlanSim.Plotting.Fonts;

namespace WorkPlanSim.Plotting.Composition;

/// <summary>The house's way with ScottPlot plots.</summary>
internal static class PlotExtensions
{
    /// <summary>Makes a plot in the house's look: no frame but the bottom line, quiet grid, no legend.</summary>
    /// <param name="gridX">Whether vertical grid lines show.</param>
    /// <param name="gridY">Whether horizontal grid lines show.</param>
    /// <returns>The plot.</returns>
    internal static Plot New(bool gridX = true, bool gridY = true)
    {
        EmbeddedFontResolver.Install();
        var plot = new Plot();
        plot.FigureBackground.Color = Colors.White;
        plot.DataBackground.Color = Colors.White;
        plot.Axes.Color(FigureColors.Subtle);
        plot.Grid.MajorLineColor = FigureColors.Grid;
        plot.Grid.MajorLineWidth = 1;
        plot.Grid.XAxisStyle.IsVisible = gridX;
        plot.Grid.YAxisStyle.IsVisible = gridY;
        plot.Axes.Top.IsVisible = false;
        plot.Axes.Right.IsVisible = false;
        foreach (var axis in plot.Axes.GetAxes())
        {
            axis.TickLabelStyle.FontSize = 13;
            axis.TickLabelStyle.ForeColor = FigureColors.Ink;
            axis.Label.FontSize = 13;
            axis.Label.Bold = false;
            axis.Label.ForeColor = FigureColors.Subtle;
            axis.MajorTickStyle.Length = 0;
            axis.MinorTickStyle.Length = 0;
            axis.FrameLineStyle.Width = 0;
        }

        plot.Axes.Bottom.FrameLineStyle.Width = 1;
        plot.Axes.Bottom.FrameLineStyle.Color = FigureColors.Axis;
        plot.HideLegend();
        return plot;
    }

    /// <summary>Adds a label.</summary>
    /// <param name="plot">The plot.</param>
    /// <param name="text">The text.</param>
    /// <param name="x">Where, in the plot's coordinates.</param>
    /// <param name="y">Where, in the plot's coordinates.</param>
    /// <param name="alignment">Which point of the text is there.</param>
    /// <param name="size">The font size.</param>
    /// <param name="color">The colour; null for ink.</param>
    /// <param name="bold">Whether it is bold.</param>
    /// <returns>The label.</returns>
    internal static Text Label(
        this Plot plot,
        string text,
        double x,
        double y,
        Alignment alignment = Alignment.MiddleLeft,
        float size = 12,
        Color? color = null,
        bool bold = false)
    {
        var label = plot.Add.Text(text, x, y);
        label.LabelFontColor = color ?? FigureColors.Ink;
        label.LabelFontSize = size;
        label.LabelAlignment = alignment;
        label.LabelBold = bold;
        return label;
    }

    /// <summary>Adds a straight line.</summary>
    /// <param name="plot">The plot.</param>
    /// <param name="from">One end.</param>
    /// <param name="to">The other.</param>
    /// <param name="color">The colour.</param>
    /// <param name="width">The width.</param>
    /// <param name="pattern">The pattern; null for solid.</param>
    /// <returns>The line.</returns>
    internal static LinePlot Segment(
        this Plot plot, Coordinates from, Coordinates to, Color color, float width = 1, LinePattern? pattern = null)
    {
        var line = plot.Add.Line(from, to);
        line.LineColor = color;
        line.LineWidth = width;
        line.MarkerSize = 0;
        line.LinePattern = pattern ?? LinePattern.Solid;
        return line;
    }

    /// <summary>Adds markers.</summary>
    /// <param name="plot">The plot.</param>
    /// <param name="xs">Where.</param>
    /// <param name="ys">Where.</param>
    /// <param name="color">The colour.</param>
    /// <param name="shape">The shape.</param>
    /// <param name="size">The size.</param>
    /// <returns>The markers.</returns>
    internal static ScottPlot.Plottables.Markers Dots(
        this Plot plot, double[] xs, double[] ys, Color color, MarkerShape shape = MarkerShape.FilledCircle, float size = 9)
    {
        var dots = plot.Add.Markers(xs, ys, shape, size, color);
        dots.MarkerStyle.LineWidth = 1.5f;
        dots.MarkerStyle.LineColor = Markers.EdgeOf(shape, color);
        return dots;
    }

    /// <summary>Adds a rectangle without an edge.</summary>
    /// <param name="plot">The plot.</param>
    /// <param name="rect">Where.</param>
    /// <param name="color">The colour.</param>
    internal static void Fill(this Plot plot, CoordinateRect rect, Color color)
    {
        var rectangle = plot.Add.Rectangle(rect);
        rectangle.FillColor = color;
        rectangle.LineWidth = 0;
    }

    /// <summary>Stripes every other row, for rows at 0, -1, -2, ...</summary>
    /// <param name="plot">The plot.</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="left">From where.</param>
    /// <param name="right">To where.</param>
    internal static void Stripe(this Plot plot, int rows, double left, double right)
    {
        for (var row = 0; row < rows; row += 2)
        {
            plot.Fill(new CoordinateRect(left, right, -row - 0.5, -row + 0.5), FigureColors.Stripe);
        }
    }

    /// <summary>Labels an axis with percentages.</summary>
    /// <param name="axis">The axis.</param>
    /// <param name="values">The shares to label.</param>
    internal static void Percent(this IAxis axis, params IReadOnlyList<double> values) =>
        axis.SetTicks([.. values], [.. values.Select(v => $"{v * 100:0}%")]);
}
