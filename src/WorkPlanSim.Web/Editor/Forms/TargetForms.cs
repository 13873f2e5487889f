using System.Collections.Immutable;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Web.Editor.Forms;

/// <summary>The fields of targets: those of the kind first, then those of every kind.</summary>
internal static class TargetForms
{
    private static readonly FormField Scope = Number("scope", "总量", "Units there are to do", "默认等于目标值", "default the goal") with { IsMore = true };
    private static readonly FormField UnitCost = Quantity("unitCost", "单位成本", "Money per unit");
    private static readonly FormField UnitLabour = Quantity("unitLabour", "单位用工（岗·期）", "Labour per unit, in FTE-periods");
    private static readonly FormField MaxRate = Quantity("maxRate", "每期最多完成", "Most units a period") with { IsMore = true };

    private static readonly FormField Productivity = new FormField.Group(
        "productivity",
        Say("工效的不确定性", "How unsure the pace is"),
        [
            Number("spread", "全年（对数标准差）", "For the year (sd of ln)", "默认 0", "default 0"),
            Number("noise", "各期（对数标准差）", "Each period (sd of ln)", "默认 0", "default 0"),
        ])
    { IsMore = true };

    private static readonly FormField Outsourcing = new FormField.Group(
        "outsourcing",
        Say("外包", "Outsourcing"),
        [
            Number("price", "单价（每岗·期）", "Money per FTE-period") with { IsRequired = true },
            Number("max", "每期最多（岗）", "Most FTE a period") with { IsRequired = true },
        ])
    { IsMore = true };

    private static readonly FormField Need = new FormField.Group(
        "need",
        Say("全力投入所需（每期）", "What full effort takes in a period"),
        [Number("cash", "资金", "Money"), Number("labour", "人力（岗）", "Labour, in FTE")]);

    private static readonly FormField SeasonEffect = Number("seasonEffect", "季节偏差的影响", "Effect of one sd of the season", "默认 0", "default 0") with { IsMore = true };

    /// <summary>Gets the kinds of target, in the order in which they are offered, with what they are called.</summary>
    internal static ImmutableArray<(string Kind, BilingualText Name)> Kinds { get; } =
    [
        ("deliver", Say("完成数量", "deliver: so many units")),
        ("milestone", Say("里程碑", "milestone: steps one after the other")),
        ("pass", Say("通过检查", "pass: an inspection")),
        ("clear", Say("清理存量", "clear: a backlog of cases")),
        ("maintain", Say("保持水平", "maintain: a level")),
        ("prevent", Say("防止事故", "prevent: incidents")),
        ("grow", Say("增长或下降", "grow: a rate of growth")),
        ("all", Say("全部实现", "all: every part met")),
        ("any", Say("任一实现", "any: one part met")),
        ("atLeast", Say("至少实现几项", "atLeast: so many parts met")),
    ];

    /// <summary>Gets the fields of every kind.</summary>
    internal static ImmutableArray<FormField> Common { get; } =
    [
        new FormField.PeriodOf("deadline", Say("截止", "Deadline"), Say("最后一期", "the last period")),
        new FormField.Flag("mandatory", Say("必须完成", "Mandatory")),
        Number("weight", "权重", "Weight", "默认 1；组合目标 0", "default 1; of composites 0"),
        new FormField.Amounts("budget", Say("资金", "Money"), "funds"),
        new FormField.Amounts("staff", Say("编制（岗）", "Posts"), "teams"),
        new FormField.Reference("season", Say("季节", "Season"), "seasons", TakesAny: false),
        new FormField.Reference("department", Say("牵头部门", "Department"), "teams", TakesAny: true) { Hint = Say("队伍或其他标识", "a team, or any id") },
        new FormField.Group("source", Say("出处", "Where it was promised"),
        [
            new FormField.Line("section", Say("部分", "Section"), IsNumber: false) { IsRequired = true },
            new FormField.Line("phrase", Say("原文", "In its own words"), IsNumber: false) { IsRequired = true },
        ]),
        new FormField.PeriodOf("start", Say("开始", "Start"), Say("第一期", "the first period")) { IsMore = true },
        Quantity("lead", "招标与审批（期）", "Tender and approval, in periods", "默认 0", "default 0") with { IsMore = true },
        new FormField.Ids("after", Say("须先完成", "Comes after"), "targets", WithShare: true) { IsMore = true },
    ];

    /// <summary>Gives the fields of a kind, without its own name and basis.</summary>
    /// <param name="kind">The kind, as files call it.</param>
    /// <returns>All its fields; those of every kind where the kind is unknown.</returns>
    internal static ImmutableArray<FormField> Of(string kind) =>
    [
        new FormField.Words("title", Say("名称", "Title")),
        .. Own(kind),
        .. Common,
    ];

