using System.Collections.Immutable;
using ScottPlot;
using ScottPlot.Plottables;
using WorkPlanSim.Plotting.Composition;

namespace WorkPlanSim.Plotting.Figures.Differences;

/// <summary>Draws what one scenario changes: a row a target, the same rows in every panel.</summary>
/// <param name="data">The results.</param>
/// <param name="rows">The targets' places, from the top.</param>
/// <param name="scale">The scale.</param>
internal sealed class DifferencePanel(FigureData data, ImmutableArray<int> rows, PointsScale scale)
{
    /// <summary>The height of what stands below the rows.</summary>
    internal const float AxisHeight = 48;

    /// <summary>The font size of numbers beside marks.</summary>
    internal const float NumberSize = 12;

    /// <summary>
    /// The distance from the middle of a mark whose interval does not show to its number, and a little at the
    /// edge.
    /// </summary>
    internal const float NumberOffset = (MarkSize / 2) + NumberGap + 2;

    private const float TitleSize = 13;
    private const float TitleLine = 18;
    private const float TitleGap = 12;
    private const int MostTitleLines = 4;
    private const float MarkSize = 8;
    private const float NumberGap = 5;

    /// <summary>Gets the marks and what they mean.</summary>
    /// <param name="data">Whose language.</param>
    /// <returns>The key.</returns>
    internal static KeyItem[] Key(FigureData data) =>
    [
        new(data.Say("升高，超出随机误差", "raised beyond chance"), FigureColors.Blue, MarkerShape.FilledCircle),
        new(data.Say("降低，超出随机误差", "lowered beyond chance"), FigureColors.Vermilion, MarkerShape.FilledSquare),
        new(
            data.Say("未超出随机误差（区间含 0）", "within chance (the interval includes 0)"),
            FigureColors.Insignificant,
            MarkerShape.OpenCircle),
        new(data.Say("95% 区间，宽于标记时可见", "95% interval, where wider than the mark"), FigureColors.Subtle)
        {
            Line = LinePattern.Solid,
        },
    ];

    /// <summary>Gives the number beside a mark.</summary>
    /// <param name="change">A change beyond chance.</param>
    /// <returns>The change in points, with its sign.</returns>
    internal static string Number(TargetChange change) => Spoken.Points(change.Met.Difference);

    /// <summary>Breaks a scenario's title into lines above its panel.</summary>
    /// <param name="title">The title.</param>
    /// <param name="width">The panel's width.</param>
    /// <returns>The lines.</returns>
    internal static string Title(string title, float width) => TextMeasure.Fit(
        title,
        TitleSize,
        true,
        TextMeasure.Balance(title, TitleSize, true, width - TitleGap),
        MostTitleLines);

    /// <summary>Gives the height of titles.</summary>
    /// <param name="titles">The titles, in lines.</param>
    /// <returns>The height of the tallest.</returns>
    internal static float TitleHeight(IEnumerable<string> titles) =>
        (titles.Max(t => t.Split('\n').Length) * TitleLine) + 10;

    /// <summary>Draws the panel.</summary>
    /// <param name="title">Its title, in lines.</param>
    /// <param name="changes">The changes that its scenario makes.</param>
    /// <returns>The plot, whose rows are not labelled.</returns>
    internal Plot Draw(string title, IReadOnlyCollection<TargetChange> changes)
    {
        var plot = PlotExtensions.New(gridY: false);
        plot.Stripe(rows.Length, scale.Low, scale.High);
        plot.Segment(
            new Coordinates(0, 0.5), new Coordinates(0, 0.5 - rows.Length), FigureColors.Subtle, 1.5f);
        Mark(
            plot,
            [.. changes.Where(c => !c.Met.IsSignificant)],
            FigureColors.Insignificant,
            MarkerShape.OpenCircle);
        Mark(plot, [.. changes.Where(c => c.IsRaised)], FigureColors.Blue, MarkerShape.FilledCircle);
        Mark(plot, [.. changes.Where(c => c.IsLowered)], FigureColors.Vermilion, MarkerShape.FilledSquare);
        foreach (var change in changes.Where(c => c.Met.IsSignificant))
        {
            Write(plot, change);
        }

        SetAxes(plot, title);
        return plot;
    }

    private double Row(TargetChange change) => -rows.IndexOf(change.Target);

    private void Mark(Plot plot, TargetChange[] changes, Color color, MarkerShape shape)
    {
        if (changes.Length == 0)
        {
            return;
        }

        // The interval of Bonett and Price lies around a point drawn towards 0: a mark at the very edge must
        // not leave it.
        double[] lows = [.. changes.Select(c => c.Met.Interval.Low * 100.0)];
        double[] highs = [.. changes.Select(c => c.Met.Interval.High * 100.0)];
        double[] xs = [.. changes.Select(c => c.Met.Difference * 100.0)];
        double[] ys = [.. changes.Select(Row)];
        plot.Add.Plottable(new ErrorBar(xs, ys, null, null, null, null)
        {
            XErrorNegative = [.. xs.Zip(lows, (x, low) => Math.Max(0.0, x - low))],
            XErrorPositive = [.. xs.Zip(highs, (x, high) => Math.Max(0.0, high - x))],
            Color = color,
            LineWidth = 2f,
            CapSize = 0,
        });
        if (shape == MarkerShape.OpenCircle)
        {
            // Else the line at 0 would cross out what lies upon it.
            plot.Dots(xs, ys, Colors.White, MarkerShape.FilledCircle, MarkSize);
        }

        plot.Dots(xs, ys, color, shape, MarkSize);
    }

    /// <summary>Writes a change beyond chance outside of its mark and its interval, away from 0.</summary>
    private void Write(Plot plot, TargetChange change)
    {
        var (middle, interval) = (change.Met.Difference * 100.0, change.Met.Interval);
        var (radius, gap) = (MarkSize / 2 * scale.PointsPerPixel, NumberGap * scale.PointsPerPixel);
        var right = Math.Max(interval.High * 100.0, middle + radius) + gap;
        var left = Math.Min(interval.Low * 100.0, middle - radius) - gap;
        var (x, alignment, color) = change.IsRaised
            ? (right, Alignment.MiddleLeft, FigureColors.Blue)
            : (left, Alignment.MiddleRight, FigureColors.Vermilion);
        plot.Label(Number(change), x, Row(change), alignment, NumberSize, color, bold: true);
    }

    private void SetAxes(Plot plot, string title)
    {
        plot.Axes.Left.SetTicks([], []);
        plot.Axes.Bottom.SetTicks([.. scale.Ticks], [.. scale.Ticks.Select(PointsScale.Label)]);
        plot.Axes.Bottom.Label.Text = data.Say("百分点", "points");
        plot.Axes.Top.IsVisible = true;
        plot.Axes.Top.FrameLineStyle.Width = 0;
        plot.Axes.Top.SetTicks([(scale.Low + scale.High) / 2.0], [title]);
        plot.Axes.Top.TickLabelStyle.FontSize = TitleSize;
        plot.Axes.Top.TickLabelStyle.Bold = true;
        plot.Axes.SetLimits(scale.Low, scale.High, 0.5 - rows.Length, 0.5);

        // The top axis has a range of its own.
        plot.Axes.SetLimitsX(scale.Low, scale.High, plot.Axes.Top);
    }
}
