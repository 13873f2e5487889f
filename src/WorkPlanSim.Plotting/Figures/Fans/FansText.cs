using System.Collections.Immutable;
using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Plotting.Composition;
using WorkPlanSim.Plotting.Figures.Time;

namespace WorkPlanSim.Plotting.Figures.Fans;

/// <summary>What a page of fans says in words, computed from the results.</summary>
internal static class FansText
{
    internal static FigureText Of(FigureData data, ImmutableArray<int> places, int page, int pages)
    {
        var scenario = data.Title(data.Baseline.Scenario);
        var star = RowLabels.StarNote(data, places.Select(i => data.Baseline.Targets[i].Target));
        var subtitle = data.Say(
            $"{scenario}。各期末的完成度（已完成/目标），风险高的在前{star}。"
            + "右上角为按期实现的试验占比；完成度到 100% 不等于实现（还有验收、时间窗等）。",
            $"{scenario}. Attainment (done / goal) at the end of each period, riskiest first{star}. "
            + "Top right: the share of trials that meet it in time, for which reaching 100% may not be "
            + "enough (inspections, windows). ")
            + Pace(data) + Kept(data) + Cut(data, places);
        return new FigureText(
            FansHeadline.Of(data), subtitle.TrimEnd() + PageNames.Note(data, page, pages), data.FirstSource);
    }

    private static string Pace(FigureData data)
    {
        var calendar = data.Baseline.Plan.Calendar;
        var verdicts = data.Baseline.Targets.Select(t => PaceRule.HalfWayVerdict(t, calendar)).ToList();
        var close = verdicts.Count(v => v == PaceVerdict.TooClose);
        var (zh, en) = close == 0 ? ("", "") : (
            $"距序时进度不足 0.8 个百分点的 {close} 项不计。",
            $"{Spoken.Targets(close)} within 0.8 points of the line "
            + (close == 1 ? "counts as neither. " : "count as neither. "));
        return verdicts.TrueForAll(v => v == PaceVerdict.NotJudged) ? "" : data.Say(
            "是否落后看中位数。" + zh, "Behind or on pace goes by the median. " + en);
    }

    private static string Kept(FigureData data) =>
        data.Baseline.Targets.All(t => TargetCourse.IsBuiltUp(t.Target)) ? "" : data.Say(
            "保持类、限额类和组合目标不是逐步累积的，没有序时进度线。",
            "Levels to keep, incidents to avoid and composites are not built up and have no pace line. ");

    private static string Cut(FigureData data, ImmutableArray<int> places)
    {
        var cut = places.Count(i => IsAbove(data, data.Baseline.Targets[i], FansSheet.Look.Top));
        return cut == 0 ? "" : data.Say(
            $"{FansSheet.Look.Top * 100:0}% 以上不画（{cut} 幅有）。",
            $"What is above {FansSheet.Look.Top * 100:0}% is cut off "
            + (cut == 1 ? "(1 panel). " : $"({cut} panels). "));
    }

    /// <summary>Tells whether anything that is drawn of a target lies above a limit.</summary>
    /// <param name="data">The results.</param>
    /// <param name="target">The target.</param>
    /// <param name="limit">The limit.</param>
    /// <returns>Whether anything does.</returns>
    internal static bool IsAbove(FigureData data, TargetProjection target, double limit) =>
        (!TargetCourse.IsYesOrNo(target.Target) && target.Attainment.Any(b => b.P95 > limit))
        || data.Actuals.GetValueOrDefault(target.Target.Id, []).Any(a => a.Attainment > limit);
}
