using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Web.Runs;

namespace WorkPlanSim.Web.Words;

/// <summary>What the comparison of scenarios says.</summary>
/// <param name="language">The language to speak.</param>
internal sealed class CompareWords(Language language) : Phrases(language)
{
    internal string Title => Say("比较情景", "Compare scenarios");

    internal string Pick => Say("选择情景", "Pick scenarios");

    internal string All => Say("全选", "All");

    internal string Trials => Say("试验次数", "Trials");

    internal string Seed => Say("种子", "Seed");

    internal string Start => Say("比较", "Compare");

    internal string Cancel => Say("取消", "Cancel");

    internal string NoneSaved => Say("还没有保存的情景：先在工作台中保存一个。", "No scenario is saved yet: save one on the workbench first.");

    internal string Running => Say("正在计算", "Computing");

    internal string Cancelled => Say("已取消。", "Cancelled.");

    internal string Failed => Say("没有算成：", "It failed: ");

    internal string Answer => Say("结论", "The answer");

    internal string NumberMet => Say("实现项数", "Number met");

    internal string Scenario => Say("情景", "Scenario");

    internal string ExpectedMet => Say("预期实现项数", "Targets met, expected");

    internal string AllMandatory => Say("必须完成的全部实现", "All mandatory met");

    internal string Change => Say("较基准", "Change");

    internal string ChangeFrom(string scenario) => Say($"较“{scenario}”", $"Change from {scenario}");

    internal string Interval => Say("95% 区间", "95% interval");

    internal string Found => Say("结果", "What was found");

    internal string OneAlone(string expected, string low, string high, int counted, string mandatory) => Say(
        $"{counted} 项目标中，预期实现 {expected} 项（95% 区间 {low}–{high}）；必须完成的全部实现的概率为 {mandatory}%。",
        $"Of {counted} targets {expected} are met, expected (95% interval {low}–{high}); all mandatory ones are met in {mandatory}% of years.");

    internal string Against(string run, string against) => Say($"预测 {run} 与预测 {against} 相比", $"Run {run} against run {against}");

    internal string Paired => Say(
        "两次预测用的是同样的试验，因此逐次相比。", "Both runs made the same trials, so they are compared trial by trial.");

    internal string NotPaired(IEnumerable<PairGap> gaps) => Say(
        $"不能逐次试验相比，因为{string.Join("、", gaps.Select(NameOf))}不同：差异由两边的区间得出，比同样试验的比较粗略。",
        $"Not paired, because they differ in {string.Join(", ", gaps.Select(NameOf))}: differences come from the intervals of both, and are known less well than from the same trials.");

    internal string TooManyScenarios(int most) => Say(
        $"两次预测共有超过 {most} 个情景：请选较小的。", $"Both runs together have more than {most} scenarios: pick smaller ones.");

    internal string Earlier => Say("前一次", "Before");

    internal string Later => Say("后一次", "After");

    internal string Difference => Say("差异", "Difference");

    internal string Target => Say("目标", "Target");

    internal string ChangedTargets(string scenario) => Say($"{scenario}：超出随机误差的目标", $"{scenario}: targets that differ beyond chance");

    internal string NoneChanged => Say("没有目标的差异超出随机误差。", "No target differs beyond chance.");

    internal string StandingRules => Say("情景中的规则", "Standing rules");

    internal string Downloads => Say("下载", "Download");

    internal string Page => Say("完整网页（可直接打开）", "The whole page, to hand on");

    internal string Drawing => Say("正在绘图……", "drawing ...");

    internal string Sampling => Say("抽样", "Sampling");

    internal string Plain => Say("独立抽样", "Plain");

    internal string Latin => Say("拉丁超立方", "Latin hypercubes");

    internal string NoRun => Say(
        "没有这次预测，或它没有结果就早已结束：请在上面重新提出。",
        "There is no such run, or it ended long ago without a result: ask for it again above.");

    private string NameOf(PairGap gap) => gap switch
    {
        PairGap.Plan => Say("计划内容", "the plan"),
        PairGap.Seed => Say("种子", "the seed"),
        PairGap.Trials => Say("试验次数", "the number of trials"),
        PairGap.Sampling => Say("抽样方式", "how trials are sampled"),
        _ => throw new ArgumentOutOfRangeException(nameof(gap), gap, "No words for what differs."),
    };

    internal string TrialsFrom1To(int most) => Say($"试验次数要在 1 到 {most:#,0} 之间。", $"Trials are from 1 to {most:#,0}.");

    internal string Origin(string runId, Projection projection)
    {
        var latin = projection.Sampling == Domain.Uncertainty.Sampling.Latin ? Say("（拉丁超立方）", " (Latin hypercubes)") : "";
        return Say(
            $"{projection.Trials:#,0} 次试验{latin}，种子 {projection.Seed}；预测 {runId}",
            $"{projection.Trials:#,0} trials{latin}, seed {projection.Seed}; run {runId}");
    }
}
