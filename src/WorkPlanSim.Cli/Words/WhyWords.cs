using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Words;

/// <summary>What <c>why</c> says.</summary>
/// <param name="language">The language to speak.</param>
internal sealed class WhyWords(Language language) : Phrases(language)
{
    internal string From => Say("从", "from");

    internal string To => Say("到", "to");

    internal string Levers => Say("每一处不同带来的变化", "What each change adds");

    internal string Change => Say("不同之处", "change");

    internal string Met => Say("预期实现项数", "met");

    internal string Mandatory => Say("必须完成%", "mandatory%");

    internal string Probability => Say("目标概率%", "target%");

    internal string Whole => Say("合计", "all");

    internal string Before => Say("之前", "before");

    internal string After => Say("之后", "after");

    internal string Targets => Say("哪些目标变了（百分点；编号为上表的不同之处）", "Which targets change (points; numbers are the changes above)");

    internal string Difference => Say("变化", "change");

    internal string Whose => Say("来自", "whose");

    internal string NoTargets => Say("没有目标的变化超出随机误差。", "No target changes beyond chance.");

    internal string Legend => Say(
        "各部分为沙普利值（Shapley）：不同之处按所有先后顺序取平均，加起来正好是合计。±：95% 区间，来自试验的偶然。资金按已分出的计，不论够不够。",
        "Parts are Shapley values: what a change adds, averaged over all orders; they add up to the whole. ±: the 95% "
            + "interval, for chance in the trials. Money that is given out counts as there.");

    internal string Sampled => Say(
        "不同之处超过 10 处：按抽样的顺序估计，合计仍然精确；这时 ± 只含顺序抽样的误差。",
        "With more than 10 changes orders are sampled: parts are estimates, their sum is exact; ± is for that alone then.");

    internal string Same => Say("两个情景的改变完全相同，没有差别。", "Both scenarios change the same: nothing differs.");
}
