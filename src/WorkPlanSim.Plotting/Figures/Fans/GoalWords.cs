using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Plotting.Figures.Time;

namespace WorkPlanSim.Plotting.Figures.Fans;

/// <summary>Says what a target promises, in its own units.</summary>
internal static class GoalWords
{
    /// <summary>Says what a target promises.</summary>
    /// <param name="data">Whose plan.</param>
    /// <param name="target">The target.</param>
    /// <returns>Such as <c>38 gullies</c> or <c>at most 2 incidents</c>.</returns>
    internal static BilingualText Of(FigureData data, Target target) => target switch
    {
        DeliverTarget deliver => Counted(target, "", "", deliver.Goal),
        ClearTarget { Goal: { } share } => new(
            $"办结至少 {Percent(share)}", $"at least {Percent(share)} of all cases closed"),
        ClearTarget clear => new(
            $"未结不超过 {Number(clear.OpenLimit ?? 0.0)}{Unit(target).Zh}",
            $"at most {Number(clear.OpenLimit ?? 0.0)}{Spaced(Unit(target).En)} open"),
        MaintainTarget maintain => Level(maintain),
        PreventTarget prevent => Counted(target, "不超过 ", "at most ", prevent.Limit),
        GrowTarget grow => new(
            $"增长{(grow.Down ? "不高于" : "不低于")} {Percent(grow.Goal)}",
            $"growth of at {(grow.Down ? "most" : "least")} {Percent(grow.Goal)}"),
        PassTarget pass => Passed(Number(pass.Threshold), Name(data, pass.Inspection)),
        MilestoneTarget { Window: { } window } =>
            Between(Name(data, window.From), Name(data, window.To)),
        MilestoneTarget => new("全部步骤完成", "its steps finished"),
        CompositeTarget parts => new(
            $"{parts.Of.Length} 项目标中实现 {parts.Count} 项",
            $"{parts.Count} of {Spoken.Targets(parts.Of.Length)} met"),
        _ => throw new ArgumentOutOfRangeException(nameof(target), target.Kind, "No words for this kind."),
    };

    private static BilingualText Name(FigureData data, Period period) => new(
        PeriodNames.InSentence(data with { Language = Language.Zh }, period),
        PeriodNames.InSentence(data with { Language = Language.En }, period));

    private static BilingualText Passed(string points, BilingualText inspection) => new(
        $"{inspection.Zh}末验收达到 {points} 分", $"{points} points at the inspection at the end of {inspection.En}");

    private static BilingualText Between(BilingualText from, BilingualText to) => new(
        $"在{from.Zh}至{to.Zh}之间办成", $"finished from {from.En} to {to.En}, neither before nor after");

    private static BilingualText Level(MaintainTarget maintain)
    {
        var (above, limit) = (maintain.Limit.GoodIsAbove, Number(maintain.Limit.Value));
        var unit = maintain.Unit is { } named
            ? new BilingualText($"（{named.Zh}）", $" ({named.En})")
            : new BilingualText("", "");
        var zh = $"{(above ? "不低于" : "不高于")} {limit}{unit.Zh}";
        var en = $"at {(above ? "least" : "most")} {limit}{unit.En}";
        return maintain.GoodPeriods is { } periods
            ? new($"至少 {periods} 期{zh}", $"{en} in {periods} periods or more")
            : new($"平均{zh}", $"a mean of {en}");
    }

    private static BilingualText Counted(Target target, string zh, string en, double number) => new(
        $"{zh}{Number(number)}{Spaced(Unit(target).Zh)}", $"{en}{Number(number)}{Spaced(Unit(target).En)}");

    private static BilingualText Unit(Target target) => target.Unit ?? new BilingualText("", "");

    private static string Spaced(string unit) => unit.Length == 0 ? "" : $" {unit}";

    private static string Number(double number) => $"{number:#,0.##}".Replace('-', '−');

    private static string Percent(double share) => $"{share * 100.0:0.##}%".Replace('-', '−');
}
