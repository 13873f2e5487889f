using ScottPlot;
using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Plotting.Composition;

namespace WorkPlanSim.Plotting.Figures.NumberMet;

/// <summary>Draws the strips and the numbers beside them.</summary>
internal sealed class NumberMetSheet(FigureData data)
{
    private const float Width = 1152;
    private const float Left = 292;
    private const float Right = 800;
    private const float MeanEnd = 868;
    private const float ChangeEnd = 1012;
    private const float Head = 40;
    private const float RowHeight = 44;
    private const float ShapeHeight = 24;
    private const float Foot = 24;

    private readonly (int Low, int High) _range = RangeOf(data);

    private readonly double _highest = data.Comparison.Projections.Max(p => p.Summary.MetDistribution.Max());

    internal Sheet Draw()
    {
        var rows = data.Comparison.Projections.Select((projection, place) => (Projection: projection, Place: place))
            .OrderByDescending(row => row.Projection.Summary.ExpectedMet).ToList();
        var sheet = new Sheet(Width, Head + (rows.Count * RowHeight) + Foot);
        var bottom = Head + (rows.Count * RowHeight);
        for (var row = 0; row < rows.Count; row++)
        {
            if (row % 2 == 0)
            {
                sheet.Box(0, Head + (row * RowHeight), Width, Head + ((row + 1) * RowHeight), FigureColors.Stripe);
            }
        }

        DrawAxis(sheet, bottom);
        sheet.Down(X(data.Baseline.Summary.ExpectedMet), Head, bottom, FigureColors.Ink, 1.2f, LinePattern.Dashed);
        for (var row = 0; row < rows.Count; row++)
        {
            DrawRow(sheet, rows[row].Projection, rows[row].Place, Head + (row * RowHeight));
        }

        return sheet;
    }

    private static (int Low, int High) RangeOf(FigureData data)
    {
        // What fewer than one trial in five hundred reaches would stretch the scale for nothing to be seen.
        const double seen = 0.002;
        var counts = data.Comparison.Projections
            .SelectMany(p => p.Summary.MetDistribution.Select((share, count) => (share, count)))
            .Where(c => c.share >= seen).Select(c => c.count).ToList();
        return (Math.Max(0, counts.Min() - 1), counts.Max() + 1);
    }

    private static int StepFor(int span) => new[] { 1, 2, 5, 10, 20, 50 }.First(step => span / step <= 12 || step == 50);

    private float X(double count) => (float)(Left + ((count - _range.Low + 0.5) / (_range.High - _range.Low + 1) * (Right - Left)));

    private void DrawAxis(Sheet sheet, float bottom)
    {
        var step = StepFor(_range.High - _range.Low);
        for (var count = 0; count <= Math.Min(_range.High, data.Baseline.Summary.MetDistribution.Length - 1); count += step)
        {
            if (count >= _range.Low)
            {
                sheet.Down(X(count), Head, bottom, FigureColors.Grid);
                sheet.Write($"{count}", X(count), bottom + 13, Alignment.MiddleCenter, 12);
            }
        }

        sheet.Across(0, Width, bottom, FigureColors.Axis);
        void Heading(string text, float x, Alignment alignment) =>
            sheet.Write(text, x, 22, alignment, 12, FigureColors.Subtle);

        var counted = data.Baseline.Summary.Counted;
        Heading(data.Say($"实现项数（共 {counted} 项）", $"Targets met (of {counted})"), Left, Alignment.MiddleLeft);
        Heading(data.Say("平均", "Mean"), MeanEnd, Alignment.MiddleRight);
        if (!data.Comparison.Differences.IsEmpty)
        {
            Heading(data.Say("平均之差", "Difference"), ChangeEnd, Alignment.MiddleRight);
        }

        Heading(data.Say("必须完成的全部实现", "All mandatory met"), Width - 4, Alignment.MiddleRight);
    }

    private void DrawRow(Sheet sheet, Projection projection, int place, float top)
    {
        var (summary, spread) = (projection.Summary, MetSpread.Of(projection.Summary.MetDistribution));
        var isBaseline = place == 0;
        var difference = isBaseline ? null : data.Comparison.Differences[place - 1].ExpectedMet;
        var (color, shape) = MarkOf(difference);
        var (middle, strip) = (top + (RowHeight / 2), top + RowHeight - 10);
        sheet.Write(
            TextMeasure.Fit(data.Labelled(projection.Scenario), 13.5f, isBaseline, Left - 16, 2),
            8, middle, size: 13.5f, bold: isBaseline);
        DrawShape(sheet, summary, FigureColors.Mix(color, Colors.White, 0.68), top + 4 + ShapeHeight);
        sheet.Across(X(spread.P5), X(spread.P95), strip, color, 2);
        sheet.Box(X(spread.P25) - 2, strip - 5, X(spread.P75) + 2, strip + 5, color);
        sheet.Down(X(spread.P50), strip - 5, strip + 5, Colors.White, 2);
        sheet.Dot(X(summary.ExpectedMet), strip - 12, color, shape, 11);
        sheet.Write($"{summary.ExpectedMet:0.0}", MeanEnd, middle, Alignment.MiddleRight, 14, bold: isBaseline);
        if (difference is not null)
        {
            sheet.Write(
                $"{Spoken.Sign(difference.Difference)}{Spoken.Size(difference.Difference)} {Spoken.Range(difference.Interval)}",
                ChangeEnd, middle, Alignment.MiddleRight, 12, difference.IsSignificant ? FigureColors.Ink : FigureColors.Muted);
        }

        sheet.Write(Mandatory(projection), Width - 4, middle, Alignment.MiddleRight, 14, bold: isBaseline);
    }

    private string Mandatory(Projection projection) => projection.Plan.Targets.Any(t => t.Mandatory)
        ? Spoken.Percent(projection.Summary.AllMandatory)
        : data.Say("无必须完成", "none mandatory");

    private void DrawShape(Sheet sheet, PlanSummary summary, Color color, float floor)
    {
        var outline = new List<Coordinates> { new(X(_range.Low - 0.5), floor) };
        for (var count = _range.Low; count <= _range.High; count++)
        {
            var share = count < summary.MetDistribution.Length ? summary.MetDistribution[count] : 0.0;
            var height = floor - (share / _highest * ShapeHeight);
            outline.Add(new(X(count - 0.5), height));
            outline.Add(new(X(count + 0.5), height));
        }

        outline.Add(new(X(_range.High + 0.5), floor));
        sheet.Area(outline, color);
    }

    private static (Color Color, MarkerShape Shape) MarkOf(MeanDifference? difference) => difference switch
    {
        null => (FigureColors.Black, MarkerShape.FilledDiamond),
        { IsSignificant: false } => (FigureColors.Insignificant, MarkerShape.FilledCircle),
        { Difference: > 0.0 } => (FigureColors.Blue, MarkerShape.FilledTriangleUp),
        _ => (FigureColors.Vermilion, MarkerShape.FilledTriangleDown),
    };
}
