using System.Collections.Immutable;
using ScottPlot;
using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Plotting.Composition;
using WorkPlanSim.Plotting.Figures.Time;

namespace WorkPlanSim.Plotting.Figures.Drivers;

/// <summary>
/// Draws a driver's course as a fan of steps: what is known of a driver holds for a whole period, as money arrives at a period's
/// start and posts and weather are shares of it; and a plan of a single period shows like any other.
/// </summary>
/// <param name="sheet">Where.</param>
/// <param name="data">Whose plan and language.</param>
/// <param name="top">The share at the top of the scale.</param>
internal sealed class DriverFan(Sheet sheet, FigureData data, double top)
{
    /// <summary>The height of a chart, without its title and months.</summary>
    internal const float Height = 84;

    private const float LabelSize = 11.5f;
    private const float LabelDrop = 11;

    private static readonly double[] Levels = [0.0, 0.5, 1.0];

    private readonly int _periods = data.Baseline.Plan.Calendar.Count;

    /// <summary>Draws the chart.</summary>
    /// <param name="bands">The shares by period.</param>
    /// <param name="left">Its left.</param>
    /// <param name="right">Its right.</param>
    /// <param name="y">Its top.</param>
    internal void Draw(ImmutableArray<ShareBand> bands, float left, float right, float y)
    {
        foreach (var label in Labels(left, right))
        {
            sheet.Down(X(label.End, left, right), y, y + Height, FigureColors.Grid);
        }

        sheet.Across(left, right, Y(0.5, y), FigureColors.Grid);
        sheet.Across(left, right, Y(1.0, y), FigureColors.Grid);
        Band(bands, left, right, y, b => (b.P5, b.P95), FigureColors.WideBand);
        Band(bands, left, right, y, b => (b.P25, b.P75), FigureColors.NarrowBand);
        sheet.Path(Steps(bands, left, right, y, b => b.P50), FigureColors.Blue, 1.8f);
        sheet.Across(left, right, y + Height, FigureColors.Axis);
    }

    /// <summary>Writes the scale at the left of a row's first chart.</summary>
    /// <param name="left">The chart's left.</param>
    /// <param name="y">Its top.</param>
    internal void WriteScale(float left, float y)
    {
        foreach (var level in Levels)
        {
            sheet.Write($"{level * 100:0}%", left - 6, Y(level, y), Alignment.MiddleRight, LabelSize, FigureColors.Subtle);
        }
    }

    /// <summary>Writes the months below a chart.</summary>
    /// <param name="left">The chart's left.</param>
    /// <param name="right">Its right.</param>
    /// <param name="y">Its top.</param>
    internal void WriteMonths(float left, float right, float y)
    {
        foreach (var label in Labels(left, right))
        {
            sheet.Write(
                label.Text, left + label.Middle, y + Height + LabelDrop, Alignment.MiddleCenter, LabelSize);
        }
    }

    private ImmutableArray<PeriodLabel> Labels(float left, float right) =>
        PeriodLabels.Fit(data, right - left, LabelSize);

    private void Band(
        ImmutableArray<ShareBand> bands,
        float left,
        float right,
        float y,
        Func<ShareBand, (double Low, double High)> range,
        Color color) => sheet.Area(
        [
            .. Steps(bands, left, right, y, b => range(b).High),
            .. Steps(bands, left, right, y, b => range(b).Low).Reverse(),
        ],
        color);

    private IEnumerable<Coordinates> Steps(
        ImmutableArray<ShareBand> bands, float left, float right, float y, Func<ShareBand, double> share) =>
        bands.SelectMany((b, period) => new[]
        {
            new Coordinates(X(period, left, right), Y(share(b), y)),
            new Coordinates(X(period + 1, left, right), Y(share(b), y)),
        });

    private float X(double time, float left, float right) => (float)(left + ((right - left) * time / _periods));

    private float Y(double share, float y) => y + (Height * (float)(1.0 - (Math.Min(share, top) / top)));
}
