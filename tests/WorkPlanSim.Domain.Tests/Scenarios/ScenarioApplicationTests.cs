using System.Collections.Immutable;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Domain.Tests.Scenarios;

/// <summary>60 of 100 money and 2 of 4 posts are with <c>deliver</c>, 20 and 1 with <c>clear</c>.</summary>
public class ScenarioApplicationTests
{
    private static readonly Period July = Period.FromIndex(6);

    [Theory]
    [InlineData(AmountRule.Add, 20.0, 80.0)]
    [InlineData(AmountRule.Add, -20.0, 40.0)]
    [InlineData(AmountRule.Set, 20.0, 20.0)]
    [InlineData(AmountRule.Scale, 0.5, 30.0)]
    public void Budget_OfOneTarget_IsChanged(AmountRule rule, double amount, double expected)
    {
        var plan = Apply(new Change.OfBudget("fund", "deliver", rule, amount));

        Assert.Equal((decimal)expected, plan.Targets[0].Budget["fund"].Amount);
    }

    [Theory]
    [InlineData(AmountRule.Add, 1.0, 3.0)]
    [InlineData(AmountRule.Set, 0.5, 0.5)]
    [InlineData(AmountRule.Scale, 1.5, 3.0)]
    public void Staff_OfOneTarget_IsChanged(AmountRule rule, double amount, double expected) =>
        Assert.Equal(expected, Apply(new Change.OfStaff("team", "deliver", rule, amount)).Targets[0].Staff["team"].Value);

    [Fact]
    public void Move_GivesWhatItTakes()
    {
        var plan = Apply(
            new Change.OfBudget("fund", "clear", AmountRule.Move, 15.0, "deliver"),
            new Change.OfStaff("team", "clear", AmountRule.Move, 0.5, "deliver"));

        Assert.Equal((45m, 35m), (plan.Targets[0].Budget["fund"].Amount, plan.Targets[1].Budget["fund"].Amount));
        Assert.Equal((1.5, 1.5), (plan.Targets[0].Staff["team"].Value, plan.Targets[1].Staff["team"].Value));
    }

    [Fact]
    public void DatedChanges_BecomeMoves()
    {
        var plan = Apply(
            new Change.OfBudget("fund", "clear", AmountRule.Move, 15.0, "deliver", July),
            new Change.OfBudget("fund", "clear", AmountRule.Add, 5.0, At: July),
            new Change.OfBudget("fund", "deliver", AmountRule.Add, -7.0, At: July),
            new Change.OfStaff("team", "clear", AmountRule.Move, 0.5, "deliver", July));

        Assert.Equal(
            new DatedMove[]
            {
                new DatedMove.OfMoney(July, "deliver", "clear", "fund", new Money(15m)),
                new DatedMove.OfMoney(July, null, "clear", "fund", new Money(5m)),
                new DatedMove.OfMoney(July, "deliver", null, "fund", new Money(7m)),
                new DatedMove.OfPosts(July, "deliver", "clear", "team", Fte.From(0.5)),
            },
            plan.DatedMoves);
        Assert.Equal(60m, plan.Targets[0].Budget["fund"].Amount);
    }

    [Fact]
    public void FundScale_ScalesAmountBudgetsAndMoves()
    {
        var plan = Apply(
            new Change.OfBudget("fund", "clear", AmountRule.Move, 10.0, "deliver", July),
            new Change.OfFund("fund") { Scale = 0.5, Add = 3.0, LatePeriods = 1.5, Realised = 0.9, Release = SamplePlan.Twelve(1.0) });

        var fund = plan.Funds[0];
        Assert.Equal((53m, 30m, 10m), (fund.Amount.Amount, plan.Targets[0].Budget["fund"].Amount, plan.Targets[1].Budget["fund"].Amount));
        Assert.Equal((1.5, 1.0), (fund.LatePeriods, fund.Release[0]));
        Assert.Equal((Distribution)0.9, fund.Realised);
        Assert.Equal(5m, ((DatedMove.OfMoney)plan.DatedMoves[0]).Amount.Amount);
    }

    [Fact]
    public void Team_EachField_IsChanged()
    {
        ImmutableArray<ShareRange> half = [.. Enumerable.Repeat(ShareRange.Certain(0.5), 12)];

        var team = Apply(
            new Change.OfTeam("team") { Add = 2, Vacant = 1, AttritionPerYear = 0.2, Available = half }).Teams[0];

        Assert.Equal((6, 1, 0.2, half), (team.Headcount, team.Vacant, team.AttritionPerYear, team.Available));
    }

    [Fact]
    public void Season_Anomaly_AddsUpInTheMonthsNamed()
    {
        var season = Apply(
            new Change.OfSeason("season") { Anomaly = -1.0, Months = [7, 8] },
            new Change.OfSeason("season") { Anomaly = -0.5 }).Seasons[0];

        Assert.Equal(
            new[] { -0.5, -0.5, -0.5, -0.5, -0.5, -0.5, -1.5, -1.5, -0.5, -0.5, -0.5, -0.5 }.AsEnumerable(), season.AnomalyShift);
    }

    [Fact]
    public void Season_Workable_IsReplaced()
    {
        ImmutableArray<ShareRange> frozen = [.. Enumerable.Repeat(ShareRange.Certain(0.0), 12)];

        Assert.Equal(frozen, Apply(new Change.OfSeason("season") { Workable = frozen }).Seasons[0].Workable);
    }

    [Fact]
    public void Target_Settings_ActInOrder()
    {
        var target = Apply(new Change.OfTarget(
            "deliver", [new TargetSetting.ToPeriod("deadline", July), new TargetSetting.ToFlag("mandatory", Value: true)])).Targets[0];

        Assert.Equal((July, true), (target.Deadline, target.Mandatory));
    }

    [Fact]
    public void Apply_WhatNoChangeTouches_IsTheSameObject()
    {
        var plan = Apply(new Change.OfBudget("fund", "deliver", AmountRule.Add, 1.0));

        Assert.Same(SamplePlan.Plan.Targets[1], plan.Targets[1]);
        Assert.Same(SamplePlan.Plan.Funds[0], plan.Funds[0]);
    }

    [Fact]
    public void Apply_UnknownId_Throws() => Assert.Throws<ArgumentException>(
        () => Apply(new Change.OfTarget("nothing", [new TargetSetting.ToFlag("mandatory", Value: true)])));

    private static Plan Apply(params Change[] changes)
    {
        var applied = ScenarioApplication.Apply(SamplePlan.Plan, new Scenario("x", SamplePlan.Title, [.. changes]));
        Assert.Empty(applied.Faults);
        return applied.Plan;
    }
}
