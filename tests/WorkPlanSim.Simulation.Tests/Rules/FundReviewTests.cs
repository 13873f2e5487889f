using WorkPlanSim.Domain.Drivers;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Simulation.Engine;
using WorkPlanSim.Simulation.Replays;

namespace WorkPlanSim.Simulation.Tests.Rules;

/// <summary>
/// Reviews worked out by hand: 120 a year, 10 a month, of which two targets that spend all at once get 60 each, 5 a month, reviewed at the
/// start of July, when half the year is over.
/// </summary>
public class FundReviewTests
{
    private static readonly Period July = Worlds.At(6);

    [Fact]
    public void Review_OneOnCourseOneLagging_MovesWhatTheOneDoesNotNeedAndTheOtherLacks()
    {
        // A: units cost 1, goal 40. By July 30 done, 60 expected: on course; 10 left cost 10 of the 30 to come: 20 to spare.
        // B: units cost 2, goal 36. By July 15 done, 30 expected: lags; 21 left cost 42, 30 to come: 12 lacking.
        // Of 20 to spare half may go, 10. What goes comes as the money of the year comes, so all of it in July to December.
        var replay = Replay(Plan(Payer("a", 40.0, 1.0), Payer("b", 36.0, 2.0)), Review(0.5));

        Assert.Equal([(6, "-10", "10")], Acts(replay));
        Assert.Equal(50.0, replay.Targets[0].Periods[^1].SpentSoFar + replay.Targets[0].Periods[^1].Cash, 4);
        Assert.Equal(70.0, replay.Targets[1].Periods[^1].SpentSoFar, 4);
        Assert.True(replay.Targets[0].IsMet);

        // 35 units: one too few. The arrivals of July are the first of another size.
        Assert.Equal(1.0, replay.Targets[1].Shortfall, 4);
        Assert.Equal(15.0, replay.Targets[1].Periods[5].Progress, 4);
        Assert.Equal(15.0 + (40.0 / 6.0 / 2.0), replay.Targets[1].Periods[6].Progress, 4);
    }

    [Fact]
    public void Review_MoreToSpareThanIsLacked_MovesNoMoreThanThat()
    {
        // The same, all 20 may go; B lacks 12 and is met with them to the last unit.
        var replay = Replay(Plan(Payer("a", 40.0, 1.0), Payer("b", 36.0, 2.0)), Review(1.0));

        Assert.Equal([(6, "-12", "12")], Acts(replay));
        Assert.True(replay.Targets[1].IsMet);
    }

    [Fact]
    public void Review_SeveralOfEitherKind_GiveByWhatTheySpareAndGetByWhatTheyLack()
    {
        // A and B can spare 20 and 10. C and D have 21 and 27 units left, which cost 42 and 54, and 30 to come: 12 and 24 lacking.
        var plan = Plan(
            Payer("a", 40.0, 1.0), Payer("b", 50.0, 1.0), Payer("c", 36.0, 2.0), Payer("d", 42.0, 2.0));

        Assert.Equal([(6, "-10", "-5", "5", "10")], Acts4(Replay(plan, Review(0.5))));
    }

    [Fact]
    public void Review_MoneyThatIsThereUnspent_GoesAtOnce()
    {
        // A does 2 a month and no more: by July 12 done, 24 expected, goal 24: on course. Unspent 18, to come 30, 12 needed: 36 to spare.
        // B lacks 12: all in cash, of the 18. In July B has 12 + 5.
        var replay = Replay(Plan(Payer("a", 24.0, 1.0) with { MaxRate = 2.0 }, Payer("b", 36.0, 2.0)), Review(1.0));

        Assert.Equal([(6, "-12", "12")], Acts(replay));
        Assert.Equal(15.0 + (17.0 / 2.0), replay.Targets[1].Periods[6].Progress, 4);
        Assert.Equal(18.0 - 12.0 + 5.0 - 2.0, replay.Targets[0].Periods[6].Cash, 4);
    }

    [Fact]
    public void Review_TargetThatIsMet_GivesAllThatIsLeft()
    {
        // A has met its goal of 20 in April and does more, up to 100; from July on all it would get is to spare.
        var replay = Replay(Plan(Payer("a", 20.0, 1.0), Payer("b", 60.0, 2.0)), Review(1.0));

        Assert.Equal([(6, "-30", "30")], Acts(replay));
        Assert.Equal(30.0, replay.Targets[0].Periods[^1].SpentSoFar, 4);
    }

