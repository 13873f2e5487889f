using System.Collections.Immutable;
using ScottPlot;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Plotting.Composition;
using WorkPlanSim.Plotting.Figures.Time;

namespace WorkPlanSim.Plotting.Figures.Finish;

/// <summary>When each target gets done: one row a target, by the median of its finish.</summary>
internal static class FinishFigure
{
    private const string Name = "finish";
    private const int MostRows = 32;

    internal static FigureKind Kind { get; } = new(
        Name, new BilingualText("各目标何时完成", "When each target gets done"), NeedsScenarios: false, Draw);

    private static ImmutableArray<Figure> Draw(FigureData data)
    {
        var rows = FinishRows.Of(data);
        var hasLate = rows.Dated.Any(i => FinishSpread.Of(data.Baseline.Targets[i]).Late > 0);
        var pages = RowPages.Cut([.. rows.Dated, .. rows.Judged], MostRows);
        return
        [
            .. pages.Select((places, page) => DrawPage(
                data,
                places,
                hasLate,
                FinishText.Of(data, rows, page, pages.Length),
                PageNames.File(Name, page, pages.Length))),
        ];
    }

    private static Figure DrawPage(
        FigureData data, ImmutableArray<int> places, bool hasLate, FigureText text, string name)
    {
        bool IsJudged(int place) => TargetCourse.IsJudgedAtDeadline(data.Baseline.Targets[place].Target);
        ImmutableArray<int> dated = [.. places.Where(i => !IsJudged(i))];
        ImmutableArray<int> judged = [.. places.Where(IsJudged)];
        return new FinishSheet(data, hasLate).Draw(dated, judged)
            .ToFigure(name, text, Key(data, !dated.IsEmpty, !judged.IsEmpty));
    }

    private static KeyItem[] Key(FigureData data, bool hasDated, bool hasJudged) =>
    [
        .. hasDated
            ? new KeyItem[]
            {
                new(data.Say("中位完成时间", "median finish"), FigureColors.Ink, MarkerShape.FilledDiamond),
                new(data.Say("中位未完成", "median never finishes"), FigureColors.Ink, MarkerShape.OpenDiamond),
                new(data.Say("中间一半试验", "middle half of trials"), FinishStrip.Color) { IsArea = true },
                new(data.Say("5% 至 95%", "5% to 95%"), FinishStrip.ThinColor) { Line = LinePattern.Solid },
            }
            : [],
        DeadlineLook.Key(data),
        .. hasJudged
            ? new KeyItem[]
            {
                new(data.Say("持续到截止", "runs up to its deadline"), FigureColors.Axis)
                {
                    Line = LinePattern.Solid,
                },
            }
            : [],
    ];
}
