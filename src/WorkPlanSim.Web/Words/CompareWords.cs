using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Domain.Texts;

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

    internal string Interval => Say("95% 区间", "95% interval");

    internal string Beyond => Say("超出随机误差", "beyond chance");

    internal string Within => Say("在随机误差之内", "within chance");

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

    internal string TrialsFrom1To(int most) => Say($"试验次数要在 1 到 {most:#,0} 之间。", $"Trials are from 1 to {most:#,0}.");

    internal string Origin(string runId, Projection projection)
    {
        var latin = projection.Sampling == Domain.Uncertainty.Sampling.Latin ? Say("（拉丁超立方）", " (Latin hypercubes)") : "";
        return Say(
            $"{projection.Trials:#,0} 次试验{latin}，种子 {projection.Seed}；预测 {runId}",
            $"{projection.Trials:#,0} trials{latin}, seed {projection.Seed}; run {runId}");
    }
}
