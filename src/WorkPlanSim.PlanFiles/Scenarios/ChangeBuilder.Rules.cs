using static WorkPlanSim.PlanFiles.Findings.Wording;

namespace WorkPlanSim.PlanFiles.Scenarios;

/// <summary>Standing rules.</summary>
internal sealed partial class ChangeBuilder
{
    private readonly List<(StandingRule Rule, Node Place)> _rules = [];

    private Change.OfRule? Review(FieldValues values)
    {
        var fund = Checked(values.Find(AmountFields.Fund), Names is null ? null : Names.CheckFund);
        if (!values.TryGet(RuleFields.At, out var at) || !values.TryGet(RuleFields.Share, out var share))
        {
            return null;
        }

        if (at == Period.FromIndex(0) && context.Calendar is { Count: > 1 } calendar)
        {
            var next = calendar.NameOf(Period.FromIndex(1));
            context.Error(
                ProblemCodes.OutOfRange,
                values.NodeOf(RuleFields.At.Name),
                Say("计划的第一期还没有任何进展可查。", "at the start of the plan's first period there is nothing to review."),
                Say($"请写 {next} 或更晚", $"write {next} or later"));
        }

        return Stated(new StandingRule.Review(at, fund, share), values);
    }

    private Change.OfRule Recall(FieldValues values)
    {
        var team = Checked(values.Find(AmountFields.Team), Names is null ? null : Names.CheckTeam);
        return Stated(new StandingRule.Recall(team, values.Get(RuleFields.To, RecallTo.Lagging)), values);
    }

    private Change.OfRule Stated(StandingRule rule, FieldValues values)
    {
        if (_rules.Find(r => rule.Replaces(r.Rule)) is { Place: { } first })
        {
            var line = first.Place.Line;
            context.Error(
                ProblemCodes.DuplicateRule,
                values.Node,
                Say($"同样的规则已在第 {line} 行给出。", $"the same rule is already stated in line {line}."),
                rule is StandingRule.Review
                    ? Say("一项资金在一期内只能检查一次", "a fund has one review in a period")
                    : Say("一支队伍只能有一条收回规则", "a team has one recall"));
        }

        _rules.Add((rule, values.Node));
        return new Change.OfRule(rule);
    }
}
