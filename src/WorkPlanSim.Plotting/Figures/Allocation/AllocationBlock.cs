using ScottPlot;
using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Plotting.Composition;

namespace WorkPlanSim.Plotting.Figures.Allocation;

/// <summary>Draws the block of a scenario.</summary>
internal sealed class AllocationBlock(FigureData data, Sheet sheet, ProbabilityScale scale)
{
    internal const float Width = 1152;
    internal const float MoneyMiddle = 484;
    internal const float PostsLeft = 652;

    private const int MostRows = 10;
    private const float WidestBar = 104;
    private const float TitleEnd = 326;
    private const float HeadHeight = 28;
    private const float RowHeight = 22;
    private const float Gap = 12;

    /// <summary>Gives the height that a block takes.</summary>
    /// <param name="block">The block.</param>
    /// <returns>The height.</returns>
    internal static float HeightOf(Reallocation block) =>
        HeadHeight + (Shown(block).Count * RowHeight) + (Rest(block).Count > 0 ? RowHeight : 0) + Gap;

    /// <summary>Draws it.</summary>
    /// <param name="block">What to draw.</param>
    /// <param name="top">Where.</param>
    internal void Draw(Reallocation block, float top)
    {
        DrawHead(block, top);
        var rows = Shown(block);
        var (first, bottom) = (top + HeadHeight, top + HeadHeight + (rows.Count * RowHeight));
        for (var row = 0; row < rows.Count; row += 2)
        {
            sheet.Box(0, first + (row * RowHeight), Width, first + ((row + 1) * RowHeight), FigureColors.Stripe);
        }

        scale.DrawGrid(sheet, first, bottom);
        var perUnit = BarPerUnit(rows);
        if (perUnit > 0f)
        {
            sheet.Down(MoneyMiddle, first, bottom, FigureColors.Muted);
        }

        for (var row = 0; row < rows.Count; row++)
        {
            DrawRow(rows[row], perUnit, first + ((row + 0.5f) * RowHeight));
        }

        var rest = Rest(block);
        if (rest.Count > 0)
        {
            sheet.Write(AllocationWords.Rest(data, rest), 8, bottom + (RowHeight / 2), size: 12, color: FigureColors.Subtle);
        }
    }

    /// <summary>Gives the rows that are drawn: the largest moves; one more than usual rather than a rest of one.</summary>
    private static List<TargetMove> Shown(Reallocation block)
    {
        var count = block.Moves.Length <= MostRows + 1 ? block.Moves.Length : MostRows;
        var largest = block.Moves.OrderByDescending(m => Math.Abs(m.Money)).ThenByDescending(m => Math.Abs(m.Posts))
            .Take(count).ToHashSet();
        return [.. block.Moves.Where(largest.Contains)];
    }

    private static List<TargetMove> Rest(Reallocation block) => [.. block.Moves.Except(Shown(block))];

    /// <summary>Scales the bars of a block so that the longest and its number fit between the columns.</summary>
    private static float BarPerUnit(List<TargetMove> rows)
    {
        var largest = (float)rows.Max(m => Math.Abs(m.Money));
        var number = rows.Max(m => TextMeasure.Width(Spoken.Signed(m.Money), 12));
        return largest > 0f ? Math.Clamp(MoneyMiddle - TitleEnd - number - 8, 16, WidestBar) / largest : 0f;
    }

    private void DrawHead(Reallocation block, float top)
    {
        var middle = top + (HeadHeight / 2);
        var words = AllocationWords.Head(data, block);
        var room = Width - TextMeasure.Width(words, 12.5f) - 24;
        var title = TextMeasure.Fit(data.Title(block.Projection.Scenario), 14.5f, true, room);
        sheet.Across(0, Width, top + HeadHeight - 1, FigureColors.Axis);
        sheet.Write(title, 0, middle, size: 14.5f, bold: true);
        sheet.Write(words, Width - 2, middle, Alignment.MiddleRight, 12.5f, FigureColors.Subtle);
    }

    private void DrawRow(TargetMove move, float perUnit, float middle)
    {
        sheet.Write(TextMeasure.Fit(RowLabels.Text(data, move.Target.Target), 13, false, TitleEnd - 8), 8, middle);
        DrawMoney(move, perUnit, middle);
        var posts = AllocationWords.Posts(data, move);
        sheet.Write(TextMeasure.Fit(posts, 12, false, ProbabilityScale.Left - PostsLeft - 8), PostsLeft, middle, size: 12);
        DrawOutcome(move.Met, middle);
    }

    private void DrawMoney(TargetMove move, float perUnit, float middle)
    {
        if (move.Money == 0m)
        {
            if (move.SwapsFunds)
            {
                sheet.Write(data.Say("换资金来源", "other fund"), MoneyMiddle + 6, middle, size: 12, color: FigureColors.Subtle);
            }

            return;
        }

        var isMore = move.Money > 0m;
        var end = MoneyMiddle + ((float)move.Money * perUnit);
        sheet.Box(Math.Min(MoneyMiddle, end), middle - 7, Math.Max(MoneyMiddle, end), middle + 7, isMore ? FigureColors.Green : FigureColors.Orange);
        sheet.Write(
            Spoken.Signed(move.Money), end + (isMore ? 5 : -5), middle,
            isMore ? Alignment.MiddleLeft : Alignment.MiddleRight, 12);
    }

    private void DrawOutcome(PairedDifference met, float middle)
    {
        var (color, shape) = (met.IsSignificant, met.Difference > 0.0) switch
        {
            (false, _) => (FigureColors.Insignificant, MarkerShape.OpenCircle),
            (_, true) => (FigureColors.Blue, MarkerShape.FilledTriangleUp),
            _ => (FigureColors.Vermilion, MarkerShape.FilledTriangleDown),
        };
        sheet.Across(scale.X(met.Interval.Low), scale.X(met.Interval.High), middle, color, 2);
        sheet.Dot(scale.X(met.Difference), middle, color, shape, 10);
        sheet.Write(
            Spoken.Points(met.Difference), Width - 4, middle, Alignment.MiddleRight, 13,
            met.IsSignificant ? FigureColors.Ink : FigureColors.Muted, met.IsSignificant);
    }
}
