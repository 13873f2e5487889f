using ScottPlot;
using WorkPlanSim.Analysis.Allocation;
using WorkPlanSim.Analysis.Allocation.Results;
using WorkPlanSim.Plotting.Composition;

namespace WorkPlanSim.Plotting.Figures.Moves;

/// <summary>What the best allocation moves from where to where, in order of worth.</summary>
internal static class MovesFigure
{
    private const string Name = "moves";
    private const int MostRows = 20;
    private const float Width = 1152;
    private const float RowHeight = 26;
    private const float HeadHeight = 28;
    private const float FromEnd = 300;
    private const float ToLeft = 326;
    private const float AmountEnd = 690;
    private const float DriverLeft = 702;
    private const float BarLeft = 905;
    private const float BarRight = 1072;

    /// <summary>Draws it.</summary>
    /// <param name="answer">The allocation.</param>
    /// <param name="words">How to speak.</param>
    /// <returns>The figure.</returns>
    internal static Figure Draw(AllocationAnswer answer, AllocationWording words)
    {
        var text = new FigureText(Headline(answer, words), Subtitle(answer, words), words.Source);
        var rows = answer.Moves.Take(MostRows).ToList();
        if (rows.Count == 0)
        {
            return new Sheet(Width, 8).ToFigure(Name, text);
        }

        var rest = answer.Moves.Skip(MostRows).ToList();
        var sheet = new Sheet(Width, HeadHeight + ((rows.Count + (rest.Count > 0 ? 1 : 0)) * RowHeight));
        DrawHead(sheet, words);
        var unit = answer.Question.Objective == AllocationObjective.AllMandatory ? 100.0 : 1.0;
        var scale = new BarScale([.. rows.Select(m => m.Worth)]);
        sheet.Down(scale.X(0.0), HeadHeight, HeadHeight + (rows.Count * RowHeight), FigureColors.Axis);
        foreach (var (row, move) in rows.Index())
        {
            DrawRow(sheet, row, move, scale, words, unit);
        }

        if (rest.Count > 0)
        {
            var worth = rest.Sum(m => m.Worth.Difference) * unit;
            var y = HeadHeight + ((rows.Count + 0.5f) * RowHeight);
            sheet.Write(words.Say($"另有 {rest.Count} 处调整", $"{rest.Count} more moves"), FromEnd, y, Alignment.MiddleRight, color: FigureColors.Subtle);
            sheet.Write(Signed(worth), Width, y, Alignment.MiddleRight, color: FigureColors.Subtle);
        }

        return sheet.ToFigure(
            Name,
            text,
            new KeyItem(words.Say("增加，超出随机误差", "adds beyond chance"), FigureColors.Blue) { IsArea = true },
            new KeyItem(words.Say("减少，超出随机误差", "costs beyond chance"), FigureColors.Vermilion) { IsArea = true },
            new KeyItem(words.Say("未超出随机误差", "within chance"), FigureColors.Insignificant) { IsArea = true },
            new KeyItem(words.Say("95% 区间", "95% interval"), FigureColors.Ink) { Line = LinePattern.Solid });
    }

    private static void DrawHead(Sheet sheet, AllocationWording words)
    {
        const float middle = HeadHeight / 2;
        void Head(string zh, string en, float x, Alignment alignment) =>
            sheet.Write(words.Say(zh, en), x, middle, alignment, 12, FigureColors.Subtle);

        Head("从", "from", FromEnd, Alignment.MiddleRight);
        Head("到", "to", ToLeft, Alignment.MiddleLeft);
        Head("数额", "amount", AmountEnd, Alignment.MiddleRight);
        Head("资金或队伍", "fund or team", DriverLeft, Alignment.MiddleLeft);
        Head("增加", "adds", Width, Alignment.MiddleRight);
    }

