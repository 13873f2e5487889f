using ScottPlot;

namespace WorkPlanSim.Plotting.Composition;

/// <summary>
/// A panel laid out in its own pixels, from the top left, for what is half a table and half a chart: rows with words, numbers and
/// small graphics side by side, whose places must fit one another to the pixel.
/// </summary>
internal sealed class Sheet
{
    /// <summary>Makes an empty sheet.</summary>
    /// <param name="width">Its width in pixels.</param>
    /// <param name="height">Its height in pixels.</param>
    internal Sheet(float width, float height)
    {
        (Width, Height) = (width, height);
        Plot = PlotExtensions.New(gridX: false, gridY: false);
        Plot.Layout.Frameless();
        Plot.Axes.SetLimits(0, width, -height, 0);
    }

    /// <summary>Gets its width in pixels.</summary>
    internal float Width { get; }

    /// <summary>Gets its height in pixels.</summary>
    internal float Height { get; }

    /// <summary>Gets the plot that draws it, to be placed at exactly its size.</summary>
    internal Plot Plot { get; }

    /// <summary>Makes a figure of it, as tall as it takes.</summary>
    /// <param name="name">The figure's name.</param>
    /// <param name="text">What it says in words.</param>
    /// <param name="key">Its key.</param>
    /// <returns>The figure.</returns>
    internal Figure ToFigure(string name, FigureText text, params IReadOnlyList<KeyItem> key)
    {
        var width = (int)(Width + (2 * FigureLayout.Margin));
        var figure = new Figure(name, width, Figure.HeightFor(width, Height, text, key), text, key);
        var top = figure.Body.Top;
        return figure.Add(Plot, new PixelRect(FigureLayout.Margin, FigureLayout.Margin + Width, top + Height, top));
    }

    /// <summary>Writes a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="x">Where.</param>
    /// <param name="y">Where, downwards.</param>
    /// <param name="alignment">Which point of the text is there.</param>
    /// <param name="size">The font size.</param>
    /// <param name="color">The colour; null for ink.</param>
    /// <param name="bold">Whether it is bold.</param>
    internal void Write(
        string text,
        float x,
        float y,
        Alignment alignment = Alignment.MiddleLeft,
        float size = 13,
        Color? color = null,
        bool bold = false) => Plot.Label(text, x, -y, alignment, size, color, bold);

    /// <summary>Fills a box.</summary>
    /// <param name="left">Its left.</param>
    /// <param name="top">Its top.</param>
    /// <param name="right">Its right.</param>
    /// <param name="bottom">Its bottom.</param>
    /// <param name="color">Its colour.</param>
    internal void Box(float left, float top, float right, float bottom, Color color) =>
        Plot.Fill(new CoordinateRect(left, right, -bottom, -top), color);

    /// <summary>Fills an outline.</summary>
    /// <param name="outline">Its corners, downwards.</param>
    /// <param name="color">Its colour.</param>
    internal void Area(IEnumerable<Coordinates> outline, Color color)
    {
        var area = Plot.Add.Polygon([.. outline.Select(p => new Coordinates(p.X, -p.Y))]);
        area.FillColor = color;
        area.LineWidth = 0;
    }

    /// <summary>Draws a line from point to point.</summary>
    /// <param name="points">The points, downwards.</param>
    /// <param name="color">Its colour.</param>
    /// <param name="width">Its width.</param>
    internal void Curve(IEnumerable<Coordinates> points, Color color, float width = 1)
    {
        var line = Plot.Add.ScatterLine(points.Select(p => new Coordinates(p.X, -p.Y)).ToArray(), color);
        line.LineWidth = width;
    }

    /// <summary>Draws a level line.</summary>
    /// <param name="left">Its left end.</param>
    /// <param name="right">Its right end.</param>
    /// <param name="y">Where.</param>
    /// <param name="color">Its colour.</param>
    /// <param name="width">Its width.</param>
    internal void Across(float left, float right, float y, Color color, float width = 1) =>
        Plot.Segment(new Coordinates(left, -y), new Coordinates(right, -y), color, width);

    /// <summary>Draws an upright line.</summary>
    /// <param name="x">Where.</param>
    /// <param name="top">Its upper end.</param>
    /// <param name="bottom">Its lower end.</param>
    /// <param name="color">Its colour.</param>
    /// <param name="width">Its width.</param>
    /// <param name="pattern">Its pattern; null for solid.</param>
    internal void Down(float x, float top, float bottom, Color color, float width = 1, LinePattern? pattern = null) =>
        Plot.Segment(new Coordinates(x, -top), new Coordinates(x, -bottom), color, width, pattern);

    /// <summary>Draws a marker.</summary>
    /// <param name="x">Where.</param>
    /// <param name="y">Where, downwards.</param>
    /// <param name="color">Its colour.</param>
    /// <param name="shape">Its shape.</param>
    /// <param name="size">Its size.</param>
    internal void Dot(float x, float y, Color color, MarkerShape shape = MarkerShape.FilledCircle, float size = 10) =>
        Plot.Dots([x], [-y], color, shape, size);
}
