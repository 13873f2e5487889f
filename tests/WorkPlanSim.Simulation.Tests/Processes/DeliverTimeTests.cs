using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Simulation.Tests.Processes;

/// <summary>When work starts, counts and is accepted: one unit a month for twelve months, so that dates are amounts.</summary>
public class DeliverTimeTests
{
    [Theory]
    [InlineData(10.5, 1.0)]
    [InlineData(10.51, 0.0)]
    public void Deliver_LeadOfOneAndAHalf_LeavesHalfOfTheSecondMonth(double goal, double met) =>
        Assert.Equal(met, Certain(OnePerMonth(goal) with { Lead = 1.5 }));

    [Fact]
    public void Deliver_LeadUniform_MeetsItsShare() =>
        ClosedForm.Holds(0.5, Plan(OnePerMonth(10.0) with { Lead = new Distribution.Uniform(0.0, 4.0) }));

    [Theory]
    [InlineData(9.0, 1.0)]
    [InlineData(9.01, 0.0)]
    public void Deliver_StartInApril_HasNineMonths(double goal, double met) =>
        Assert.Equal(met, Certain(OnePerMonth(goal) with { Start = Worlds.At(3) }));

    [Theory]
    [InlineData(6.0, 1.0)]
    [InlineData(6.01, 0.0)]
    public void Deliver_DeadlineInJune_CountsItsEnd(double goal, double met) =>
        Assert.Equal(met, Certain(OnePerMonth(goal) with { Deadline = Worlds.At(5) }));

    [Theory]
    [InlineData(2.0, 10.0, 1.0)]
    [InlineData(2.1, 10.0, 0.0)]
    [InlineData(2.1, 9.0, 1.0)]
    [InlineData(12.0, 0.5, 0.0)]
    public void Deliver_Lag_IsRoundedUpToWholePeriods(double lag, double goal, double met) =>
        Assert.Equal(met, Certain(OnePerMonth(goal) with { Lag = lag }));

    [Fact]
    public void Deliver_LagUniform_MeetsItsShare() =>
        ClosedForm.Holds(0.5, Plan(OnePerMonth(10.0) with { Lag = new Distribution.Uniform(0.0, 4.0) }));

    [Theory]
    [InlineData(1.0, 8.0, 1.0)]
    [InlineData(1.0, 8.01, 0.0)]
    [InlineData(0.5, 10.0, 1.0)]
    [InlineData(0.5, 10.01, 0.0)]
    public void Deliver_AfterAnother_StartsWhenThatGotThere(double share, double goal, double met)
    {
        // The other does 4, one a month: all by the end of April, half by the end of February.
        var other = OnePerMonth(4.0) with { Id = "other" };
        var plan = Plan(OnePerMonth(goal) with { After = [new Predecessor("other", share)] }, other);

        Assert.Equal(met, Worlds.ProbabilityOfFirst(plan, 100));
    }

    [Fact]
    public void Deliver_AfterAnUncertainOne_WaitsForEndsOfMonths()
    {
        // The other takes 4 / r months, r uniform on [1, 2]: within three months where r ≥ 4/3, P = 2/3.
        var other = OnePerMonth(4.0) with { Id = "other", MaxRate = new Distribution.Uniform(1.0, 2.0) };
        var plan = Plan(OnePerMonth(9.0) with { After = [new Predecessor("other", 1.0)] }, other);

        ClosedForm.Holds(2.0 / 3.0, plan);
    }

    [Fact]
    public void Deliver_LeadAndAfter_TheLeadFollows()
    {
        var other = OnePerMonth(4.0) with { Id = "other" };
        var waiting = OnePerMonth(7.5) with { After = [new Predecessor("other", 1.0)], Lead = 0.5 };

        Assert.Equal(1.0, Worlds.ProbabilityOfFirst(Plan(waiting, other), 100));
        Assert.Equal(0.0, Worlds.ProbabilityOfFirst(Plan(waiting with { Goal = 7.6, Scope = 7.6 }, other), 100));
    }

