using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Plotting.Composition;

namespace WorkPlanSim.Plotting.Figures.Finish;

/// <summary>What the finishes say in words, counted from the results.</summary>
internal static class FinishText
{
    internal static FigureText Of(FigureData data, FinishRows rows, int page, int pages) => new(
        Headline(data, rows), Subtitle(data, rows) + PageNames.Note(data, page, pages), data.FirstSource);

    internal static string Headline(FigureData data, FinishRows rows)
    {
        if (rows.Dated.IsEmpty)
        {
            return data.Say(
                "这些目标都只在截止时判定，没有完成时间",
                "All these targets are judged at their deadlines and have no finish of their own");
        }

        var medians = rows.Dated.CountBy(i => FinishRows.MedianOf(data.Baseline.Targets[i])).ToDictionary();
        var isMonth = data.Baseline.Plan.Calendar.Unit == PeriodUnit.Month;
        var (zhUnit, zhCurrent, enUnit) = isMonth ? ("个月", "当月", "month") : ("周", "当周", "week");
        string Part(MedianFinish median, string zh, string en) =>
            medians.GetValueOrDefault(median) is var count and > 0
                ? data.Say($"{count} 项{zh}", $"{count} {en}")
                : "";
        string[] parts =
        [
            Part(MedianFinish.Early, $"提前至少一{zhUnit}", $"at least a {enUnit} early"),
            Part(MedianFinish.JustInTime, $"在截止{zhCurrent}", $"in the deadline's {enUnit}"),
            Part(MedianFinish.LaterOrNever, "逾期或完不成", "late or never"),
        ];
        var list = string.Join(data.Say("，", ", "), parts.Where(p => p.Length > 0));
        return data.Say(
            $"按中位完成时间，{rows.Dated.Length} 项有完成时间的目标中，{list}",
            $"Median finish of {Spoken.Targets(rows.Dated.Length)}: {list}");
    }

    private static string Subtitle(FigureData data, FinishRows rows)
    {
        var scenario = data.Title(data.Baseline.Scenario);
        var star = RowLabels.StarNote(data, data.Baseline.Targets.Select(t => t.Target));
        var dated = rows.Dated.IsEmpty ? "" : data.Say(
            $"每行为全部试验的完成时间，没完成的算在最后；按中位数排序{star}。条和线占满所在的各期；伸入“此后”一栏表示那部分试验到计划期末仍未完成。",
            $" Each row shows when the trials finish, those that never do counted last; by median{star}. "
            + "Bars take up whole periods; one that runs into \"later\" ends in trials that do not finish "
            + "within the plan.");
        var targets = rows.Dated.Select(i => data.Baseline.Targets[i].Target);
        var windows = targets.Any(t => t is MilestoneTarget { Window: not null })
            ? data.Say("有时间窗的，窗外办成不算完成。", " Where there is a window, what is done outside it does not count.")
            : "";
        var judged = rows.Judged.IsEmpty ? "" : data.Say(
            "保持、限额、增长和办结率类没有完成时间，只在截止时判定。",
            " What is kept, avoided, grown or cleared has no finish: it is judged at its deadline.");
        return data.Say($"{scenario}。", $"{scenario}.") + dated + windows + judged;
    }
}
