using ScottPlot;
using SkiaSharp;
using WorkPlanSim.Plotting.Fonts;
using WorkPlanSim.Plotting.Output;

namespace WorkPlanSim.Plotting.Composition;

/// <summary>
/// A figure: headline, subtitle, key, one or more panels and a source note. One drawing gives PNG at any scale, SVG with text and
/// SVG with outlines; the same results give the same bytes.
/// </summary>
/// <remarks>Different figures may be rendered on different threads; one figure only on one at a time.</remarks>
public sealed class Figure
{
    private readonly List<string> _headline;
    private readonly List<string> _subtitle;
    private readonly List<string> _source;
    private readonly List<List<KeyItem>> _keyRows;
    private readonly List<Panel> _panels = [];

    /// <summary>Makes a figure without panels.</summary>
    /// <param name="name">Its name, which is also that of its files.</param>
    /// <param name="width">Its width in pixels at scale 1.</param>
    /// <param name="height">Its height in pixels at scale 1.</param>
    /// <param name="text">What it says in words.</param>
    /// <param name="key">Its key; empty for none.</param>
    internal Figure(string name, int width, int height, FigureText text, params IReadOnlyList<KeyItem> key)
    {
        EmbeddedFontResolver.Install();
        var inner = width - (2 * FigureLayout.Margin);
        (Name, Width, Height, Text) = (name, width, height, text);
        _headline = TextMeasure.WrapEvenly(text.Headline, FigureLayout.HeadlineSize, true, inner);
        _subtitle = TextMeasure.WrapEvenly(text.Subtitle, FigureLayout.SubtitleSize, false, inner);
        _source = TextMeasure.Wrap(text.Source, FigureLayout.SourceSize, false, inner);
        _keyRows = RowsOf(key, inner);
    }

    /// <summary>Gets its name, which is also that of its files.</summary>
    public string Name { get; }

    /// <summary>Gets its width in pixels at scale 1.</summary>
    public int Width { get; }

    /// <summary>Gets its height in pixels at scale 1.</summary>
    public int Height { get; }

    /// <summary>Gets what it says in words.</summary>
    public FigureText Text { get; }

    /// <summary>Gets where the headline ends, in pixels from the top.</summary>
    internal int HeadlineBottom => (int)(20 + (FigureLayout.HeadlineLine * _headline.Count));

    /// <summary>Gets the place that is left for panels.</summary>
    internal PixelRect Body => new(
        left: FigureLayout.Margin - 8, right: Width - FigureLayout.Margin, bottom: BodyBottom, top: BodyTop);

    private float BodyTop => 24
        + (FigureLayout.HeadlineLine * _headline.Count)
        + (FigureLayout.SubtitleLine * _subtitle.Count)
        + (_keyRows.Count > 0 ? (FigureLayout.KeyLine * _keyRows.Count) + 8 : 6);

    private float BodyBottom => Height - 18 - (FigureLayout.SourceLine * _source.Count);

    /// <summary>Gives the height that a figure needs for a body of some height.</summary>
    /// <param name="width">Its width.</param>
    /// <param name="body">The height of its body.</param>
    /// <param name="text">What it says in words.</param>
    /// <param name="key">Its key.</param>
    /// <returns>The height.</returns>
    internal static int HeightFor(int width, float body, FigureText text, params IReadOnlyList<KeyItem> key)
    {
        const int probe = 1000;
        var figure = new Figure("", width, probe, text, key);
        return (int)Math.Ceiling(body + figure.BodyTop + (probe - figure.BodyBottom));
    }

    /// <summary>Renders it as PNG.</summary>
    /// <param name="scale">Pixels per pixel of the layout; 2 is right for print.</param>
    /// <returns>The file's bytes.</returns>
    public byte[] ToPng(float scale = 2) => PngImage.Of(this, scale);

    /// <summary>Renders it as SVG whose text stays text, selectable and searchable, shown in a font of the reader's machine.</summary>
    /// <returns>The document.</returns>
    public string ToSvg() => SvgDocument.WithText(this);

    /// <summary>Renders it as SVG whose text is outlines, looking the same everywhere.</summary>
    /// <returns>The document.</returns>
    public string ToOutlinedSvg() => SvgDocument.WithOutlines(this);

    /// <summary>Adds a panel.</summary>
    /// <param name="plot">The plot.</param>
    /// <param name="place">Its place; null for the whole body.</param>
    /// <returns>This figure.</returns>
    internal Figure Add(Plot plot, PixelRect? place = null)
    {
        var panel = new Panel(plot, place ?? Body);
        plot.RenderManager.ClearCanvasBeforeEachRender = false;
        _panels.Add(panel);
        return this;
    }

    /// <summary>Draws it.</summary>
    /// <param name="canvas">The canvas, scaled so that a unit is a pixel of the layout.</param>
    internal void Draw(SKCanvas canvas)
    {
        using var paint = Paint.NewDisposablePaint();
        using (var white = new SKPaint { Color = SKColors.White })
        {
            canvas.DrawRect(0, 0, Width, Height, white);
        }

        var pen = new FigurePen(canvas, paint);
        var y = 20f;
        y = pen.Lines(_headline, y, FigureLayout.HeadlineSize, FigureLayout.HeadlineLine, FigureColors.Ink, bold: true) + 2;
        y = pen.Lines(_subtitle, y, FigureLayout.SubtitleSize, FigureLayout.SubtitleLine, FigureColors.Subtle);
        foreach (var row in _keyRows)
        {
            pen.KeyRow(row, y + 16);
            y += FigureLayout.KeyLine;
        }

        foreach (var panel in _panels)
        {
            RenderOnce(panel, canvas);
        }

        pen.Lines(_source, BodyBottom + 8, FigureLayout.SourceSize, FigureLayout.SourceLine, FigureColors.Muted);
    }

    private static void RenderOnce(Panel panel, SKCanvas canvas)
    {
        if (panel.Plot.RenderManager.RenderCount == 0)
        {
            // ScottPlot draws a plot twice the first time, one upon the other: in an SVG every text would be there twice.
            using var nowhere = new SKNoDrawCanvas((int)panel.Place.Right, (int)panel.Place.Bottom);
            panel.Plot.Render(nowhere, panel.Place);
        }

        panel.Plot.Render(canvas, panel.Place);
    }

    private static List<List<KeyItem>> RowsOf(IReadOnlyList<KeyItem> key, float width)
    {
        var (rows, used) = (new List<List<KeyItem>>(), 0f);
        foreach (var item in key)
        {
            var needed = FigurePen.KeyWidth(item);
            if (rows.Count == 0 || used + needed > width)
            {
                rows.Add([]);
                used = 0;
            }

            rows[^1].Add(item);
            used += needed;
        }

        return rows;
    }
}