    [Fact]
    public void Deliver_WholeUnits_AreCountedDown()
    {
        // 9.6 units by December: a goal of 9.5 needs 10 whole ones.
        var target = OnePerMonth(9.0) with { Scope = 9.6, Whole = true };

        var tally = Worlds.Simulate(Plan(target), 100);

        Assert.Equal(1.0, tally.Variants[0].MeanAttainment(11, 100), 4);
        Assert.Equal(0.0, Certain(OnePerMonth(9.5) with { Scope = 9.6, Whole = true }));
    }

    [Fact]
    public void Deliver_ScopeAboveTheGoal_GoesOn()
    {
        var tally = Worlds.Simulate(Plan(OnePerMonth(8.0) with { Scope = 12.0 }), 100);

        Assert.Equal(100, tally.Variants[0].FinishedIn(7));
        Assert.Equal(1.5, tally.Variants[0].MeanAttainment(11, 100), 4);
    }

    [Theory]
    [InlineData(10.0, 0.5, 18.0, 1.0)]
    [InlineData(10.0, 0.5, 18.01, 0.0)]
    [InlineData(20.0, 0.5, 17.0, 1.0)]
    [InlineData(20.0, 0.5, 17.01, 0.0)]
    public void Deliver_Outsourcing_BuysLabourUpToCashAndCap(double price, double most, double goal, double met)
    {
        // 100 / 12 a month buys min(most, 8.33 / price) FTE beside the one post.
        Assert.Equal(met, Certain(Outsourced(goal, price, most)));
    }

    [Fact]
    public void Deliver_Outsourcing_IsPaidByTheFtePeriod()
    {
        // 12 months of half an FTE at 10.
        var tally = Worlds.Simulate(Plan(Outsourced(30.0, 10.0, 0.5)), 100);

        Assert.Equal(60.0, tally.Variants[0].MeanSpent(100), 3);
        Assert.Equal(40.0, tally.Variants[0].MeanUnspent(100), 3);
        Assert.Equal(12.0, tally.Variants[0].MeanLabourUsed(100), 3);
    }

    [Theory]
    [InlineData(3.0, 1.0)]
    [InlineData(3.01, 0.0)]
    public void Deliver_AmountsThatDoNotAddUpExactly_AreMetAllTheSame(double goal, double met)
    {
        // 0.1 · 3 is 0.30000000000000004, and ten times that is not the sum of ten thirds of it.
        var target = OnePerMonth(goal) with { MaxRate = 0.1 * 3.0, Deadline = Worlds.At(9) };

        Assert.Equal(met, Certain(target));
    }

    private static DeliverTarget OnePerMonth(double goal) => DeliverClosedFormTests.Free(goal) with { MaxRate = 1.0 };

    private static DeliverTarget Outsourced(double goal, double price, double most) => DeliverClosedFormTests.Unpaid(goal) with
    {
        Staff = Worlds.Staff("team", 1.0),
        Budget = Worlds.Budget("fund", 100m),
        Outsourcing = new Outsourcing(price, most),
    };

    private static Plan Plan(params ReadOnlySpan<Target> targets) => Worlds.Plan(12, targets) with
    {
        Teams = [Worlds.Team("team", 1, 12)],
        Funds = [Worlds.Fund("fund", 100m, 12)],
    };

    private static double Certain(Target target) => Worlds.ProbabilityOfFirst(Plan(target), 100);

    [Fact]
    public void Deliver_HalfAPeriodOpen_UsesHalfItsLabourAndBuysHalf()
    {
        // One month, half of it lead; one post does half a unit, two bought ones a whole one at 3 a month each: 3 in all.
        var target = new DeliverTarget("target", Worlds.Title, Worlds.At(0), 1.5)
        {
            Scope = 1.5,
            UnitLabour = 1.0,
            Lead = 0.5,
            Outsourcing = new Outsourcing(3.0, 2.0),
            Staff = Worlds.Staff("team", 1.0),
            Budget = Worlds.Budget("fund", 10m),
        };
        var plan = Worlds.Plan(1, target) with { Teams = [Worlds.Team("team", 1, 1)], Funds = [Worlds.Fund("fund", 10m, 1)] };
        var variant = Worlds.Simulate(plan, 10).Variants[0];

        Assert.Equal((10L, 0.5, 0.5, 3.0), (variant.Met, variant.MeanLabourUsed(10), variant.MeanLabourIdle(10), variant.MeanSpent(10)));
    }
}
