using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Web.Words;

/// <summary>What the audit log says.</summary>
/// <param name="language">The language to speak.</param>
internal sealed class HistoryWords(Language language) : Phrases(language)
{
    internal string Title => Say("变更记录", "Who changed what");

    internal string Plan => Say("计划", "Plan");

    internal string AllPlans => Say("全部计划", "All plans");

    internal string WithParts => Say("逐项列出目标、资金、队伍和季节", "Targets, funds, teams and seasons one by one");

    internal string When => Say("时间", "When");

    internal string Who => Say("谁", "Who");

    internal string What => Say("做了什么", "What");

    internal string Which => Say("标识", "Which");

    internal string Version => Say("版本", "Version");

    internal string None => Say("还没有变更。", "Nothing has been changed yet.");

    internal string NotAllowed => Say(
        "查看变更记录需要 administer 角色：请管理员授予。", "Reading who changed what takes the role administer: ask whoever runs the server for it.");

    internal string Older => Say("更早的变更", "Older changes");

    internal string Latest => Say("回到最近的变更", "Back to the latest");

    internal string Happened(string state, string what) => Language == Language.Zh
        ? $"{VerbOf(what)}{NounOf(state)}"
        : $"{NounOf(state)} {VerbOf(what)}";

    private string NounOf(string state) => state switch
    {
        "plan" => Say("计划", "plan"),
        "file" => Say("计划文件", "plan file"),
        "scenario" => Say("情景", "scenario"),
        "target" => Say("目标", "target"),
        "fund" => Say("资金", "fund"),
        "team" => Say("队伍", "team"),
        "season" => Say("季节", "season"),
        _ => state,
    };

    private string VerbOf(string what) => what switch
    {
        "loaded" => Say("载入", "loaded"),
        "set" => Say("保存", "saved"),
        "removed" => Say("删除", "removed"),
        _ => what,
    };
}
