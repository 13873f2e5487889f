using ScottPlot;
using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Plotting.Composition;
using WorkPlanSim.Plotting.Figures.Time;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Plotting.Figures.Fans;

/// <summary>
/// The fan of one target, large: how far it comes in the course of the plan under the first scenario.
/// </summary>
public static class TargetFan
{
    private const float Width = 1152;
    private const float Left = 52;
    private const float Right = 972;
    private const float Top = 10;
    private const float Bottom = 430;
    private const float Height = 452;
    private const double LeastTop = 1.25;
    private const double MostTop = 2.0;
    private const double TickStep = 0.25;

    /// <summary>Draws a target's fan.</summary>
    /// <param name="data">The results, with what was reported of the target if anything was.</param>
    /// <param name="targetId">The target's id.</param>
    /// <returns>The figure, named <c>fan-ID</c>.</returns>
    /// <exception cref="ArgumentException">There is no such target.</exception>
    public static Figure Draw(FigureData data, string targetId)
    {
        var target = data.Baseline.Targets.FirstOrDefault(t => t.Target.Id == targetId)
            ?? throw new ArgumentException($"The results have no target '{targetId}'.", nameof(targetId));
        var sheet = new Sheet(Width, Height);
        var panel = new FanPanel(data, sheet, new PixelRect(Left, Right, Bottom, Top), LookFor(data, target));
        panel.Draw(target);
        panel.LabelAttainment();
        panel.LabelTime();
        if (!TargetCourse.IsYesOrNo(target.Target))
        {
            FanEndLabels.Write(sheet, data, target.Attainment[^1], Right + 10, panel.Y);
        }

        var text = new FigureText(Headline(data, target), Subtitle(data, target), data.FirstSource);
        return sheet.ToFigure($"fan-{targetId}", text, FanKey.Of(data, [target.Target]));
    }

    private static FanLook LookFor(FigureData data, TargetProjection target)
    {
        var highest = target.Attainment.Select(b => b.P95)
            .Concat(data.Actuals.GetValueOrDefault(target.Target.Id, []).Select(a => a.Attainment)).Max();
        var top = TargetCourse.IsYesOrNo(target.Target)
            ? LeastTop
            : Math.Clamp(highest * 1.04, LeastTop, MostTop);
        var ticks = Enumerable.Range(0, (int)(top / TickStep) + 1).Select(i => i * TickStep);
        return new FanLook(top, [.. ticks], LabelSize: 13, Median: 3, Thin: 1.6f, Mark: 11);
    }

    private static string Headline(FigureData data, TargetProjection target)
    {
        var (title, met) = (data.Title(target.Target), Spoken.Percent(target.Probability));
        if (TargetCourse.IsJudgedAtDeadline(target.Target))
        {
            return data.Say($"{title}：{met} 的试验中实现", $"{title}: met in {met} of trials");
        }

        var spread = FinishSpread.Of(target);
        var late = spread.Late == 0
            ? ""
            : data.Say($"，{Share(spread.Late, target)} 逾期完成", $", late in {Share(spread.Late, target)}");
        var never = data.Say(
            $"，{Share(spread.Never, target)} 到计划期末仍未完成",
            $", not by the plan's end in {Share(spread.Never, target)}");
        return data.Say($"{title}：{met} 的试验按期完成", $"{title}: done in time in {met} of trials")
            + late + (spread.Never == 0 ? "" : never);
    }

    private static string Share(long trials, TargetProjection target) =>
        Spoken.Percent((double)trials / target.Trials);

    private static string Subtitle(FigureData data, TargetProjection target)
    {
        var goal = GoalWords.Of(data, target.Target);
        var deadline = PeriodNames.InSentence(data, target.Target.Deadline);
        var (scenario, meaning) = (data.Title(data.Baseline.Scenario), Meaning(data, target.Target));
        return data.Say(
            $"{scenario}。目标：{goal.Zh}，{deadline}末截止。{meaning}",
            $"{scenario}. Goal: {goal.En}; deadline: the end of {deadline}. {meaning}") + Cut(data, target);
    }

    private static string Meaning(FigureData data, Target target) => target switch
    {
        _ when TargetCourse.IsYesOrNo(target) => data.Say(
            "只有守住与没守住两种情形，所以画到各期末为止守住的试验占比。",
            "It is kept or not, with nothing between, so the line is the share of trials that keep it up to "
            + "the end of each period."),
        PassTarget => data.Say(
            "图中为各期末的准备程度占合格线的比例，通过验收后记为 100%；到 100% 不等于通过。",
            "Shown is readiness as a share of the threshold at the end of each period, 100% once passed; "
            + "reaching 100% is not yet passing."),
        PreventTarget => data.Say(
            "图中 100% 为至今没有超限；超限后为限额与实际数之比。",
            "100% means within the limit so far; beyond it, the limit over the number there is."),
        MaintainTarget { GoodPeriods: null } => data.Say(
            "图中为至今平均水平与界限之比。", "Shown is the mean level so far against the limit."),
        ClearTarget => data.Say(
            "图中为至今办结数占应办结数的比例；只在截止时判定。",
            "Shown is what is closed of what must be closed so far; it counts only at the deadline."),
        GrowTarget => data.Say(
            "图中为至今的增长占目标增长的比例；只在截止时判定。",
            "Shown is the growth so far as a share of the goal; it counts only at the deadline."),
        MaintainTarget => data.Say(
            "图中为至今达标的期数占所需期数的比例。", "Shown are the good periods so far as a share of those needed."),
        MilestoneTarget => data.Say(
            "图中为各期末已完成的工作量占全部步骤的比例。", "Shown is the work done of all steps at the end of each period."),
        CompositeTarget => data.Say(
            "图中为至今实现的项数占所需项数的比例。", "Shown are the targets met so far as a share of those needed."),
        _ => data.Say("图中为各期末的完成度（已完成/目标）。", "Shown is attainment (done / goal) at the end of each period."),
    };

    private static string Cut(FigureData data, TargetProjection target) =>
        FansText.IsAbove(data, target, MostTop - AttainmentBins.Width)
            ? data.Say("200% 及以上不再细分。", " From about 200% upwards nothing is told apart.")
            : "";
}
