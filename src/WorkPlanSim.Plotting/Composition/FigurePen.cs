using ScottPlot;
using SkiaSharp;

namespace WorkPlanSim.Plotting.Composition;

/// <summary>Draws what stands around the panels of a figure.</summary>
internal sealed class FigurePen(SKCanvas canvas, Paint paint)
{
    /// <summary>Gives the width of a key entry, with the gap after it.</summary>
    /// <param name="item">The entry.</param>
    /// <returns>The width in pixels.</returns>
    internal static float KeyWidth(KeyItem item) =>
        FigureLayout.MarkWidth + TextMeasure.Width(item.Text, FigureLayout.KeySize) + FigureLayout.KeyGap;

    /// <summary>Draws lines of text at the left margin.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="top">The top of the first.</param>
    /// <param name="size">The font size.</param>
    /// <param name="lineHeight">The height of a line.</param>
    /// <param name="color">The colour.</param>
    /// <param name="bold">Whether they are bold.</param>
    /// <returns>The top of what comes below.</returns>
    internal float Lines(
        IReadOnlyList<string> lines, float top, float size, float lineHeight, Color color, bool bold = false)
    {
        foreach (var line in lines)
        {
            Draw(line, FigureLayout.Margin - TextMeasure.Hanging(line, size), top, size, color, bold, Alignment.UpperLeft);
            top += lineHeight;
        }

        return top;
    }

    /// <summary>Draws a row of the key.</summary>
    /// <param name="row">Its entries.</param>
    /// <param name="middle">Its middle.</param>
    internal void KeyRow(IReadOnlyList<KeyItem> row, float middle)
    {
        var x = FigureLayout.Margin;
        foreach (var item in row)
        {
            DrawMark(item, x, middle);
            Draw(item.Text, x + FigureLayout.MarkWidth, middle, FigureLayout.KeySize, FigureColors.Ink, false, Alignment.MiddleLeft);
            x += KeyWidth(item);
        }
    }

    private void Draw(string text, float x, float y, float size, Color color, bool bold, Alignment alignment)
    {
        var label = new LabelStyle { Text = text, FontSize = size, Bold = bold, ForeColor = color, Alignment = alignment };
        label.Render(canvas, new Pixel(x, y), paint, bottom: false);
    }

    private void DrawMark(KeyItem item, float x, float middle)
    {
        if (item.IsArea)
        {
            using var fill = new SKPaint { Color = item.Color.ToSKColor(), IsAntialias = true };
            canvas.DrawRect(x, middle - 7, 22, 14, fill);
        }

        if (item.Line is { } pattern)
        {
            var style = new LineStyle { Color = item.Color, Width = 2.2f, Pattern = pattern };
            Drawing.DrawLine(canvas, paint, new PixelLine(x, middle, x + 24, middle), style);
        }

        if (item.Shape != MarkerShape.None)
        {
            new MarkerStyle(item.Shape, 10, item.Color) { LineWidth = 1.5f, LineColor = Markers.EdgeOf(item.Shape, item.Color) }
                .Render(canvas, new Pixel(x + 12, middle), paint);
        }
    }
}