    [Theory]
    [InlineData("nobody lags", 40.0, 30.0)]
    [InlineData("nobody is on course", 70.0, 36.0)]
    public void Review_OnlyOneKindOfTarget_MovesNothing(string because, double goal, double other)
    {
        var replay = Replay(Plan(Payer("a", goal, 1.0), Payer("b", other, 2.0)), Review(1.0));

        Assert.True(replay.RuleActs.IsEmpty, because);
    }

    [Fact]
    public void Review_TargetThatLagsForWantOfPeople_GetsNoMoney()
    {
        // B does 2 a month where 36 / 12 = 3 are wanted: it lags, with 18 unspent and 30 to come for 24 units at 1 each.
        var replay = Replay(Plan(Payer("a", 40.0, 1.0), Payer("b", 36.0, 1.0) with { MaxRate = 2.0 }), Review(1.0));

        Assert.True(replay.RuleActs.IsEmpty);
    }

    [Fact]
    public void Review_TargetThatHasMadeNothing_GetsNothing()
    {
        // It waits until August: what it will be and what its units take nobody knows.
        var replay = Replay(Plan(Payer("a", 40.0, 1.0), Payer("b", 36.0, 2.0) with { Start = Worlds.At(7) }), Review(1.0));

        Assert.True(replay.RuleActs.IsEmpty);
    }

    [Fact]
    public void Review_Start_IsWhereTheCourseBegins()
    {
        // A starts in April with 15 unspent: by July 30 done in 3 months, 90 expected in 9: on course for 80, though it lacks 20. Counted
        // from January, 60 were expected: it would lag, and get what B can spare.
        var (a, b) = (Payer("a", 80.0, 1.0) with { Start = Worlds.At(3) }, Payer("b", 40.0, 1.0));

        Assert.True(Replay(Plan(a, b), Review(1.0)).RuleActs.IsEmpty);
    }

    [Fact]
    public void Review_TargetPastItsDeadline_GetsNothing()
    {
        var replay = Replay(Plan(Payer("a", 40.0, 1.0), Payer("b", 36.0, 2.0) with { Deadline = Worlds.At(5) }), Review(1.0));

        Assert.True(replay.RuleActs.IsEmpty);
    }

    [Fact]
    public void Review_MoneyOfAnotherFund_IsNotGivenAway()
    {
        // A had 12 of the early fund in January, did its 2 units at 1 each and has 10 left of it; 3 of the reviewed fund are still to come.
        // B lacks far more than 13, but only those 3 may go: the 10 are of another fund.
        var early = Worlds.Fund("early", 12m, 12) with { Release = [1.0, .. Enumerable.Repeat(0.0, 11)] };
        var late = Worlds.Fund("fund", 6m, 12) with { Release = [.. Enumerable.Repeat(0.0, 6), .. Enumerable.Repeat(1.0 / 6.0, 6)] };
        var a = Payer("a", 2.0, 1.0) with { Scope = 2.0, Budget = Worlds.Budget("early", 12m).Add("fund", new Money(3m)) };
        var b = Payer("b", 36.0, 2.0) with { Budget = Worlds.Budget("own", 24m).Add("fund", new Money(3m)) };

        var replay = Replay(Plan(a, b) with { Funds = [early, late, Worlds.Fund("own", 24m, 12)] }, Review(1.0));

        Assert.Equal([(6, "-3", "3")], Acts(replay));
    }

    [Fact]
    public void Review_MoneyThatLapsed_IsNotGivenAway()
    {
        // Two years. A gets 12 of either fund at once and needs 2: of the 22 left half lapses with the first year, the reviewed fund's half.
        // What A still has is the other's, so B, which lags in the second year, gets nothing.
        Fund AtOnce(string id) => Worlds.Fund(id, 12m, 24) with { Release = [1.0, .. Enumerable.Repeat(0.0, 23)] };
        var a = Payer("a", 2.0, 1.0) with { Scope = 2.0, Budget = Worlds.Budget("fund", 12m).Add("kept", new Money(12m)) };
        var b = Payer("b", 90.0, 2.0) with
        {
            Deadline = Worlds.At(23),
            Budget = Worlds.Budget("fund", 12m).Add("own", new Money(96m)),
        };
        var plan = Worlds.Plan(24, a, b) with
        {
            Funds = [AtOnce("fund") with { Amount = new Money(24m) }, AtOnce("kept") with { Carryover = true }, Worlds.Fund("own", 96m, 24)],
        };

        var replay = Replay(plan, new Change.OfRule(new StandingRule.Review(Worlds.At(13), "fund", 1.0)));

        Assert.Equal(11.0, replay.Targets[0].Periods[12].Cash, 4);
        Assert.True(replay.RuleActs.IsEmpty);
    }

