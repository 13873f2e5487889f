using System.Collections.Immutable;
using ScottPlot;
using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Plotting.Composition;
using WorkPlanSim.Plotting.Figures.Time;

namespace WorkPlanSim.Plotting.Figures.Finish;

/// <summary>Draws a page of rows: title, strip over the periods, and the shares in numbers.</summary>
/// <param name="data">The results.</param>
/// <param name="hasLate">Whether there is a column for what finishes late.</param>
internal sealed class FinishSheet(FigureData data, bool hasLate)
{
    private const float Width = 1152;
    private const float Left = 328;
    private const float LateEnd = 1074;
    private const float NeverEnd = 1144;
    private const float Head = 30;
    private const float RowHeight = 24;
    private const float Size = 13;
    private const float HeadSize = 12;

    private readonly float _inTimeEnd = hasLate ? 1002 : 1066;

    private readonly FinishStrip _strip = new(data.Baseline.Plan.Calendar.Count, Left, hasLate ? 930 : 994);

    internal Sheet Draw(ImmutableArray<int> dated, ImmutableArray<int> judged)
    {
        var headings = judged.IsEmpty ? 0 : 1;
        var bottom = Head + ((dated.Length + judged.Length + headings) * RowHeight);
        var sheet = new Sheet(Width, bottom + 6);
        for (var row = 0; row < dated.Length + judged.Length; row += 2)
        {
            var top = Head + ((row + (row < dated.Length ? 0 : headings)) * RowHeight);
            sheet.Box(0, top, Width, top + RowHeight, FigureColors.Stripe);
        }

        DrawHead(sheet, bottom);
        for (var row = 0; row < dated.Length; row++)
        {
            DrawDated(sheet, data.Baseline.Targets[dated[row]], Middle(row));
        }

        if (headings > 0)
        {
            var heading = data.Say(
                "没有完成时间，截止时判定（风险高的在前）", "No finish: judged at the deadline, riskiest first");
            sheet.Write(heading, 8, Middle(dated.Length) + 3, size: Size, bold: true);
        }

        for (var row = 0; row < judged.Length; row++)
        {
            DrawJudged(sheet, data.Baseline.Targets[judged[row]], Middle(dated.Length + headings + row));
        }

        return sheet;
    }

    private static float Middle(int row) => Head + ((row + 0.5f) * RowHeight);

    private static string Share(long trials, TargetProjection target) =>
        Spoken.Percent((double)trials / target.Trials);

    private void DrawHead(Sheet sheet, float bottom)
    {
        void Heading(string zh, string en, float x, Alignment alignment) =>
            sheet.Write(data.Say(zh, en), x, 14, alignment, HeadSize, FigureColors.Subtle);

        foreach (var label in PeriodLabels.Fit(data, _strip.Right - Left, HeadSize))
        {
            sheet.Down(_strip.X(label.End), Head, bottom, FigureColors.Grid);
            sheet.Write(label.Text, Left + label.Middle, 14, Alignment.MiddleCenter, HeadSize);
        }

        sheet.Across(0, Width, Head, FigureColors.Axis);
        sheet.Down(_strip.Right, Head, bottom, FigureColors.Axis);
        Heading("此后", "later", _strip.Right + 4, Alignment.MiddleLeft);
        Heading("按期", "In time", _inTimeEnd, Alignment.MiddleRight);
        if (hasLate)
        {
            Heading("逾期", "Late", LateEnd, Alignment.MiddleRight);
        }

        Heading("未完成", "Never", NeverEnd, Alignment.MiddleRight);
    }

    private void DrawDated(Sheet sheet, TargetProjection target, float middle)
    {
        var spread = FinishSpread.Of(target);
        DrawWords(sheet, target, middle);
        _strip.Draw(sheet, spread, middle);
        _strip.DrawDeadline(sheet, target.Target.Deadline, middle, RowHeight);
        if (hasLate)
        {
            // Where the deadline is the plan's end, nothing can be late within the plan.
            var isPossible = target.Target.Deadline < data.Baseline.Plan.Calendar.Last;
            Number(sheet, isPossible ? Share(spread.Late, target) : "–", LateEnd, middle, isPossible);
        }

        Number(sheet, Share(spread.Never, target), NeverEnd, middle, isSaid: true);
    }

    private void DrawJudged(Sheet sheet, TargetProjection target, float middle)
    {
        DrawWords(sheet, target, middle);
        _strip.DrawRun(sheet, target.Target.Start, target.Target.Deadline, middle);
        _strip.DrawDeadline(sheet, target.Target.Deadline, middle, RowHeight);
        if (hasLate)
        {
            Number(sheet, "–", LateEnd, middle, isSaid: false);
        }

        Number(sheet, "–", NeverEnd, middle, isSaid: false);
    }

    private void DrawWords(Sheet sheet, TargetProjection target, float middle)
    {
        var title = RowLabels.Text(data, target.Target);
        sheet.Write(TextMeasure.Fit(title, Size, false, Left - 24), 8, middle, size: Size);
        sheet.Write(
            Certainty.Text(target), _inTimeEnd, middle, Alignment.MiddleRight, 14,
            Certainty.ColorOf(target), bold: true);
    }

    private static void Number(Sheet sheet, string text, float x, float middle, bool isSaid) => sheet.Write(
        text, x, middle, Alignment.MiddleRight, Size, isSaid ? FigureColors.Ink : FigureColors.Muted);
}
