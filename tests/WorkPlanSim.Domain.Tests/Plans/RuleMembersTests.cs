using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Scenarios;

namespace WorkPlanSim.Domain.Tests.Plans;

public class RuleMembersTests
{
    private static readonly Period July = Period.FromIndex(6);

    [Fact]
    public void Of_Review_AreThoseThatCountUnitsAndHaveMoneyOfTheFund()
    {
        // Growth has money of the fund too, but no units; the inspection has units, but no money of it.
        var given = SamplePlan.Plan.Targets[0].Budget;
        var plan = SamplePlan.Plan with
        {
            Targets = SamplePlan.Plan.Targets.SetItem(4, SamplePlan.Plan.Targets[4] with { Budget = given }),
        };
        var members = RuleMembers.Of(plan, new StandingRule.Review(July, "fund", 1.0));

        Assert.Equal(["deliver", "clear"], members.Select(i => plan.Targets[i].Id), StringComparer.Ordinal);
    }

    [Fact]
    public void Of_Recall_AreThoseThatHavePostsOrGetSomeWithinTheYear()
    {
        var plan = ScenarioApplication.Apply(
            SamplePlan.Plan,
            Scenario.Baseline with { Changes = [new Change.OfStaff("team", "pass", AmountRule.Add, 0.5, At: July)] }).Plan;
        var before = RuleMembers.Of(SamplePlan.Plan, new StandingRule.Recall("team", RecallTo.Lagging));
        var after = RuleMembers.Of(plan, new StandingRule.Recall("team", RecallTo.Lagging));

        Assert.Equal(["deliver", "clear"], before.Select(i => plan.Targets[i].Id), StringComparer.Ordinal);
        Assert.Equal(["deliver", "clear", "pass"], after.Select(i => plan.Targets[i].Id), StringComparer.Ordinal);
    }

    [Fact]
    public void Apply_RulesStatedTwice_KeepsTheLater()
    {
        StandingRule[] rules =
        [
            new StandingRule.Review(July, "fund", 0.5), new StandingRule.Recall("team", RecallTo.Lagging),
            new StandingRule.Review(Period.FromIndex(7), "fund", 0.5), new StandingRule.Review(July, "other", 0.5),
            new StandingRule.Review(July, "fund", 0.2), new StandingRule.Recall("team", RecallTo.Unfinished),
        ];

        var applied = ScenarioApplication.Apply(
            SamplePlan.Plan, Scenario.Baseline with { Changes = [.. rules.Select(r => new Change.OfRule(r))] });

        Assert.Equal(rules[2..], applied.Plan.Rules.AsEnumerable());
        Assert.Empty(applied.Faults);
    }
}