    [Fact]
    public void Review_ClearTarget_CountsTheCasesStillToCome()
    {
        // 60 cases, and in the second half 5 new ones a month on average: 81 of 90 are to be closed. 5 a month are, 30 by July: it lags; 51
        // are left and 30 to come: 21 lacking.
        var clear = new ClearTarget("b", Worlds.Title, Worlds.At(11))
        {
            Initial = 60.0,
            Arrivals = [.. Enumerable.Repeat(0.0, 6), .. Enumerable.Repeat(5.0, 6)],
            CaseCost = 1.0,
            Goal = 0.9,
            Budget = Worlds.Budget("fund", 60m),
        };

        Assert.Equal([(6, "-21", "21")], Acts(Replay(Plan(Payer("a", 35.0, 1.0), clear), Review(1.0))));
    }

    [Theory]
    [InlineData(30.0, "12")]
    [InlineData(36.0, "0")]
    public void Review_PassTarget_IsJudgedByItsNextInspection(double threshold, string moved)
    {
        // 10 points at first, 2 each: 5 a month make 2.5, 25 points by July, 32.5 by the inspection at the end of September, 40 by December.
        // So it is on course for 30, 5 of which are left and cost 10 of the 30 to come: 20 to spare. For 36 it lags, if lacking nothing.
        var replay = Replay(Plan(Pass(threshold), Payer("b", 36.0, 2.0)), Review(1.0));

        Assert.Equal(moved, Sum(replay, 1));
    }

    [Fact]
    public void Review_PassTargetThatLags_GetsWhatItsPointsCost()
    {
        // For 50, 25 points are left at 2 each, with 30 to come.
        Assert.Equal([(6, "-20", "20")], Acts(Replay(Plan(Payer("a", 30.0, 1.0), Pass(50.0)), Review(1.0))));
    }

    [Theory]
    [InlineData("c")]
    [InlineData(null)]
    public void Review_MoneyDatedToItsPeriod_IsCountedAsThere(string? giver)
    {
        // B lacks 12, and is given just these on the same day: by C, which works at nothing and has made nothing, or of what is free.
        var idle = Payer("c", 40.0, 1.0) with { MaxRate = 0.0 };
        var plan = Plan(Payer("a", 40.0, 1.0), Payer("b", 36.0, 2.0), idle);
        var dated = new Change.OfBudget("fund", "b", giver is null ? AmountRule.Add : AmountRule.Move, 12.0, giver, July);

        var replay = Replay(plan with { Funds = [Worlds.Fund("fund", 200m, 12)] }, dated, Review(1.0));

        Assert.True(replay.RuleActs.IsEmpty);
        Assert.True(replay.Targets[1].IsMet);
    }

    private static PassTarget Pass(double threshold) => new("pass", Worlds.Title, Worlds.At(11), Worlds.At(8), threshold)
    {
        Initial = 10.0,
        UnitCost = 2.0,
        Budget = Worlds.Budget("fund", 60m),
    };

    private static Change.OfRule Review(double share) => new(new StandingRule.Review(July, "fund", share));

    private static DeliverTarget Payer(string id, double goal, double cost) => new(id, Worlds.Title, Worlds.At(11), goal)
    {
        Scope = 100.0,
        UnitCost = cost,
        Budget = Worlds.Budget("fund", 60m),
    };

    private static Plan Plan(params ReadOnlySpan<Target> targets) => Worlds.Plan(12, targets) with
    {
        Funds = [Worlds.Fund("fund", 60m * targets.Length, 12)],
    };

    private static TrialReplay Replay(Plan plan, params Change[] changes) => Model
        .Compile(plan, [new Scenario("ruled", Worlds.Title, [.. changes])], seed: 1)
        .Replay(0, CancellationToken.None);

    private static (int, string, string)[] Acts(TrialReplay replay) =>
        [.. replay.RuleActs.Select(a => (a.Period, Amount(a, 0), Amount(a, 1)))];

    private static (int, string, string, string, string)[] Acts4(TrialReplay replay) =>
        [.. replay.RuleActs.Select(a => (a.Period, Amount(a, 0), Amount(a, 1), Amount(a, 2), Amount(a, 3)))];

    private static string Amount(RuleAct act, int target) => Text(act.Parts.Where(p => p.Target == target).Sum(p => p.Amount));

    private static string Sum(TrialReplay replay, int target) =>
        Text(replay.RuleActs.SelectMany(a => a.Parts).Where(p => p.Target == target).Sum(p => p.Amount));

    private static string Text(double amount) => amount.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture);
}
