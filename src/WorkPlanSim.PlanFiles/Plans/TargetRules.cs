using static WorkPlanSim.PlanFiles.Findings.Wording;

namespace WorkPlanSim.PlanFiles.Plans;

/// <summary>How the fields of one target must fit together, in a plan and after a scenario's changes alike.</summary>
internal static class TargetRules
{
    /// <summary>Gives what does not fit.</summary>
    public static IEnumerable<TargetFault> Check(Target target, PlanCalendar calendar)
    {
        if (target.Deadline < target.Start)
        {
            yield return Conflict(["deadline", "start"], Say(
                $"期限 {calendar.NameOf(target.Deadline)} 早于开始 {calendar.NameOf(target.Start)}。",
                $"the deadline {calendar.NameOf(target.Deadline)} is before the start {calendar.NameOf(target.Start)}."));
        }

        var faults = target switch
        {
            DeliverTarget t => OfDeliver(t),
            ClearTarget t => OfClear(t),
            MaintainTarget t => OfMaintain(t),
            PreventTarget t => OfSeasonEffect(t, t.SeasonEffect).Concat(OfNeed("effectiveness", t.Effectiveness, t.Need)),
            GrowTarget t => OfNeed("gain", t.Gain, t.Need),
            PassTarget t => OfPass(t, calendar),
            MilestoneTarget t => OfMilestone(t, calendar),
            CompositeTarget t => OfComposite(t),
            _ => throw new ArgumentException($"No rules for {target.GetType()}.", nameof(target)),
        };
        foreach (var fault in faults)
        {
            yield return fault;
        }
    }

    private static TargetFault Conflict(ImmutableArray<string> fields, BilingualText message) =>
        new(ProblemCodes.FieldsConflict, fields, message);

    private static IEnumerable<TargetFault> OfDeliver(DeliverTarget target)
    {
        if (target.Scope < target.Goal)
        {
            var (scope, goal) = (NumberText.Of(target.Scope), NumberText.Of(target.Goal));
            yield return Conflict(["scope", "goal"], Say(
                $"总量 {scope} 小于目标值 {goal}。", $"the scope {scope} is less than the goal {goal}."));
        }
    }

    private static IEnumerable<TargetFault> OfClear(ClearTarget target)
    {
        if (target.Goal is null == target.OpenLimit is null)
        {
            yield return Conflict(["limit", "goal"], target.Goal is null
                ? Say("应给出 goal 与 limit 之一。", "expected one of goal and limit.")
                : Say("goal 与 limit 只能给出一个。", "only one of goal and limit may be given."));
        }
    }

    private static IEnumerable<TargetFault> OfMaintain(MaintainTarget target)
    {
        var periods = target.Deadline.Index + 1;
        if (target.GoodPeriods > periods)
        {
            yield return Conflict(["measure", "deadline"], Say(
                $"要求 {target.GoodPeriods} 个周期，但到期限只有 {periods} 个。",
                $"{target.GoodPeriods} periods are wanted, but there are only {periods} up to the deadline."));
        }

        foreach (var fault in OfSeasonEffect(target, target.SeasonEffect).Concat(OfNeed("gain", target.Gain, target.Need)))
        {
            yield return fault;
        }
    }

    private static IEnumerable<TargetFault> OfSeasonEffect(Target target, double effect)
    {
        if (!effect.Equals(0.0) && target.SeasonId is null)
        {
            yield return new TargetFault(ProblemCodes.MissingField, ["seasonEffect", "season"], Say(
                "有 seasonEffect 就需要 season。", "a seasonEffect needs a season."));
        }
    }

    private static IEnumerable<TargetFault> OfNeed(string field, Distribution effect, Need need)
    {
        var isNothing = effect is Distribution.Constant { Value: <= 0.0 };
        if (!isNothing && need.Cash is null && need.Labour is null)
        {
            yield return new TargetFault(ProblemCodes.MissingField, [field, "need"], Say(
                $"{field} 大于 0 时需要 need（cash、labour 或两者）。", $"a {field} above 0 takes a need (cash, labour or both)."));
        }
    }

    private static IEnumerable<TargetFault> OfPass(PassTarget target, PlanCalendar calendar)
    {
        if (target.Inspection > target.Deadline)
        {
            yield return Late("inspection", target.Inspection);
        }

        if (target.Resit is not { } resit)
        {
            yield break;
        }

        if (resit <= target.Inspection)
        {
            yield return Conflict(["resit", "inspection"], Say(
                $"补考 {calendar.NameOf(resit)} 不在检查 {calendar.NameOf(target.Inspection)} 之后。",
                $"the resit {calendar.NameOf(resit)} is not after the inspection {calendar.NameOf(target.Inspection)}."));
        }

        if (resit > target.Deadline)
        {
            yield return Late("resit", resit);
        }

        TargetFault Late(string field, Period period) => Conflict([field, "deadline"], Say(
            $"{field} {calendar.NameOf(period)} 晚于期限 {calendar.NameOf(target.Deadline)}。",
            $"the {field} {calendar.NameOf(period)} is after the deadline {calendar.NameOf(target.Deadline)}."));
    }

    private static IEnumerable<TargetFault> OfMilestone(MilestoneTarget target, PlanCalendar calendar)
    {
        if (target.Window is not { } window)
        {
            yield break;
        }

        if (window.From > window.To)
        {
            yield return Conflict(["window"], Say(
                $"窗口从 {calendar.NameOf(window.From)} 到 {calendar.NameOf(window.To)}，首尾颠倒。",
                $"the window from {calendar.NameOf(window.From)} to {calendar.NameOf(window.To)} is upside down."));
        }
        else if (window.From > target.Deadline)
        {
            yield return Conflict(["window", "deadline"], Say(
                $"窗口始于期限 {calendar.NameOf(target.Deadline)} 之后。",
                $"the window begins after the deadline {calendar.NameOf(target.Deadline)}."));
        }
    }

    private static IEnumerable<TargetFault> OfComposite(CompositeTarget target)
    {
        if (target.Count > target.Of.Length)
        {
            yield return Conflict(["count", "of"], Say(
                $"count {target.Count} 多于 {target.Of.Length} 个组成部分。",
                $"the count of {target.Count} is more than its {target.Of.Length} parts."));
        }
    }
}