    private static void DrawRow(Sheet sheet, int row, AllocationMove move, BarScale scale, AllocationWording words, double unit)
    {
        var (top, y) = (HeadHeight + (row * RowHeight), HeadHeight + ((row + 0.5f) * RowHeight));
        if (row % 2 == 0)
        {
            sheet.Box(0, top, Width, top + RowHeight, FigureColors.Stripe);
        }

        static string Cut(string text, float room) => TextMeasure.Fit(text, 13, bold: false, room);
        sheet.Write(Cut(words.Target(move.From), FromEnd - 4), FromEnd, y, Alignment.MiddleRight, color: move.From is null ? FigureColors.Subtle : null);
        sheet.Write("→", (FromEnd + ToLeft) / 2, y, Alignment.MiddleCenter, color: FigureColors.Subtle);
        sheet.Write(Cut(words.Target(move.To), AmountEnd - ToLeft - 110), ToLeft, y, color: move.To is null ? FigureColors.Subtle : null);
        var amount = move.IsMoney ? $"{Spoken.Amount(move.Amount)} {words.Plan.Currency}" : words.Say($"{move.Amount:0.##} 人", move.Amount == 1m ? "1 post" : $"{move.Amount:0.##} posts");
        sheet.Write(amount, AmountEnd, y, Alignment.MiddleRight);
        sheet.Write(Cut(words.Driver(move.DriverId), BarLeft - DriverLeft - 16), DriverLeft, y, color: FigureColors.Subtle);
        var color = !move.Worth.IsSignificant
            ? FigureColors.Insignificant
            : move.Worth.Difference > 0.0 ? FigureColors.Blue : FigureColors.Vermilion;
        var (zero, end) = (scale.X(0.0), scale.X(move.Worth.Difference));
        sheet.Box(Math.Min(zero, end), y - 7, Math.Max(zero, end), y + 7, color);
        sheet.Across(scale.X(move.Worth.Interval.Low), scale.X(move.Worth.Interval.High), y, FigureColors.Ink, 1.5f);
        sheet.Write(Signed(move.Worth.Difference * unit), Width, y, Alignment.MiddleRight, bold: move.Worth.IsSignificant);
    }

    private static string Signed(double worth)
    {
        var rounded = Math.Round(worth, 2, MidpointRounding.AwayFromZero);
        return $"{Spoken.Sign(rounded)}{Math.Abs(rounded):0.00}";
    }

    private static string Headline(AllocationAnswer answer, AllocationWording words)
    {
        var lead = answer.Baseline.Lead;
        if (answer.Moves.IsEmpty)
        {
            return words.Say("没有找到比现有分配更好的分配", "No allocation was found that is better than the present one");
        }

        var isMandatory = answer.Question.Objective == AllocationObjective.AllMandatory;
        var (size, range) = isMandatory
            ? ($"{lead.Difference * 100.0:0.0}", $"{lead.Interval.Low * 100.0:0.0}–{lead.Interval.High * 100.0:0.0}")
            : ($"{lead.Difference:0.00}", $"{lead.Interval.Low:0.00}–{lead.Interval.High:0.00}");
        if (answer.Demands.Any(d => d.Verdict == DemandVerdict.Fails))
        {
            return words.Say(
                "不建议调整：在新试验中有要求不成立",
                "No change is recommended: a demand does not hold on fresh trials");
        }

        if (!answer.IsRecommended)
        {
            return words.Say(
                $"不建议调整：在新试验中，最优分配没有好到超出随机误差（{Signed(lead.Difference)}）",
                $"No change is recommended: on fresh trials the best allocation is not better beyond chance ({Signed(lead.Difference)})");
        }

        return (answer.Question.Objective) switch
        {
            AllocationObjective.AllMandatory => words.Say(
                $"{answer.Moves.Length} 处调整使必须完成的全部实现的概率提高 {size} 个百分点（{range}）",
                $"{answer.Moves.Length} moves raise the chance that all mandatory targets are met by {size} points ({range})"),
            AllocationObjective.Met => words.Say(
                $"同样的资金和人手，{answer.Moves.Length} 处调整可多实现 {size} 项（{range}）",
                $"With the same money and posts, {answer.Moves.Length} moves meet {size} more targets ({range})"),
            _ => words.Say(
                $"同样的资金和人手，{answer.Moves.Length} 处调整使加权预期实现数增加 {size}（{range}）",
                $"With the same money and posts, {answer.Moves.Length} moves add {size} to the weighted number met ({range})"),
        };
    }

    private static string Subtitle(AllocationAnswer answer, AllocationWording words) => words.Say(
        $"预期实现 {answer.Baseline.Met:0.0} 项，调整后 {answer.Best.Met:0.0} 项。每行在其上各行都已调整之后增加多少；各行相加正好是合计。",
        $"Expected number met: {answer.Baseline.Met:0.0} now, {answer.Best.Met:0.0} then. Each row adds to all rows above it; together they are the whole.");

    private sealed class BarScale
    {
        private readonly double _low;
        private readonly double _perPixel;

        internal BarScale(IReadOnlyList<Analysis.Comparison.MeanDifference> worths)
        {
            _low = Math.Min(0.0, worths.Min(w => w.Interval.Low));
            var high = Math.Max(0.0, worths.Max(w => w.Interval.High));
            _perPixel = Math.Max(1e-12, high - _low) / (BarRight - BarLeft);
        }

        internal float X(double value) => BarLeft + (float)((value - _low) / _perPixel);
    }
}