    private static ImmutableArray<FormField> Own(string kind) => kind switch
    {
        "deliver" =>
        [
            Number("goal", "目标值", "Goal") with { IsRequired = true }, Unit(false), UnitCost, UnitLabour, MaxRate, Scope, Productivity,
            new FormField.Flag("whole", Say("只计整数", "Only whole units count")) { IsMore = true },
            Quantity("lag", "完成到验收（期）", "From done to accepted, in periods", "默认 0", "default 0") with { IsMore = true }, Outsourcing,
        ],
        "clear" =>
        [
            Number("goal", "办结比例", "Share of cases to be closed", "0 到 1；或给出余案上限", "0 to 1; or give the most that may be open"),
            Number("limit", "余案上限", "Most cases that may be open", "或给出办结比例", "or give the share to be closed"),
            Quantity("initial", "期初存量", "Cases open at the start") with { IsRequired = true }, Unit(true),
            new FormField.Series("arrivals", Say("每期新增", "New cases a period"), IsShare: false, "0") { Hint = Say("均值；默认 0", "the mean; default 0") },
            Quantity("caseLabour", "每案用工（岗·期）", "Labour per case, in FTE-periods"), Quantity("caseCost", "每案成本", "Money per case"),
            Productivity, Outsourcing,
        ],
        "maintain" =>
        [
            new FormField.Measure("measure", Say("怎样评判", "Judged by")) { IsRequired = true },
            new FormField.Group("limit", Say("界限", "Limit"),
            [
                Number("above", "不低于", "At or above", "二者给一", "one of the two"), Number("below", "不高于", "At or below", "二者给一", "one of the two"),
            ]) { IsRequired = true },
            new FormField.Series("level", Say("不投入时的水平", "Level with no effort"), IsShare: false, "0") { IsRequired = true }, Unit(true),
            Quantity("gain", "投入最多能提高", "Most that effort can add", "默认 0", "default 0"), Need,
            new FormField.Group("noise", Say("波动", "Noise"),
            [
                Number("sd", "标准差", "Standard deviation") with { IsRequired = true }, Number("persistence", "延续", "Carry-over", "0 到 1，默认 0", "0 to 1, default 0"),
            ]),
            SeasonEffect,
        ],
        "prevent" =>
        [
            Number("limit", "最多几起", "Most incidents that may happen") with { IsRequired = true }, Unit(true),
            new FormField.Series("rate", Say("不投入时每期起数", "Incidents a period with no effort"), IsShare: false, "0") { IsRequired = true, Hint = Say("均值，如 0.02", "the mean, such as 0.02") },
            Quantity("effectiveness", "全力投入降低对数率", "How much full effort lowers the log of the rate", "默认 0", "default 0"), Need, SeasonEffect,
        ],
        "grow" =>
        [
            Number("goal", "增幅", "Growth promised", "0.06 即 6%", "0.06 is 6 %") with { IsRequired = true }, Unit(true),
            Quantity("trend", "不投入时的年增长（对数）", "Growth of the log a year with no effort", "默认 0", "default 0"),
            Quantity("gain", "全力投入另增", "What full effort adds", "默认 0", "default 0"), Need,
            Number("volatility", "年波动（对数标准差）", "Volatility a year (sd of ln)", "默认 0", "default 0"),
            new FormField.Choice("direction", Say("方向", "Better is"), [("up", Say("越高越好", "more")), ("down", Say("越低越好", "less"))], Say("按增幅的正负", "by the goal's sign")) { IsMore = true },
        ],
        "pass" =>
        [
            new FormField.PeriodOf("inspection", Say("检查", "Inspection"), Say("选择……", "choose ...")) { IsRequired = true },
            Number("threshold", "合格分", "Points needed", "至多 100", "of 100") with { IsRequired = true },
            Quantity("initial", "现有分", "Points there at the start", "默认 0", "default 0"), Unit(true), UnitCost, UnitLabour,
            Number("examNoise", "检查误差（标准差，分）", "Error of the inspection (sd, in points)", "默认 0", "default 0"),
            new FormField.PeriodOf("resit", Say("复查", "Resit"), Say("没有", "never")), MaxRate, Productivity, Outsourcing,
        ],
        "milestone" =>
        [
            new FormField.Entries("steps", Say("步骤", "Steps"), Say("步骤", "Step"), Step, "step") { IsRequired = true }, Unit(true),
            new FormField.Reference("step", Say("以哪一步为准", "Step that counts"), "steps", TakesAny: false) { IsMore = true, Hint = Say("默认全部", "default all") },
            new FormField.Group("window", Say("须在窗口内完成", "Must finish inside"),
            [
                new FormField.PeriodOf("from", Say("从", "From"), Say("选择……", "choose ...")) { IsRequired = true },
                new FormField.PeriodOf("to", Say("到", "To"), Say("选择……", "choose ...")) { IsRequired = true },
            ]) { IsMore = true },
        ],
        "all" or "any" => [Parts, Unit(true)],
        "atLeast" => [Number("count", "至少几项", "How many must be met") with { IsRequired = true }, Parts, Unit(true)],
        _ => [Unit(true)],
    };

    private static ImmutableArray<FormField> Step =>
    [
        Quantity("takes", "需要（期）", "Takes, in periods") with { IsRequired = true },
        new FormField.Ids("after", Say("前置步骤", "Comes after"), "steps", WithShare: false),
        Number("cost", "资金", "Money", "默认 0", "default 0"), Number("staff", "人力（岗）", "Posts", "默认 0", "default 0"),
        new FormField.Reference("season", Say("季节", "Season"), "seasons", TakesAny: false),
        new FormField.PeriodOf("start", Say("最早开始", "Earliest start"), Say("第一期", "the first period")),
    ];

    private static FormField.Ids Parts => new FormField.Ids("of", Say("组成部分", "Its parts"), "targets", WithShare: false) { IsRequired = true };

    private static FormField.Words Unit(bool isMore) => new FormField.Words("unit", Say("单位", "Unit")) { IsMore = isMore };

    private static FormField.Line Number(string name, string zh, string en, string? zhHint = null, string? enHint = null) =>
        new FormField.Line(name, Say(zh, en), IsNumber: true) { Hint = zhHint is null ? null : Say(zhHint, enHint ?? zhHint) };

    private static FormField.Quantity Quantity(string name, string zh, string en, string? zhHint = null, string? enHint = null) =>
        new FormField.Quantity(name, Say(zh, en)) { Hint = zhHint is null ? null : Say(zhHint, enHint ?? zhHint) };

    private static BilingualText Say(string zh, string en) => new(zh, en);
}
