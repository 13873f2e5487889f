using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Simulation.Tests.Processes;

/// <summary>Money between targets, between scenarios and between years: 120 a year, 10 a month, half to each of two targets.</summary>
public class MoneyTests
{
    private const int Trials = 2000;

    [Fact]
    public void FundScale_HitsAllTargetsAlike()
    {
        var tally = Simulate(Plan(), new Change.OfFund("fund") { Scale = 0.5 });

        Assert.Equal(30.0, Held(tally, 1, 0), 3);
        Assert.Equal(30.0, Held(tally, 1, 1), 3);
    }

    [Fact]
    public void FundAdd_IsGivenToNobody()
    {
        var tally = Simulate(Plan(), new Change.OfFund("fund") { Add = 60.0 });

        Assert.Equal(60.0, Held(tally, 1, 0), 3);
    }

    [Theory]
    [InlineData(699_000_000)]
    [InlineData(123_456_789_012_345)]
    public void Unspent_OfALargePlanInSingleYuan_IsCountedInFull(long yuan)
    {
        var target = new DeliverTarget("a", Worlds.Title, Worlds.At(11), 1.0) { Scope = 1.0, Budget = Worlds.Budget("fund", yuan) };
        var tally = Worlds.Simulate(Worlds.Plan(12, target) with { Funds = [Worlds.Fund("fund", yuan, 12)] }, Trials);

        // Single precision has seven digits.
        Assert.Equal(1.0, Tally.FromBytes(tally.ToBytes()).Variants[0].MeanUnspent(Trials) / yuan, 6);
    }

    [Fact]
    public void FundLate_LosesWhatFallsPastTheEnd()
    {
        // Three of twelve releases.
        var tally = Simulate(Plan(), new Change.OfFund("fund") { LatePeriods = 3.0 });

        Assert.Equal(45.0, Held(tally, 1, 0), 3);
    }

    [Theory]
    [InlineData(10.0, 10.0)]
    [InlineData(30.0, 30.0)]
    [InlineData(50.0, 50.0)]
    [InlineData(60.0, 60.0)]
    public void MoveInJuly_FromOneThatSavesToAnother_MovesThatMuch(double amount, double moved)
    {
        // Neither spends: at the start of July each has 30 and 30 to come.
        var tally = Simulate(Plan(rate: 0.0), Move(amount, 6));

        Assert.Equal(60.0 - moved, tally.Variants[tally.Shape.Variant(1, 0)].MeanUnspent(Trials), 3);
        Assert.Equal(60.0 + moved, tally.Variants[tally.Shape.Variant(1, 1)].MeanUnspent(Trials), 3);
    }

    [Fact]
    public void MoveInJuly_FromOneThatHasSpent_TakesWhatIsToCome()
    {
        // A spends all at once: 30 are gone, of the 30 to come 20 go to B: A ends with 40 spent, B has 80.
        var tally = Simulate(Plan(), Move(20.0, 6));

        Assert.Equal(40.0, tally.Variants[tally.Shape.Variant(1, 0)].MeanSpent(Trials), 3);
        Assert.Equal(80.0, Held(tally, 1, 1), 3);
    }

    [Fact]
    public void MoveInJuly_TakesEffectFromJulyOn()
    {
        // B can do 30 units by June whatever moves; with 20 of unspent cash moved 50 + 5 by July.
        var plan = Plan(giverRate: 0.0);

        var tally = Simulate(plan, Move(20.0, 6));

        Assert.Equal(30.0 / 60.0, tally.Variants[tally.Shape.Variant(1, 1)].MeanAttainment(5, Trials), 3);
        Assert.Equal(55.0 / 60.0, tally.Variants[tally.Shape.Variant(1, 1)].MeanAttainment(6, Trials), 3);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(11)]
    public void Move_InAnUncertainWorld_ConservesMoney(int period)
    {
        var plan = Plan(cost: 1.4) with
        {
            Funds =
            [
                Worlds.Fund("fund", 120m, 12) with
                {
                    Realised = new Distribution.Uniform(0.4, 1.2),
                    Delay = new Distribution.Uniform(0.0, 3.0),
                    Clawback = new Domain.Drivers.Clawback(Worlds.At(7), 0.5, 0.5),
                },
            ],
        };

        var tally = Simulate(plan, Move(25.0, period));

        Assert.Equal(Held(tally, 0, 0) + Held(tally, 0, 1), Held(tally, 1, 0) + Held(tally, 1, 1), 3);
        Assert.True(Held(tally, 1, 1) > Held(tally, 0, 1));
    }

    [Fact]
    public void Moves_ToAndFro_ConserveMoney()
    {
        var tally = Simulate(
            Plan(cost: 1.4),
            Move(25.0, 3),
            new Change.OfBudget("fund", "a", AmountRule.Move, 10.0, "b", Worlds.At(8)),
            Move(5.0, 3));

        Assert.Equal(120.0, Held(tally, 1, 0) + Held(tally, 1, 1), 3);
        Assert.Equal(40.0, Held(tally, 1, 0), 3);
    }

