using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Simulation.Tests.Engine;

/// <summary>What held a missed target back, where only one thing can have.</summary>
public class BottleneckTests
{
    private static readonly DeliverTarget Target = new("target", Worlds.Title, Worlds.At(11), 100.0) { Scope = 100.0 };

    [Fact]
    public void HeldBack_TooLittleCash_IsBudget() =>
        AssertOnly(Bottleneck.Budget, Target with { UnitCost = 2.0, Budget = Worlds.Budget("fund", 100m) });

    [Fact]
    public void HeldBack_TooFewPeople_IsStaffing() =>
        AssertOnly(Bottleneck.Staffing, Target with { UnitLabour = 2.0, Staff = Worlds.Staff("team", 4.0) });

    [Fact]
    public void HeldBack_TooLowARate_IsCapacity() => AssertOnly(Bottleneck.Capacity, Target with { MaxRate = 1.0 });

    [Fact]
    public void HeldBack_MonthsWithoutWork_IsSeason() =>
        AssertOnly(Bottleneck.Season, Target with { MaxRate = 200.0, SeasonId = "frozen" });

    [Fact]
    public void HeldBack_EndlessLead_IsStart() => AssertOnly(Bottleneck.Start, Target with { MaxRate = 100.0, Lead = 24.0 });

    [Fact]
    public void HeldBack_WaitingForOneThatIsNeverMet_IsStart()
    {
        var tally = Simulate(
            Target with { MaxRate = 100.0, After = [new Predecessor("other", 1.0)] },
            Target with { Id = "other", MaxRate = 1.0 });

        Assert.Equal(1200, Sum(tally, Bottleneck.Start));
    }

    [Fact]
    public void HeldBack_Done_IsNothing()
    {
        // All done in five months, but accepted after the deadline.
        var tally = Simulate(Target with { MaxRate = 20.0, Lag = 24.0 });

        Assert.Equal(0, tally.Variants[0].Met);
        Assert.Equal(400, Sum(tally, Bottleneck.Capacity));
        Assert.Equal(0, tally.Variants[0].HeldBack(4, Bottleneck.Capacity));
    }

    [Fact]
    public void HeldBack_Met_CountsNothing() =>
        Assert.All(Enum.GetValues<Bottleneck>().Skip(1), b => Assert.Equal(0, Sum(Simulate(Target with { MaxRate = 9.0 }), b)));

    [Fact]
    public void HeldBack_AfterTheDeadline_IsNotCounted()
    {
        var tally = Simulate(Target with { MaxRate = 1.0, Deadline = Worlds.At(5) });

        Assert.Equal(600, Sum(tally, Bottleneck.Capacity));
    }

    [Fact]
    public void HeldBack_PreventWithoutMoney_IsBudget() => AssertOnly(
        Bottleneck.Budget,
        new PreventTarget("target", Worlds.Title, Worlds.At(11), 0)
        {
            Rate = [.. Enumerable.Repeat(20.0, 12)],
            Effectiveness = 0.1,
            Need = new Need(100.0, null),
        });

    [Fact]
    public void HeldBack_StepThatWaitsForItsCash_IsBudget() => AssertOnly(
        Bottleneck.Budget, new MilestoneTarget("target", Worlds.Title, Worlds.At(11), [new MilestoneStep("a", 1.0) { Cost = 500.0 }]));

    private static void AssertOnly(Bottleneck expected, Target target)
    {
        var tally = Simulate(target);

        Assert.Equal(0, tally.Variants[0].Met);
        Assert.Equal(1200, Sum(tally, expected));
        Assert.Equal(1200, Enum.GetValues<Bottleneck>().Skip(1).Sum(b => Sum(tally, b)));
    }

    private static Tally Simulate(params ReadOnlySpan<Target> targets)
    {
        var plan = Worlds.Plan(12, targets) with
        {
            Funds = [Worlds.Fund("fund", 100m, 12)],
            Teams = [Worlds.Team("team", 4, 12)],
            Seasons = [new("frozen", Worlds.Title) { Workable = [.. Enumerable.Repeat(ShareRange.Certain(0.0), 12)] }],
        };
        return Worlds.Simulate(plan, 100);
    }

    private static long Sum(Tally tally, Bottleneck bottleneck) =>
        Enumerable.Range(0, 12).Sum(t => tally.Variants[tally.Shape.Variant(0, 0)].HeldBack(t, bottleneck));
}
