using System.Collections.Immutable;
using ScottPlot;
using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Plotting.Composition;
using WorkPlanSim.Plotting.Figures.Time;

namespace WorkPlanSim.Plotting.Figures.Fans;

/// <summary>Draws a page of small fans side by side, all on the same axes.</summary>
/// <param name="data">The results.</param>
internal sealed class FansSheet(FigureData data)
{
    /// <summary>The fans in a row.</summary>
    internal const int Columns = 5;

    private const float Width = 1152;
    private const float AxisWidth = 40;
    private const float Gap = 18;
    private const float Head = 38;
    private const float PanelHeight = 108;
    private const float RowHeight = Head + PanelHeight + 14;
    private const float Foot = 12;
    private const float TitleSize = 12.5f;
    private const float ChanceSize = 15;
    private const float RightEdge = 2;
    private const float PanelWidth = (Width - RightEdge - AxisWidth - ((Columns - 1) * Gap)) / Columns;

    /// <summary>Gets the look of the small fans.</summary>
    internal static FanLook Look { get; } = new(
        Top: 1.25, Ticks: [0.0, 0.5, 1.0], LabelSize: 11.5f, Median: 2, Thin: 1.2f, Mark: 7);

    internal Sheet Draw(ImmutableArray<int> places)
    {
        var rows = (places.Length + Columns - 1) / Columns;
        var sheet = new Sheet(Width, (rows * RowHeight) + Foot);
        for (var i = 0; i < places.Length; i++)
        {
            var left = AxisWidth + (i % Columns * (PanelWidth + Gap));
            var top = (i / Columns * RowHeight) + Head;
            var panel = new FanPanel(
                data, sheet, new PixelRect(left, left + PanelWidth, top + PanelHeight, top), Look);
            panel.Draw(data.Baseline.Targets[places[i]]);
            DrawHead(sheet, data.Baseline.Targets[places[i]], left, top - 6);
            if (i % Columns == 0)
            {
                panel.LabelAttainment();
            }

            if (i + Columns >= places.Length)
            {
                panel.LabelTime();
            }
        }

        return sheet;
    }

    private void DrawHead(Sheet sheet, TargetProjection target, float left, float bottom)
    {
        var chance = Certainty.Text(target);
        var room = PanelWidth - TextMeasure.Width(chance, ChanceSize, true) - 8;
        var title = TextMeasure.Fit(RowLabels.Text(data, target.Target), TitleSize, false, room, 2);
        sheet.Write(title, left, bottom, Alignment.LowerLeft, TitleSize);
        sheet.Write(
            chance, left + PanelWidth, bottom, Alignment.LowerRight, ChanceSize,
            Certainty.ColorOf(target), bold: true);
    }
}
