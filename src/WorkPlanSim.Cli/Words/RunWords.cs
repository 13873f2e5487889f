using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Words;

/// <summary>What <c>run</c> says.</summary>
/// <param name="language">The language to speak.</param>
internal sealed class RunWords(Language language) : Phrases(language)
{
    internal string Probability => Say("概率%", "P%");

    internal string Shortfall => Say("缺口/目标值", "short by/goal");

    internal string Deadline => Say("期限", "deadline");

    internal string Binding => Say("制约", "held back by");

    internal string Legend => Say(
        "按实现概率由低到高；* 必须完成；缺口：未实现的试验中平均差多少。",
        "Least likely first; * mandatory; short by: the mean in the trials that missed.");

    internal string BindingLegend => Say(
        "制约：未实现的试验中最常见的制约（只列概率低于 90% 的目标）。",
        "Held back by: what did so most often in the trials that missed (targets below 90%).");

    internal string ExpectedMet => Say("预期实现的目标", "Targets met, expected");

    internal string AllMandatory => Say("必须完成的全部实现", "All mandatory targets met");

    internal string WeightedScore => Say("加权得分", "Weighted score");

    internal string MetSpread => Say("实现个数 P5–P50–P95", "Number met, P5–P50–P95");

    internal string NoMandatory => Say("没有必须完成的目标", "no target is mandatory");
}
