using ScottPlot;
using WorkPlanSim.Plotting.Composition;

namespace WorkPlanSim.Plotting.Figures.Explanations;

/// <summary>Rows with a title, a bar on a scale that all share, and numbers.</summary>
internal sealed class RowChart
{
    private const float Width = 1152;
    private const float TitleWidth = 420;
    private const float BarsLeft = 452;
    private const float RowHeight = 36;
    private const float Head = 28;
    private const float Foot = 30;
    private const float TitleSize = 13;
    private const float TitleLine = 16;
    private const float Gap = 36;
    private const float MiddleOfHalf = 6.5f;

    private readonly float[] _columns;
    private readonly float _barsRight;
    private readonly ValueScale _scale;
    private readonly int _rows;

    /// <summary>Makes a chart without bars.</summary>
    /// <param name="rows">How many rows.</param>
    /// <param name="scale">The scale of the bars.</param>
    /// <param name="heads">What stands above the columns of numbers, and how wide each is.</param>
    internal RowChart(int rows, ValueScale scale, params IReadOnlyList<(string Head, float Width)> heads)
    {
        (_rows, _scale) = (rows, scale);
        Sheet = new Sheet(Width, Head + (rows * RowHeight) + Foot);
        _columns = new float[heads.Count];
        var right = Width - 4;
        for (var i = heads.Count - 1; i >= 0; i--)
        {
            _columns[i] = right;
            Sheet.Write(heads[i].Head, right, 12, Alignment.MiddleRight, 12, FigureColors.Subtle);
            right -= heads[i].Width;
        }

        _barsRight = right - Gap;
        for (var row = 0; row < rows; row += 2)
        {
            Sheet.Box(0, Head + (row * RowHeight), Width, Head + ((row + 1) * RowHeight), FigureColors.Stripe);
        }

        foreach (var (value, label) in scale.Ticks)
        {
            Sheet.Down(X(value), Head, Head + (rows * RowHeight), FigureColors.Grid);
            Sheet.Write(label, X(value), Head + (rows * RowHeight) + 14, Alignment.MiddleCenter, 12, FigureColors.Subtle);
        }
    }

    /// <summary>Gets the sheet.</summary>
    internal Sheet Sheet { get; }

    /// <summary>Writes a row's title in at most two lines.</summary>
    /// <param name="row">The row.</param>
    /// <param name="title">The title.</param>
    /// <param name="bold">Whether it is bold.</param>
    internal void Title(int row, string title, bool bold = false)
    {
        var lines = TextMeasure.Fit(title, TitleSize, bold, TitleWidth, lines: 2).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            Sheet.Write(lines[i], 4, Middle(row) + ((i - ((lines.Length - 1) / 2f)) * TitleLine), size: TitleSize, bold: bold);
        }
    }

    /// <summary>Writes a number.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">The column.</param>
    /// <param name="text">The number.</param>
    /// <param name="color">Its colour; null for ink.</param>
    /// <param name="bold">Whether it is bold.</param>
    internal void Number(int row, int column, string text, Color? color = null, bool bold = false) =>
        Sheet.Write(text, _columns[column], Middle(row), Alignment.MiddleRight, color: color, bold: bold);

    /// <summary>Draws a bar.</summary>
    /// <param name="row">The row.</param>
    /// <param name="from">Where it begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="color">Its colour.</param>
    /// <param name="half">-1 for the upper half of the row, 1 for the lower, 0 for all of it.</param>
    internal void Bar(int row, double from, double to, Color color, int half = 0)
    {
        var (top, bottom) = half switch
        {
            < 0 => (-12f, -1f),
            > 0 => (1f, 12f),
            _ => (-10f, 10f),
        };
        var (left, right) = (X(Math.Min(from, to)), X(Math.Max(from, to)));
        Sheet.Box(left, Middle(row) + top, Math.Max(right, left + 1), Middle(row) + bottom, color);
    }

    /// <summary>Draws an interval.</summary>
    /// <param name="row">The row.</param>
    /// <param name="low">Its lower end.</param>
    /// <param name="high">Its upper end.</param>
    /// <param name="half">-1 for the upper half of the row, 1 for the lower, 0 for the middle.</param>
    internal void Interval(int row, double low, double high, int half = 0) =>
        Sheet.Across(X(low), X(high), Middle(row) + (half * MiddleOfHalf), FigureColors.Ink, 1.5f);

    /// <summary>Draws an upright line through rows.</summary>
    /// <param name="value">Where.</param>
    /// <param name="color">Its colour.</param>
    /// <param name="first">The first row.</param>
    /// <param name="last">The last row; null for that of the chart.</param>
    internal void Line(double value, Color color, int first = 0, int? last = null) =>
        Sheet.Down(X(value), Head + (first * RowHeight), Head + (((last ?? (_rows - 1)) + 1) * RowHeight), color, 1.5f);

    private static float Middle(int row) => Head + ((row + 0.5f) * RowHeight);

    private float X(double value) => BarsLeft + (float)(_scale.ShareOf(value) * (_barsRight - BarsLeft));
}
