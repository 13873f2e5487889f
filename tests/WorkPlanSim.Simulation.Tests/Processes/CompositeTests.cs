using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Targets;

namespace WorkPlanSim.Simulation.Tests.Processes;

/// <summary>Three independent targets of known probability; tolerance 5 √(p (1 - p) / n), n = 200 000.</summary>
public class CompositeTests
{
    private static readonly double[] Single = [.. new[] { 0.9, 1.0, 1.1 }.Select(g => ClosedForm.Phi((-Math.Log(g) - 0.02) / 0.2))];

    [Fact]
    public void All_IndependentTargets_IsTheProduct() =>
        ClosedForm.Holds(Single[0] * Single[1] * Single[2], Plan(CompositeRule.All, 3));

    [Fact]
    public void Any_IndependentTargets_IsTheComplementOfNone() =>
        ClosedForm.Holds(
            1.0 - ((1.0 - Single[0]) * (1.0 - Single[1]) * (1.0 - Single[2])), Plan(CompositeRule.Any, 1));

    [Fact]
    public void AtLeastTwo_IndependentTargets_IsPoissonBinomial()
    {
        var (p, q, r) = (Single[0], Single[1], Single[2]);

        ClosedForm.Holds((p * q) + (p * r) + (q * r) - (2.0 * p * q * r), Plan(CompositeRule.AtLeast, 2));
    }

    [Fact]
    public void All_DeadlineBeforeAPart_IsNotMet()
    {
        var plan = Plan(CompositeRule.Any, 1);
        var early = plan with { Targets = plan.Targets.SetItem(0, plan.Targets[0] with { Deadline = Worlds.At(10) }) };

        // Who is done before the twelfth month has a pace of goal / 11 · 12.
        var exact = 1.0 - new[] { 0.9, 1.0, 1.1 }
            .Select(g => 1.0 - ClosedForm.Phi((-Math.Log(g * 12.0 / 11.0) - 0.02) / 0.2)).Aggregate((a, b) => a * b);

        ClosedForm.Holds(exact, early);
    }

    [Fact]
    public void All_InACircleOfMoneyAndWaiting_IsTheSameInAnyOrder()
    {
        // A gives to B in July; the composite is of B; A may work only after the composite. So all three run together.
        var giver = new DeliverTarget("a", Worlds.Title, Worlds.At(11), 5.0)
        {
            Scope = 5.0,
            MaxRate = 1.0,
            Budget = Worlds.Budget("fund", 100m),
            After = [new Predecessor("c", 1.0)],
        };
        var taker = new DeliverTarget("b", Worlds.Title, Worlds.At(11), 7.0) { Scope = 7.0, MaxRate = 1.0 };
        var all = new CompositeTarget("c", Worlds.Title, Worlds.At(11), CompositeRule.All, ["b"], 1);
        DatedMove move = new DatedMove.OfMoney(Worlds.At(6), "a", "b", "fund", new Money(10m));
        Plan Ordered(params ReadOnlySpan<Target> targets) => Worlds.Plan(12, targets) with
        {
            Funds = [Worlds.Fund("fund", 100m, 12)],
            DatedMoves = [move],
        };

        Assert.Equal(1.0, Worlds.ProbabilityOfFirst(Ordered(giver, taker, all), 100));
        Assert.Equal(1.0, Worlds.ProbabilityOfFirst(Ordered(giver, all, taker), 100));
        Assert.Equal(1.0, Worlds.ProbabilityOfFirst(Ordered(all with { Deadline = Worlds.At(6) }, giver, taker), 100));
    }

    private static Plan Plan(CompositeRule rule, int count) => Worlds.Plan(
        12,
        new CompositeTarget("composite", Worlds.Title, Worlds.At(11), rule, ["p", "q", "r"], count),
        Part("p", 0.9),
        Part("q", 1.0),
        Part("r", 1.1));

    private static DeliverTarget Part(string id, double goal) => new(id, Worlds.Title, Worlds.At(11), goal * 12.0)
    {
        Scope = goal * 12.0,
        MaxRate = 1.0,
        Productivity = new Productivity(0.2, 0.0),
    };
}
