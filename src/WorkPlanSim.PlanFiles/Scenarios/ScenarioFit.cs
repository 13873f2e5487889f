using WorkPlanSim.PlanFiles.Plans;
using static WorkPlanSim.PlanFiles.Findings.Wording;

namespace WorkPlanSim.PlanFiles.Scenarios;

/// <summary>Checks that a plan still holds together after a scenario's changes.</summary>
internal static class ScenarioFit
{
    /// <summary>Checks a scenario.</summary>
    /// <param name="plan">A plan without errors.</param>
    /// <param name="scenario">The scenario, its base's changes first.</param>
    /// <param name="changes">The same changes with their places.</param>
    /// <param name="context">Where problems go.</param>
    public static void Check(Plan plan, Scenario scenario, ImmutableArray<ChangeNode> changes, ReadContext context)
    {
        AppliedScenario applied;
        try
        {
            applied = ScenarioApplication.Apply(plan, scenario);
        }
        catch (OverflowException)
        {
            // Factors upon factors: each is in its range, together they leave that of money.
            context.Error(ProblemCodes.OutOfRange, changes[0].Source.Place, Say(
                "这些改动合起来使金额或编制超出范围。", "together, these changes make amounts or posts too large."));
            return;
        }

        foreach (var fault in applied.Faults)
        {
            var (code, message) = Tell(fault, applied.Plan);
            context.Error(code, changes[fault.ChangeIndex].Source.Place, message);
        }

        foreach (var rule in changes.Where(c => c.Change is Change.OfRule))
        {
            CheckRule(((Change.OfRule)rule.Change).Rule, rule.Source.Place, applied.Plan, context);
        }

        var last = changes.Where(c => c.Change is Change.OfTarget)
            .GroupBy(c => ((Change.OfTarget)c.Change).TargetId, StringComparer.Ordinal);
        var targets = applied.Plan.Targets.ToDictionary(t => t.Id, StringComparer.Ordinal);
        foreach (var group in last)
        {
            CheckTarget(targets[group.Key], applied.Plan.Calendar, [.. group], context);
        }
    }

    private static void CheckRule(StandingRule rule, Node place, Plan plan, ReadContext context)
    {
        var (zh, en) = rule switch
        {
            StandingRule.Review review => (
                $"从 {Quote(review.FundId)} 得到资金的交付、办结、验收类目标", $"targets to deliver, clear or pass that get money of {Quote(review.FundId)}"),
            StandingRule.Recall recall => ($"有 {Quote(recall.TeamId)} 人员的目标", $"targets that have posts of {Quote(recall.TeamId)}"),
            _ => throw new ArgumentException($"No such rule: {rule.GetType()}.", nameof(rule)),
        };
        var count = RuleMembers.Of(plan, rule).Length;
        if (count < 2)
        {
            context.Warn(place, Say(
                $"此规则不起作用：{zh}只有 {count} 个，至少要有两个。", $"the rule has no effect: of {en} there are {count}, and it takes two."));
        }
    }

    private static void CheckTarget(
        Target target, PlanCalendar calendar, ImmutableArray<ChangeNode> changes, ReadContext context)
    {
        foreach (var fault in TargetRules.Check(target, calendar))
        {
            // The last change that set one of the fields in question.
            var sets = changes.Reverse().Select(c => c.Source.Values.Find(SettingFields.Set)).OfType<MapNode>();
            var place = sets.SelectMany(s => fault.Fields.Select(f => s[f])).OfType<Node>().FirstOrDefault()
                ?? changes[^1].Source.Place;
            context.Error(fault.Code, place, Say(
                $"改动后的目标 {Quote(target.Id)}：{fault.Message.Zh}", $"of the changed target {Quote(target.Id)}, {fault.Message.En}"));
        }
    }

    private static (string Code, BilingualText Message) Tell(ChangeFault fault, Plan plan) => fault.Kind switch
    {
        ChangeFaultKind.NotEligible => (ProblemCodes.NotEligible, AllocationCheck.NotEligible(fault.DriverId, fault.TargetId ?? "")),
        ChangeFaultKind.NotEnough when fault.TargetId is null => (ProblemCodes.NotEnough, Say(
            $"队伍 {Quote(fault.DriverId)} 改动后编制为 {NumberText.Of(fault.Available)}，空缺为 {NumberText.Of(fault.Wanted)}。",
            $"the team {Quote(fault.DriverId)} would have {NumberText.Of(fault.Available)} posts with {NumberText.Of(fault.Wanted)} vacant.")),
        ChangeFaultKind.NotEnough => (ProblemCodes.NotEnough, Say(
            $"目标 {Quote(fault.TargetId)} 从 {Quote(fault.DriverId)} 只得到 {NumberText.Of(fault.Available)}，不能拿走 {NumberText.Of(fault.Wanted)}。",
            $"the target {Quote(fault.TargetId)} has only {NumberText.Of(fault.Available)} of {Quote(fault.DriverId)}; {NumberText.Of(fault.Wanted)} can't be taken.")),
        ChangeFaultKind.Overdrawn => (ProblemCodes.Overdrawn, Overdrawn(fault, plan)),
        _ => throw new ArgumentException($"No such fault: {fault.Kind}.", nameof(fault)),
    };

    private static BilingualText Overdrawn(ChangeFault fault, Plan plan)
    {
        var isMoney = plan.Funds.Any(f => f.Id == fault.DriverId);
        var message = AllocationCheck.Overdrawn(
            fault.Wanted, fault.Available, AllocationCheck.Takers(plan, fault.DriverId, isMoney));
        return Say($"{Quote(fault.DriverId)}：{message.Zh}", $"of {Quote(fault.DriverId)}, {message.En}");
    }
}
