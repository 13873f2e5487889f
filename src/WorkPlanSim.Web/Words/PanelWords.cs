using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Web.Words;

/// <summary>What is said of the chosen target.</summary>
/// <param name="language">The language to speak.</param>
internal sealed class PanelWords(Language language) : Phrases(language)
{
    internal string Fan => Say("各期完成度", "How far it comes");

    internal string Goal => Say("目标", "goal");

    internal string Deadline => Say("截止", "deadline");

    internal string Pace => Say("序时进度", "pace line");

    internal string Median => Say("中位数", "median");

    internal string Half => Say("一半的年份", "half of the years");

    internal string Nine => Say("九成的年份", "nine years in ten");

    internal string KeptSoFar => Say("至今守住的年份", "years that keep it so far");

    internal string AsTable => Say("用表格显示", "As a table");

    internal string Period => Say("期", "Period");

    internal string Bottlenecks => Say("未实现的年份里，每期被什么拖住", "What held it back, month by month, in years that missed");

    internal string NeverMissed => Say("几乎没有未实现的年份。", "Hardly any year missed it.");

    internal string Levers => Say("多给一点会怎样", "What a little more is worth");

    internal string Lever(string step, string driver) => Say($"{driver} {step}", $"{step} {driver}");

    internal string Points => Say("个百分点", "points");

    internal string NotFree => Say("没有这么多空余", "not so much is free");

    internal string Thinking => Say("正在计算……", "computing ...");

    internal string Source => Say("原文", "In the source");

    internal string Edit => Say("在计划中编辑", "Edit in the plan");

    internal string AddFund => Say("添加资金", "Add a fund");

    internal string AddTeam => Say("添加队伍", "Add a team");

    internal string Choose => Say("选择……", "choose ...");

    internal string Met(string share) => Say($"{share} 的年份实现", $"met in {share} of years");

    internal string Post => Say("岗", "post");
}
