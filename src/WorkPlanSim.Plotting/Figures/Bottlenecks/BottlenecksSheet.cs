using ScottPlot;
using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Plotting.Composition;

namespace WorkPlanSim.Plotting.Figures.Bottlenecks;

/// <summary>Draws the bars of bottlenecks.</summary>
internal static class BottlenecksSheet
{
    private const float Width = 1152;
    private const float ProbabilityEnd = 416;
    private const float BarLeft = 432;
    private const float BarRight = 1144;
    private const float RowHeight = 25;
    private const float Head = 26;

    internal static Sheet Draw(FigureData data, IReadOnlyList<TargetProjection> rows)
    {
        var sheet = new Sheet(Width, Head + (rows.Count * RowHeight) + 8);
        sheet.Write(data.Say("实现概率", "Probability"), ProbabilityEnd, 12, Alignment.MiddleRight, 12, FigureColors.Subtle);
        sheet.Write(data.Say("受阻时段的份额", "Share of what held it back"), BarLeft, 12, Alignment.MiddleLeft, 12, FigureColors.Subtle);
        for (var row = 0; row < rows.Count; row++)
        {
            var middle = Head + ((row + 0.5f) * RowHeight);
            var title = TextMeasure.Fit(RowLabels.Text(data, rows[row].Target), 13, false, ProbabilityEnd - 64);
            sheet.Write(title, 4, middle);
            sheet.Write(Probability(rows[row]), ProbabilityEnd, middle, Alignment.MiddleRight, bold: true);
            DrawBar(sheet, data, rows[row], middle);
        }

        return sheet;
    }

    /// <summary>Says the probability; one that would round to the limit of this list shows that it lies below.</summary>
    private static string Probability(TargetProjection target) => Math.Round(target.Probability, 2) >= BottlenecksFigure.Safe
        ? $"{Math.Floor(target.Probability * 1000.0) / 10.0:0.0}%"
        : Spoken.Percent(target.Probability);

    private static void DrawBar(Sheet sheet, FigureData data, TargetProjection target, float middle)
    {
        var (left, half) = (BarLeft, (RowHeight / 2) - 2.5f);
        foreach (var brake in Brake.All)
        {
            var share = brake.Share(target.Bottleneck);
            if (share <= 0.0)
            {
                continue;
            }

            var right = left + (float)(share * (BarRight - BarLeft));
            sheet.Box(left, middle - half, right, middle + half, brake.Color);
            Label(sheet, data, brake, share, (left, right), middle);

            // A gap instead of an edge keeps neighbours apart in grey print.
            sheet.Down(right, middle - half, middle + half, Colors.White, 1.5f);
            left = right;
        }

        if (left.Equals(BarLeft))
        {
            sheet.Write(Nothing(data, target.Target), BarLeft, middle, size: 12, color: FigureColors.Muted);
        }
    }

    /// <summary>Names a segment as far as it has room, so that nobody depends on colour.</summary>
    private static void Label(
        Sheet sheet, FigureData data, Brake brake, double share, (float Left, float Right) place, float middle)
    {
        var name = brake.Title.In(data.Language);
        var number = Spoken.Percent(share);
        var label = new[] { $"{name} {number}", name, number }
            .FirstOrDefault(text => TextMeasure.Width(text, 12) <= place.Right - place.Left - 8);
        if (label is not null)
        {
            sheet.Write(
                label, (place.Left + place.Right) / 2, middle, Alignment.MiddleCenter, 12, FigureColors.TextOn(brake.Color));
        }
    }

    private static string Nothing(FigureData data, Target target) => target is CompositeTarget
        ? data.Say("由其他目标组成，随它们而定", "made of other targets: depends on them")
        : data.Say("没有记录到瓶颈", "no bottleneck recorded");
}
