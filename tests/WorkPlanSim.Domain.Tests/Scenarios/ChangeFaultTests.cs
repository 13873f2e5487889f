using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Scenarios;

namespace WorkPlanSim.Domain.Tests.Scenarios;

/// <summary>A scenario of two changes, of which the second is at fault: it is number 1.</summary>
public class ChangeFaultTests
{
    private static readonly Period July = Period.FromIndex(6);

    private static readonly Change Harmless = new Change.OfSeason("season") { Anomaly = 0.0 };

    public static TheoryData<string, Change[], ChangeFault> Faults { get; } = new()
    {
        {
            "more than the fund has",
            [Harmless, new Change.OfBudget("fund", "deliver", AmountRule.Add, 30.0)],
            new ChangeFault(1, ChangeFaultKind.Overdrawn, "fund", null, 110.0, 100.0)
        },
        {
            "more than the fund has, later in the year",
            [Harmless, new Change.OfBudget("fund", "deliver", AmountRule.Add, 30.0, At: July)],
            new ChangeFault(1, ChangeFaultKind.Overdrawn, "fund", null, 110.0, 100.0)
        },
        {
            "less than nothing",
            [Harmless, new Change.OfBudget("fund", "deliver", AmountRule.Add, -61.0)],
            new ChangeFault(1, ChangeFaultKind.NotEnough, "fund", "deliver", 61.0, 60.0)
        },
        {
            "a target that is not eligible",
            [Harmless, new Change.OfBudget("fund", "grow", AmountRule.Add, 5.0)],
            new ChangeFault(1, ChangeFaultKind.NotEligible, "fund", "grow", 5.0, 0.0)
        },
        {
            "a move of more than the giver has",
            [Harmless, new Change.OfBudget("fund", "clear", AmountRule.Move, 61.0, "deliver", July)],
            new ChangeFault(1, ChangeFaultKind.NotEnough, "fund", "deliver", 61.0, 60.0)
        },
        {
            "two moves of more than the giver has",
            [
                new Change.OfBudget("fund", "clear", AmountRule.Move, 40.0, "deliver", July),
                new Change.OfBudget("fund", "clear", AmountRule.Move, 40.0, "deliver", July),
            ],
            new ChangeFault(1, ChangeFaultKind.NotEnough, "fund", "deliver", 80.0, 60.0)
        },
        {
            "a move from a budget that is taken away afterwards",
            [
                new Change.OfBudget("fund", "clear", AmountRule.Move, 40.0, "deliver", July),
                new Change.OfBudget("fund", "deliver", AmountRule.Set, 0.0),
            ],
            new ChangeFault(1, ChangeFaultKind.NotEnough, "fund", "deliver", 40.0, 0.0)
        },
        {
            "more posts than the team has",
            [Harmless, new Change.OfStaff("team", "deliver", AmountRule.Add, 2.0)],
            new ChangeFault(1, ChangeFaultKind.Overdrawn, "team", null, 5.0, 4.0)
        },
        {
            "more posts than the team has, later in the year",
            [Harmless, new Change.OfStaff("team", "deliver", AmountRule.Add, 2.0, At: July)],
            new ChangeFault(1, ChangeFaultKind.Overdrawn, "team", null, 5.0, 4.0)
        },
        {
            "a move of more posts than the giver has",
            [Harmless, new Change.OfStaff("team", "clear", AmountRule.Move, 2.5, "deliver")],
            new ChangeFault(1, ChangeFaultKind.NotEnough, "team", "deliver", 2.5, 2.0)
        },
        {
            "a dated move of more posts than the giver has",
            [Harmless, new Change.OfStaff("team", "clear", AmountRule.Move, 2.5, "deliver", July)],
            new ChangeFault(1, ChangeFaultKind.NotEnough, "team", "deliver", 2.5, 2.0)
        },
        {
            "a team with more vacant posts than posts",
            [Harmless, new Change.OfTeam("team") { Vacant = 5 }],
            new ChangeFault(1, ChangeFaultKind.NotEnough, "team", null, 5.0, 4.0)
        },
        {
            "a team that gets smaller than its allocation",
            [Harmless, new Change.OfTeam("team") { Add = -2 }],
            new ChangeFault(1, ChangeFaultKind.Overdrawn, "team", null, 3.0, 2.0)
        },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Apply_ChangeThatDoesNotFit_SaysWhichAndByHowMuch(string situation, Change[] changes, ChangeFault expected)
    {
        var applied = ScenarioApplication.Apply(SamplePlan.Plan, new Scenario("x", SamplePlan.Title, [.. changes]));

        Assert.True(applied.Faults.Contains(expected), $"{situation}: {string.Join("; ", applied.Faults)}");
    }

    [Fact]
    public void Apply_PlanThatDoesNotFit_IsThePlansFault()
    {
        var plan = SamplePlan.Plan with { Funds = [SamplePlan.Plan.Funds[0] with { Amount = new Money(70m) }] };

        var applied = ScenarioApplication.Apply(plan, Scenario.Baseline);

        Assert.Equal(new ChangeFault(-1, ChangeFaultKind.Overdrawn, "fund", null, 80.0, 70.0), Assert.Single(applied.Faults));
    }

    [Fact]
    public void Apply_MovesThatThePlanBringsAlong_AreCheckedAsThePlans()
    {
        var plan = SamplePlan.Plan with { DatedMoves = [new DatedMove.OfPosts(July, "deliver", "clear", "team", Fte.From(1.5))] };
        var change = new Change.OfStaff("team", "clear", AmountRule.Move, 1.0, "deliver", July);

        var alone = ScenarioApplication.Apply(
            plan with { DatedMoves = [new DatedMove.OfPosts(July, "deliver", "clear", "team", Fte.From(2.5))] }, Scenario.Baseline);
        var both = ScenarioApplication.Apply(plan, new Scenario("x", SamplePlan.Title, [change]));

        Assert.Equal(new ChangeFault(-1, ChangeFaultKind.NotEnough, "team", "deliver", 2.5, 2.0), Assert.Single(alone.Faults));
        Assert.Equal(new ChangeFault(0, ChangeFaultKind.NotEnough, "team", "deliver", 1.0, 0.5), Assert.Single(both.Faults));
    }

    [Fact]
    public void Apply_AllThereIs_Fits()
    {
        var applied = ScenarioApplication.Apply(
            SamplePlan.Plan,
            new Scenario(
                "x",
                SamplePlan.Title,
                [
                    new Change.OfBudget("fund", "deliver", AmountRule.Add, 20.0),
                    new Change.OfStaff("team", "deliver", AmountRule.Add, 1.0),
                    new Change.OfBudget("fund", "clear", AmountRule.Move, 80.0, "deliver", July),
                ]));

        Assert.Empty(applied.Faults);
    }
}
