using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Web.Words;

/// <summary>What the plan editor says.</summary>
/// <param name="language">The language to speak.</param>
internal sealed class EditorWords(Language language) : Phrases(language)
{
    internal string Title(string plan) => Say($"编辑：{plan}", $"Edit: {plan}");

    internal string Undo => Say("撤销", "Undo");

    internal string Redo => Say("重做", "Redo");

    internal string Save => Say("保存计划", "Save the plan");

    internal string Discard => Say("放弃改动", "Discard changes");

    internal string Download => Say("下载文件", "Download the file");

    internal string Unsaved => Say("未保存", "not saved");

    internal string NothingToSave => Say("没有改动，无需保存。", "Nothing was changed: there is nothing to save.");

    internal string NotSaved => Say("没有保存：请先改正错误。", "Not saved: there are mistakes to put right first.");

    internal string Saved => Say("已保存。", "Saved.");

    internal string OpenWorkbench => Say("到工作台", "To the workbench");

    internal string NoFile => Say(
        "没有保存这个计划的文件，无法编辑：请在“计划”页上传它的文件。", "The file of this plan was not kept, so it can't be edited: upload it on the page of plans.");

    internal string NoPlan => Say("没有这个计划。", "There is no such plan.");

    internal string MayOnlyLook => Say("您可以查看，不能改动。", "You may look, and change nothing.");

    internal string Kept => Say(
        "未改动的行与注释在文件中原样保留；被改动的值旁边的注释也保留，整块删除时随之删去。",
        "Lines that you leave alone stay in the file as they are, comments and all; a comment inside something that you remove goes with it.");

    internal string Checking => Say("正在检查……", "checking ...");

    internal string Count(int errors, int warnings) => (errors, warnings) switch
    {
        (0, 0) => Say("没有问题", "no problems"),
        (0, _) => Say($"{warnings} 个警告，可以保存", warnings == 1 ? "1 warning; it can be saved" : $"{warnings} warnings; it can be saved"),
        _ => Say($"{errors} 个错误：改正后才能保存", errors == 1 ? "1 error to mend before it can be saved" : $"{errors} errors to mend before it can be saved"),
    };

    internal string Elsewhere => Say("其他问题", "Problems elsewhere");

    internal string GoTo => Say("前往", "Go there");

    internal string Warning => Say("警告", "Warning");

    internal string Parts => Say("计划的组成", "Parts of the plan");

    internal string General => Say("计划", "The plan");

    internal string SectionName(string section) => section switch
    {
        "funds" => Say("资金", "Funds"),
        "teams" => Say("队伍", "Teams"),
        "seasons" => Say("季节", "Seasons"),
        "targets" => Say("目标", "Targets"),
        "correlations" => Say("相关", "What moves together"),
        _ => section,
    };

    internal string Add(string section) => section switch
    {
        "funds" => Say("添加资金", "Add a fund"),
        "teams" => Say("添加队伍", "Add a team"),
        "seasons" => Say("添加季节", "Add a season"),
        "targets" => Say("添加目标", "Add a target"),
        _ => Say("添加", "Add"),
    };

    internal string NoneYet(string section) => section == "funds"
        ? Say("计划中还没有资金", "The plan has no funds yet")
        : Say("计划中还没有队伍", "The plan has no teams yet");

    internal string AddOne(string what) => Say($"添加{what}", $"Add: {what}");

    internal string One(string what, int number) => Say($"{what} {number}", $"{what} {number}");

    internal string KindOfNew => Say("类型", "Kind");

    internal string Kind => Say("类型", "Kind");

    internal string ReportSection(string section) => section.Length == 0
        ? Say("未注明部分", "No section given")
        : Say($"第 {section} 部分", $"Section {section}");

    internal string Problems(int count) => Say($"{count} 个问题", count == 1 ? "1 problem" : $"{count} problems");

    internal string Id => Say("标识", "Id");

    internal string IdForm => Say("小写字母、数字与连字符，如 storm-drains", "small letters, digits and hyphens, such as storm-drains");

    internal string IdTaken(string id) => Say($"已有 {id}。", $"There is a {id} already.");

    internal string Duplicate => Say("复制", "Duplicate");

    internal string Remove => Say("删除", "Remove");

    internal string RemoveOne(string what) => Say($"删除：{what}", $"Remove: {what}");

