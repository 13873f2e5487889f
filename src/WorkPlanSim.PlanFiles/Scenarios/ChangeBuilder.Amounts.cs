using static WorkPlanSim.PlanFiles.Findings.Wording;

namespace WorkPlanSim.PlanFiles.Scenarios;

/// <summary>Changes to who gets what.</summary>
internal sealed partial class ChangeBuilder
{
    private static readonly (Field<double> Field, AmountRule Rule)[] Rules =
    [
        (AmountFields.Add, AmountRule.Add), (AmountFields.Set, AmountRule.Set), (AmountFields.Scale, AmountRule.Scale),
        (AmountFields.Move, AmountRule.Move),
    ];

    private Change.OfBudget? Budget(FieldValues values)
    {
        var fund = Checked(values.Find(AmountFields.Fund), Names is null ? null : Names.CheckFund);
        CheckEnds(values);
        return RuleOf(values) is { } rule
            ? new Change.OfBudget(
                fund,
                values.Find(AmountFields.To)?.Text,
                rule.Rule,
                values.Get(rule.Field, 0.0),
                values.Find(AmountFields.From)?.Text,
                values.FindNumber(AmountFields.At))
            : null;
    }

    private Change.OfStaff? Staff(FieldValues values)
    {
        var team = Checked(values.Find(AmountFields.Team), Names is null ? null : Names.CheckTeam);
        CheckEnds(values);
        return RuleOf(values) is { } rule
            ? new Change.OfStaff(
                team,
                values.Find(AmountFields.To)?.Text,
                rule.Rule,
                values.Get(rule.Field, 0.0),
                values.Find(AmountFields.From)?.Text,
                values.FindNumber(AmountFields.At))
            : null;
    }

    private void CheckEnds(FieldValues values)
    {
        Checked(values.Find(AmountFields.From), Names is null ? null : Names.CheckTarget);
        Checked(values.Find(AmountFields.To), Names is null ? null : Names.CheckTarget);
        if (values.Find(AmountFields.From) is { } from && values.Find(AmountFields.To)?.Text == from.Text)
        {
            context.Error(ProblemCodes.FieldsConflict, from, Say(
                $"{Quote(from.Text)} 不能给自己。", $"{Quote(from.Text)} can't give to itself."));
        }
    }

    private (Field<double> Field, AmountRule Rule)? RuleOf(FieldValues values)
    {
        var given = Rules.Where(r => values.Has(r.Field.Name)).ToList();
        if (given.Count != 1)
        {
            var code = given.Count == 0 ? ProblemCodes.MissingField : ProblemCodes.FieldsConflict;
            context.Error(code, given.Count == 0 ? values.Node : values.NodeOf(given[1].Field.Name), Say(
                "应给出 add、set、scale、move 之一。", "expected one of add, set, scale and move."));
            return null;
        }

        var rule = given[0];
        var isMove = rule.Rule == AmountRule.Move;
        if (!isMove && values.Has(AmountFields.From.Name))
        {
            context.Error(ProblemCodes.FieldsConflict, values.NodeOf(AmountFields.From.Name), Say(
                "from 只能与 move 同用。", "from goes with move only."));
        }

        if (!values.Has(AmountFields.To.Name) && !(isMove && values.Has(AmountFields.From.Name)))
        {
            context.Error(ProblemCodes.MissingField, values.Node, Say(
                "没有说给谁：缺少 to。", "it is not said who gets it: 'to' is missing."));
        }

        if (rule.Rule is AmountRule.Set or AmountRule.Scale && values.Has(AmountFields.At.Name))
        {
            context.Error(ProblemCodes.FieldsConflict, values.NodeOf(AmountFields.At.Name), Say(
                "at 只能与 add 或 move 同用。", "at goes with add and move only."));
        }

        return rule;
    }
}
