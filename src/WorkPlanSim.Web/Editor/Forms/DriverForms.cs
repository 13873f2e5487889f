using System.Collections.Immutable;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Web.Editor.Forms;

/// <summary>The fields of the plan itself and of what many targets share: funds, teams, seasons, what moves together.</summary>
internal static class DriverForms
{
    /// <summary>Gets the fields of the plan itself.</summary>
    internal static ImmutableArray<FormField> Plan { get; } =
    [
        new FormField.Words("title", Say("标题", "Title")),
        new FormField.Line("start", Say("第一期", "First period"), IsNumber: false) { IsRequired = true, Hint = Say("如 2024-01，按周则 2024-W01", "such as 2024-01, by weeks 2024-W01") },
        new FormField.Line("periods", Say("期数", "Number of periods"), IsNumber: true) { Hint = Say("默认 12", "default 12") },
        new FormField.Choice("period", Say("每期", "A period is"), [("month", Say("一月", "a month")), ("week", Say("一周", "a week"))], Say("一月", "a month")),
        new FormField.Line("currency", Say("货币单位", "Unit of money"), IsNumber: false) { Hint = Say("默认 万元", "default 万元 (10 000 yuan)") },
    ];

    /// <summary>Gets the fields of a fund.</summary>
    internal static ImmutableArray<FormField> Fund { get; } =
    [
        new FormField.Words("title", Say("名称", "Title")),
        new FormField.Line("amount", Say("金额（全计划）", "Amount, for the whole plan"), IsNumber: true) { IsRequired = true },
        new FormField.Series("release", Say("拨付", "Release"), IsShare: false, "1") { Hint = Say("各期权重；默认均匀", "weights of the periods; default even") },
        new FormField.Quantity("realised", Say("到位比例", "Share that arrives")) { Hint = Say("默认 1", "default 1") },
        new FormField.Quantity("delay", Say("延迟（期）", "Delay, in periods")) { Hint = Say("默认 0", "default 0") },
        new FormField.Group("clawback", Say("年中收回", "A cut in the year"),
        [
            new FormField.PeriodOf("at", Say("何时", "When"), Say("选择……", "choose ...")) { IsRequired = true },
            new FormField.Line("probability", Say("概率", "Probability"), IsNumber: true) { IsRequired = true, Hint = Say("0 到 1", "0 to 1") },
            new FormField.Quantity("share", Say("收回比例", "Share taken back")) { IsRequired = true, Hint = Say("此前尚未到位部分的比例", "of what has not arrived before") },
        ]) { IsMore = true },
        new FormField.Ids("eligible", Say("可用于", "May be given to"), "targets", WithShare: false) { IsMore = true, Hint = Say("默认所有目标", "default all targets") },
        new FormField.Flag("carryover", Say("年末结余可结转", "Unspent money survives the year's end")) { IsMore = true },
    ];

    /// <summary>Gets the fields of a team.</summary>
    internal static ImmutableArray<FormField> Team { get; } =
    [
        new FormField.Words("title", Say("名称", "Title")),
        new FormField.Line("headcount", Say("编制（岗）", "Posts"), IsNumber: true) { IsRequired = true },
        new FormField.Line("vacant", Say("一直空缺的岗位", "Posts empty all through"), IsNumber: true) { Hint = Say("默认 0", "default 0") },
        new FormField.Line("attrition", Say("年流失率", "Share of posts falling vacant a year"), IsNumber: true) { Hint = Say("0 到 1，默认 0", "0 to 1, default 0") },
        new FormField.Line("refill", Say("补缺所需期数", "Periods that a vacancy lasts"), IsNumber: true) { Hint = Say("默认 3", "default 3") },
        new FormField.Series("available", Say("在岗比例", "Presence of filled posts"), IsShare: true, "1") { Hint = Say("0 到 1，如 0.92 或 0.7 to 0.9；默认 1", "0 to 1, such as 0.92 or 0.7 to 0.9; default 1") },
        new FormField.Line("persistence", Say("在岗偏差的延续", "Carry-over of its anomaly"), IsNumber: true) { IsMore = true, Hint = Say("0 到 1，默认 0", "0 to 1, default 0") },
        new FormField.Entries("secondments", Say("抽调", "Secondments"), Say("抽调", "Secondment"),
        [
            new FormField.Line("cause", Say("原因（标识）", "Cause (an id)"), IsNumber: false) { IsRequired = true, Hint = Say("如 flood", "such as flood") },
            new FormField.Line("probability", Say("每月发生概率", "Probability a month"), IsNumber: true) { IsRequired = true, Hint = Say("0 到 1", "0 to 1") },
            new FormField.Quantity("share", Say("抽走比例", "Share of the team that goes")) { IsRequired = true },
            new FormField.Line("lasts", Say("持续期数", "Periods that it lasts"), IsNumber: true) { Hint = Say("默认 1", "default 1") },
            new FormField.Months("months", Say("可能发生的月份", "Months in which it may begin")) { Hint = Say("默认全年", "default all") },
        ], null) { IsMore = true },
    ];

    /// <summary>Gets the fields of a season.</summary>
    internal static ImmutableArray<FormField> Season { get; } =
    [
        new FormField.Words("title", Say("名称", "Title")),
        new FormField.Series("workable", Say("可施工比例", "Workable share of each period"), IsShare: true, "1") { IsRequired = true, Hint = Say("0 到 1，如 0.9 或 0.4 to 0.8", "0 to 1, such as 0.9 or 0.4 to 0.8") },
        new FormField.Line("persistence", Say("偏差的延续", "Carry-over of its anomaly"), IsNumber: true) { Hint = Say("0 到 1，默认 0", "0 to 1, default 0") },
    ];

    /// <summary>Gets the field of what moves together.</summary>
    internal static FormField Correlations { get; } = new FormField.Entries(
        "correlations", Say("相关", "What moves together"), Say("相关", "Pair"),
        [
            new FormField.Ids("between", Say("两个输入量", "Two inputs"), "inputs", WithShare: false) { Most = 2, IsRequired = true, Hint = Say("如 seasons/earthworks", "such as seasons/earthworks") },
            new FormField.Line("rank", Say("秩相关系数", "Rank correlation"), IsNumber: true) { IsRequired = true, Hint = Say("-1 到 1 之间", "between -1 and 1") },
        ],
        null);

    private static BilingualText Say(string zh, string en) => new(zh, en);
}