    internal string ReferredTo(int count) => Say(
        $"还有 {count} 处提到它，删除后这些地方会出错：", count == 1 ? "Something else refers to it, and will be an error:" : $"{count} others refer to it, and will be errors:");

    internal string RemoveAnyway => Say("仍然删除", "Remove anyway");

    internal string Cancel => Say("取消", "Cancel");

    internal string More => Say("更多", "More");

    internal string Required => Say("必填", "required");

    internal string Choose => Say("选择……", "choose ...");

    internal string Default(string otherwise) => Say($"（{otherwise}）", $"({otherwise})");

    internal string Chinese => Say("中文", "Chinese");

    internal string English => Say("英文", "English");

    internal string ByPeriod => Say("逐期填写", "Period by period");

    internal string Share => Say("达到比例", "once at");

    internal string ShareOf(string what) => Say($"{what}：达到的比例", $"{what}: the share that it must reach");

    internal string Basis => Say("依据", "Basis");

    internal string BasisOf(string field) => Say($"依据：{field}", $"Basis of: {field}");

    internal string WholeBasis => Say("整体依据", "Basis of the whole");

    internal string BasisByField => Say("改为逐项注明依据", "Give it field by field");

    internal string BasisKind(string kind) => kind switch
    {
        "stated" => Say("原文所述", "stated"),
        "statistic" => Say("统计数据", "statistic"),
        "assumption" => Say("推测", "assumption"),
        "" => Say("（未注明）", "(none)"),
        _ => kind,
    };

    internal string Note => Say("说明", "Note");

    internal string Strange => Say("此类型没有的字段", "Fields that this kind does not have");

    internal string JudgedBy => Say("按什么评判", "Judged by");

    internal string ByMean => Say("全期平均", "the mean of all periods");

    internal string ByCount => Say("达标的期数", "how many periods are good");

    internal string GoodPeriods => Say("至少几期", "At least so many periods");

    internal string OfPeriods => Say("共几期（可省）", "Of so many (may be left out)");

    internal string Month(int month) => Say($"{month}月", System.Globalization.DateTimeFormatInfo.InvariantInfo.GetAbbreviatedMonthName(month));

    internal string SketchTitle(string p10, string p50, string p90) => Say(
        $"十年一遇的低值 {p10}，中位数 {p50}，十年一遇的高值 {p90}", $"one year in ten below {p10}, half below {p50}, one in ten above {p90}");

    internal string SeriesTitle(string field) => Say($"{field}：逐期的范围", $"{field}: the range of each period");

    internal string Overtaken => Say("别人在此期间保存了这个计划，您的改动没有保存。", "Somebody else saved this plan meanwhile; your changes are not saved.");

    internal string Theirs => Say("他们的", "Theirs");

    internal string Mine => Say("我的", "Mine");

    internal string Where => Say("位置", "Where");

    internal string TakeTheirs => Say("采用他们的（可撤销）", "Take theirs (can be undone)");

    internal string KeepMine => Say("保留我的，并入对方的其他改动", "Keep mine, with their other changes");

    internal string NothingDropped => Say(
        "两边改的不是同一处：“保留我的”会把两边的改动合在一起。", "Neither touches what the other changed: keep yours, and both are in it.");

    internal string WouldDrop => Say(
        "“保留我的”会并入对方的其他改动，但下面这些值两边都改过，对方的会丢弃：",
        "Keep yours, and their other changes are in it; but these values were changed by both, and theirs are dropped:");

    internal string Dropped => Say("会丢弃的值", "What is dropped");

    internal string LookAtTheirs => Say("看看哪里不同", "See what differs");

    internal string Reloaded => Say("别人保存了这个计划；这里已换成新的。", "Somebody else saved this plan; this is the new one.");

    internal string Recovered => Say("已找回未保存的改动。", "Changes that were not saved are back.");

    internal string NewTitle => Say("新建计划", "New plan");

    internal string NewId => Say("标识（用作地址与文件名）", "Id, for its address and file");

    internal string NewName => Say("标题", "Title");

    internal string NewStart => Say("第一期（月）", "First month");

    internal string NewStartForm => Say("如 2026-01", "such as 2026-01");

    internal string Begin => Say("开始编辑", "Begin");

    internal string PlanTaken(string id) => Say($"已有计划 {id}。", $"There is a plan {id} already.");
}
