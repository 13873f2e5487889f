using System.Globalization;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Cli.Words;

/// <summary>What <c>replay</c> says.</summary>
/// <param name="language">The language to speak.</param>
internal sealed class ReplayWords(Language language) : Phrases(language)
{
    internal string Trial => Say("试验", "trial");

    internal string OneOfMany(int trial, Sampling sampling) => Say(
        $"许多可能年份中的一个，不是预测；同一种子{Option(sampling)}、至少 {trial} 次试验的 run 中就有它。",
        $"One possible year of many, not a forecast. A run with this seed{Option(sampling)} and {trial} trials or more has it "
            + "too.");

    internal string TargetsMet => Say("实现的目标", "Targets met");

    internal string MandatoryMet => Say("其中必须完成的", "Mandatory ones met");

    internal string Finish => Say("完成于", "done");

    internal string FirstBound => Say("最先受制", "first held back");

    internal string MostBound => Say("最常受制", "mostly");

    internal string Attainment => Say("完成度%", "end%");

    internal string AttainmentSoFar => Say("完成度%", "goal%");

    internal string ShortBy => Say("缺口/目标值", "short by/goal");

    internal string Legend => Say(
        "未实现的在前；*必须完成；受制：到期限为止，最先在哪个月、最多有几个月。",
        "Missed first; * mandatory; held back: first, and in the most months (how many), up to the "
            + "deadline.");

    internal string AttainmentLegend => Say(
        "完成度：年末；满了也可能未实现：过了期限，或验收未过。",
        "end: attainment at the year's end; in full it may still be too late, or not have passed the "
            + "inspection.");

    internal string Hint(int trial, Sampling sampling, string target) => Say(
        $"逐月看一个目标：--trial {trial}{Option(sampling)} --target {target}",
        $"One target month by month: --trial {trial}{Option(sampling)} --target {target}");

    internal string Arrived(string currency) => Say($"到账资金（{currency}）", $"Money that arrived ({currency})");

    internal string AtWork => Say("在岗人数", "Posts at work");

    internal string Workable => Say("可施工的时间（%）", "Workable share of the month (%)");

    internal string Year => Say("全年", "year");

    internal string Period => Say("月份", "month");

    internal string SeasonWorkable => Say("可施工", "workable");

    internal string CameIn => Say("到账", "in");

    internal string Spent => Say("支出", "spent");

    internal string Left => Say("余额", "left");

    internal string Present => Say("在岗", "posts");

    internal string Used => Say("用工", "used");

    internal string Told => Say("经过", "what happened");

    internal string Done => Say("完成", "done");

    internal string OpenCases => Say("未结", "open");

    internal string InOrder => Say("达标", "good");

    internal string Mean => Say("均值", "mean");

    internal string Growth => Say("增长", "growth");

    internal string MoneyLegend(string currency) => Say(
        $"到账、支出、余额：分给它的资金（{currency}）。", $"In, spent, left: its share of the money ({currency}).");

    internal string PeopleLegend => Say(
        "在岗、用工：给它的岗位，以人月计。", "Posts, used: of the posts given to it, in person-months.");

    internal string WholeDriversLegend => Say(
        "下面是它所依靠的资金、队伍、季节本身。", "Below: the funds, teams and seasons that it depends on, as a whole.");

    internal string Short(Bottleneck bottleneck) => bottleneck switch
    {
        Bottleneck.Budget => Say("资金", "money"),
        Bottleneck.Staffing => Say("人手", "people"),
        Bottleneck.Season => Say("季节", "season"),
        Bottleneck.Capacity => Say("产能", "capacity"),
        Bottleneck.Start => Say("开工", "start"),
        Bottleneck.None => Say("无", "nothing"),
        _ => throw new ArgumentOutOfRangeException(nameof(bottleneck), bottleneck, "No words for this."),
    };

    internal string Deadline(string period) => Say($"期限 {period}", $"by {period}");

    internal string Goal(string goal) => Say($"目标值 {goal}", $"goal {goal}");

    internal string IsMet(string finish) => Say($"实现，{finish}完成", $"met, done in {finish}");

    internal string IsMissed(string shortfall) => Say($"未实现，差 {shortfall}", $"missed, short by {shortfall}");

    /// <summary>Names a period as people do where the plan's year is plain.</summary>
    /// <param name="calendar">The plan's periods.</param>
    /// <param name="period">The period.</param>
    /// <returns>
    /// Such as <c>7月</c>, <c>Jul</c>; of a plan of weeks or of more than a year, its whole name.
    /// </returns>
    internal string PeriodName(PlanCalendar calendar, int period)
    {
        var at = Domain.Quantities.Period.FromIndex(period);
        if (calendar.Unit != PeriodUnit.Month || calendar.Count > calendar.PeriodsPerYear)
        {
            return calendar.NameOf(at);
        }

        var month = calendar.MonthOf(at);
        return Say($"{month}月", CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(month));
    }

    private static string Option(Sampling sampling) => sampling == Sampling.Latin ? " --sampling latin" : "";
}
