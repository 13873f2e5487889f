using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Web.Desk;

namespace WorkPlanSim.Web.Words;

/// <summary>What the workbench says.</summary>
/// <param name="language">The language to speak.</param>
internal sealed class WorkbenchWords(Language language) : Phrases(language)
{
    internal string Mandatory => Say("必须完成", "mandatory");

    internal string Target => Say("目标", "Target");

    internal string Probability => Say("实现概率", "P(met)");

    internal string Interval => Say("95% 区间", "95% interval");

    internal string Change => Say("较基准", "Change");

    internal string Binding => Say("主要制约", "Held back by");

    internal string Money(string currency) => Say($"资金（{currency}）", $"Money ({currency})");

    internal string Posts => Say("编制（岗）", "Posts");

    internal string Targets => Say("各项目标", "Targets");

    internal string Group => Say("分组", "Group by");

    internal string GroupBy(Grouping grouping) => grouping switch
    {
        Grouping.Risk => Say("风险（概率低的在前）", "risk (least likely first)"),
        Grouping.Section => Say("报告部分", "section"),
        Grouping.Department => Say("部门", "department"),
        Grouping.Fund => Say("主要资金", "main fund"),
        Grouping.Team => Say("主要队伍", "main team"),
        Grouping.Season => Say("季节", "season"),
        _ => throw new ArgumentOutOfRangeException(nameof(grouping), grouping, "No words for this grouping."),
    };

    internal string ExpectedMet => Say("预期实现项数", "Targets met, expected");

    internal string OfCounted(int counted) => Say($"/ {counted} 项", $"of {counted}");

    internal string AllMandatory => Say("必须完成的全部实现", "All mandatory met");

    internal string WeightedScore => Say("加权得分", "Weighted score");

    internal string AgainstBaseline => Say("较基准", "against the baseline");

    internal string Trials(long trials, double halfWidth) => Say(
        $"{trials:#,0} 次试验，区间最宽 ±{100.0 * halfWidth:0.0} 个百分点",
        $"{trials:#,0} trials, widest interval ±{100.0 * halfWidth:0.0} points");

    internal string Refining => Say("正在细化……", "refining ...");

    internal string Precision => Say("精度", "Precision");

    internal string FreeMoney => Say("未分配资金", "Free money");

    internal string FreePosts => Say("未分配编制", "Free posts");

    internal string Overdrawn(string title, string amount) => Say($"{title}超出 {amount}", $"{title} is overdrawn by {amount}");

    internal string NotRun => Say(
        "分配超出了可用数额，没有重新计算；下面仍是上一次的数字。", "More is given than there is: nothing was run, and figures are those from before.");

    internal string NotEligible(string fund, string target) => Say(
        $"“{fund}”不能用于“{target}”", $"{fund} can't be given to {target}");

    internal string NotEnough(string driver) => Say($"{driver}：没有那么多可拿出", $"{driver}: not so much is there to give");

    internal string Assumptions => Say("假设：季节、资金、队伍", "Assumptions: seasons, funds, teams");

    internal string SeasonShift => Say("季节比常年好或差多少", "Seasons, better or worse than usual");

    /// <summary>Says how far a season is from the usual; of a season in general, as not all of them are weather.</summary>
    /// <param name="deviations">In standard deviations; negative is worse: less of the time can be worked.</param>
    /// <returns>Such as <c>1 sd worse</c>.</returns>
    internal string SeasonShifted(double deviations) => deviations switch
    {
        < 0.0 => Say($"差 {PlainNumber.Of(-deviations)} 个标准差", $"{PlainNumber.Of(-deviations)} sd worse"),
        > 0.0 => Say($"好 {PlainNumber.Of(deviations)} 个标准差", $"{PlainNumber.Of(deviations)} sd better"),
        _ => Say("同常年", "as usual"),
    };

    internal string FundAdd => Say("增减金额", "More or less money");

    internal string FundLate => Say("晚到（期）", "Late by (periods)");

    internal string TeamAdd => Say("增减编制", "More or fewer posts");

    internal string TeamVacant => Say("空缺", "Vacant posts");

    internal string Rules => Say("年内起作用的规则：", "Rules that act within the year:");

    internal string Scenario => Say("情景", "Scenario");

    internal string Unsaved => Say("未保存", "not saved");

    internal string Undo => Say("撤销", "Undo");

    internal string Redo => Say("重做", "Redo");

    internal string Reset => Say("还原", "Reset");

    internal string Save => Say("保存", "Save");

    internal string SaveAs => Say("另存为……", "Save as ...");

    internal string Duplicate => Say("复制", "Duplicate");

    internal string Delete => Say("删除", "Delete");

    internal string Download => Say("下载 YAML", "Download YAML");

    internal string NewTitle => Say("新情景的名称", "Title of the new scenario");

    internal string Cancel => Say("取消", "Cancel");

    internal string Saved(string title) => Say($"已保存“{title}”。", $"Saved: {title}.");

    internal string PlanChanged => Say(
        "这个计划刚被别人更改，当前页面仍是旧的。", "Somebody has just changed this plan; this page still shows the old one.");

    internal string Renew => Say("载入新的计划，保留您的改动", "Load the new plan and keep your changes");

    internal string NotSaved => Say(
        "没有保存：分出去的比有的多，请先减下来。", "Not saved: more is given than there is. Take some of it back first.");

    internal string ScenariosChanged => Say("情景列表刚被更新。", "The list of scenarios has just been updated.");

    internal string OthersSaved(string title) => Say(
        $"“{title}”已被别人保存过新的版本：再按一次保存，就用您的覆盖；按还原，就用对方的；也可以另存为新情景。",
        $"Somebody else has saved {title} meanwhile. Save again to put yours in its place, reset to take theirs, or save yours under another name.");

    internal string OthersDeleted => Say(
        "这个情景已被别人删除：再按一次保存，就重新保存。", "Somebody else has deleted this scenario. Save again to keep it after all.");

    internal string NotDeleted(string title) => Say(
        $"没有删除：“{title}”已被别人保存过新的版本。再按一次删除，就删去对方的版本；按还原，先看看对方的。",
        $"Not deleted: somebody else has saved {title} meanwhile. Delete again to remove their version, or reset to look at it first.");

    internal string DeletedAlready(string title) => Say($"“{title}”已经被别人删除。", $"Somebody else has deleted {title} already.");

    internal string CopyOf(string title) => Say($"{title}（副本）", $"{title} (copy)");

    internal string NoPlan => Say("没有这个计划。", "There is no such plan.");
}
