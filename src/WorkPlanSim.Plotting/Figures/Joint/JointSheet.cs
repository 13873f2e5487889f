using ScottPlot;
using WorkPlanSim.Plotting.Composition;

namespace WorkPlanSim.Plotting.Figures.Joint;

/// <summary>Draws the matrix of failures.</summary>
internal static class JointSheet
{
    private const float Width = 1152;
    private const float FailureEnd = 440;
    private const float MatrixLeft = 452;
    private const float Head = 30;
    private const float RowHeight = 29;
    private const float WidestCell = 70;

    /// <summary>Gets the colour of a pair that fails together twice as often as by chance, or more.</summary>
    internal static Color More => FigureColors.Vermilion;

    /// <summary>Gets the colour of a pair that fails together half as often, or less.</summary>
    internal static Color Less => FigureColors.Blue;

    /// <summary>Gets the colour of a pair that cannot be told from independent.</summary>
    internal static Color Neither => FigureColors.Grid;

    internal static Sheet Draw(FigureData data, FailurePairs pairs)
    {
        var sheet = new Sheet(Width, Head + (pairs.Count * RowHeight) + 6);
        var cell = Math.Min(WidestCell, (Width - MatrixLeft) / pairs.Count);
        sheet.Write(data.Say("失败概率", "Fails in"), FailureEnd, 16, Alignment.MiddleRight, 12, FigureColors.Subtle);
        for (var column = 0; column < pairs.Count; column++)
        {
            sheet.Write($"{column + 1}", MatrixLeft + ((column + 0.5f) * cell), 16, Alignment.MiddleCenter, 12, FigureColors.Subtle);
        }

        for (var row = 0; row < pairs.Count; row++)
        {
            var top = Head + (row * RowHeight);
            var middle = top + (RowHeight / 2);
            var title = TextMeasure.Fit(RowLabels.Text(data, pairs.Target(row)), 13, false, FailureEnd - 92);
            sheet.Write($"{row + 1}", 26, middle, Alignment.MiddleRight, 12, FigureColors.Subtle);
            sheet.Write(title, 36, middle);
            sheet.Write(Spoken.Percent(pairs.Failure(row)), FailureEnd, middle, Alignment.MiddleRight, bold: true);
            for (var column = 0; column < pairs.Count; column++)
            {
                DrawCell(sheet, pairs, (row, column), (MatrixLeft + (column * cell), top), cell);
            }
        }

        return sheet;
    }

    private static void DrawCell(
        Sheet sheet, FailurePairs pairs, (int Row, int Column) at, (float Left, float Top) corner, float width)
    {
        var (left, top) = (corner.Left + 1, corner.Top + 1);
        var (right, bottom) = (corner.Left + width - 1, corner.Top + RowHeight - 1);
        if (at.Row == at.Column)
        {
            // A target fails where it fails: its own cell has nothing to say.
            return;
        }

        var isClear = pairs.IsClear(at.Row, at.Column);
        var lift = pairs.Lift(at.Row, at.Column);
        var color = isClear ? ColorOf(lift) : FigureColors.Mix(Neither, Colors.White, 0.5);
        var sign = (isClear, lift > 1.0) switch
        {
            (false, _) => "",
            (_, true) => "+",
            _ => "−",
        };
        sheet.Box(left, top, right, bottom, color);
        sheet.Write(
            Spoken.Percent(pairs.FailureGiven(at.Row, at.Column)).TrimEnd('%') + sign,
            (left + right) / 2,
            (top + bottom) / 2,
            Alignment.MiddleCenter,
            12,
            isClear ? FigureColors.TextOn(color) : FigureColors.Subtle,
            bold: isClear);
    }

    private static Color ColorOf(double lift)
    {
        // Even the faintest clear pair must show, so the tint starts at a fifth. Failures that never meet have a lift of 0.
        var doublings = lift > 0.0 ? Math.Clamp(Math.Log2(lift), -1.0, 1.0) : -1.0;
        var strength = 0.2 + (0.8 * Math.Abs(doublings));
        return FigureColors.Mix(Colors.White, doublings >= 0.0 ? More : Less, strength);
    }
}