    [Fact]
    public void Move_OfUnallocatedMoney_BringsWhatHasArrivedAndTheRestAsItComes()
    {
        var plan = Plan() with { Funds = [Worlds.Fund("fund", 144m, 12)] };

        var tally = Simulate(plan, new Change.OfBudget("fund", "a", AmountRule.Add, 24.0, At: Worlds.At(6)));

        Assert.Equal(84.0, Held(tally, 1, 0), 3);
    }

    [Fact]
    public void MoveOfPosts_InJuly_WorksFromJulyOn()
    {
        // 2 posts, of which 1 moves: A does 12 + 6, B 12 + 12... B has 1 for six months and 2 for six.
        DeliverTarget Worked(string id, double posts) => DeliverClosedFormTests.Unpaid(100.0) with
        {
            Id = id,
            Staff = Worlds.Staff("team", posts),
        };
        var plan = Worlds.Plan(12, Worked("a", 2.0), Worked("b", 1.0)) with { Teams = [Worlds.Team("team", 3, 12)] };

        var tally = Simulate(plan, new Change.OfStaff("team", "b", AmountRule.Move, 1.0, "a", Worlds.At(6)));

        Assert.Equal(18.0, tally.Variants[tally.Shape.Variant(1, 0)].MeanLabourUsed(Trials), 3);
        Assert.Equal(18.0, tally.Variants[tally.Shape.Variant(1, 1)].MeanLabourUsed(Trials), 3);
    }

    [Theory]
    [InlineData(false, 120.0)]
    [InlineData(true, 240.0)]
    public void YearEnd_UnspentMoney_LapsesUnlessCarriedOver(bool carryover, double left)
    {
        // 240 in two years; nothing is spent.
        var tally = Worlds.Simulate(TwoYears(carryover), 100);

        Assert.Equal(left, tally.Variants[0].MeanUnspent(100), 3);
    }

    [Theory]
    [InlineData(false, 0.0)]
    [InlineData(true, 120.0)]
    public void YearEnd_ComesBeforeAMoveInJanuary(bool carryover, double moved)
    {
        // What has lapsed can't be handed over: B gets 120 of A's second year, or the 120 saved in the first.
        var plan = TwoYears(carryover);
        var taker = Saver("b") with { Budget = Worlds.Budget("fund", 0m) };

        var tally = Worlds.Simulate(
            plan with { Targets = [plan.Targets[0], taker] },
            100,
            new Scenario("move", Worlds.Title, [new Change.OfBudget("fund", "b", AmountRule.Move, 120.0, "a", Worlds.At(12))]));

        Assert.Equal(moved, tally.Variants[tally.Shape.Variant(1, 0)].MeanUnspent(100), 3);
        Assert.Equal(120.0, tally.Variants[tally.Shape.Variant(1, 1)].MeanUnspent(100), 3);
    }

    [Fact]
    public void YearEnd_MoneyThatWasMoved_LapsesLikeItsFund()
    {
        // 60 moved in July of the first year, neither spent nor carried over: B keeps only what comes of it in the second.
        var plan = TwoYears(carryover: false);

        var tally = Worlds.Simulate(
            plan with { Targets = [plan.Targets[0], Saver("b") with { Budget = Worlds.Budget("fund", 0m) }] },
            100,
            new Scenario("move", Worlds.Title, [new Change.OfBudget("fund", "b", AmountRule.Move, 60.0, "a", Worlds.At(6))]));

        Assert.Equal(0.0, tally.Variants[tally.Shape.Variant(1, 1)].MeanUnspent(100), 3);
    }

    private static Change.OfBudget Move(double amount, int period) =>
        new Change.OfBudget("fund", "b", AmountRule.Move, amount, "a", Worlds.At(period));

    private static DeliverTarget Saver(string id) => new(id, Worlds.Title, Worlds.At(23), 1.0)
    {
        Scope = 1.0,
        MaxRate = 0.0,
        Budget = Worlds.Budget("fund", 240m),
    };

    private static Plan TwoYears(bool carryover) => Worlds.Plan(24, Saver("a")) with
    {
        Funds = [Worlds.Fund("fund", 240m, 24) with { Carryover = carryover }],
    };

    private static Plan Plan(double cost = 1.0, double rate = 1000.0, double giverRate = 1000.0) => Worlds.Plan(
        12, Payer("a", cost) with { MaxRate = Math.Min(rate, giverRate) }, Payer("b", cost) with { MaxRate = rate }) with
    {
        Funds = [Worlds.Fund("fund", 120m, 12)],
    };

    private static DeliverTarget Payer(string id, double cost) => DeliverClosedFormTests.Paid(60.0, cost) with
    {
        Id = id,
        Budget = Worlds.Budget("fund", 60m),
        Scope = 200.0,
    };

    private static Tally Simulate(Plan plan, params Change[] changes) =>
        Worlds.Simulate(plan, Trials, new Scenario("scenario", Worlds.Title, [.. changes]));

    private static double Held(Tally tally, int scenario, int target)
    {
        var variant = tally.Variants[tally.Shape.Variant(scenario, target)];
        return variant.MeanSpent(Trials) + variant.MeanUnspent(Trials);
    }
}
