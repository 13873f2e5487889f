using WorkPlanSim.Domain.Targets;

namespace WorkPlanSim.Simulation.Tests.Processes;

/// <summary>Judged against closed forms; a tolerance is five standard errors, 5 √(p (1 - p) / n).</summary>
public class DeliverTests
{
    private const int Trials = 200_000;

    private static readonly DeliverTarget TwelveByOnePost = new("target", Worlds.Title, Worlds.At(11), 12.0)
    {
        Scope = 12.0,
        UnitLabour = 1.0,
        Staff = Worlds.Staff("team", 1.0),
    };

    [Fact]
    public void Deliver_CapacityEqualToTheGoal_IsMetForSure()
    {
        var plan = Worlds.Plan(12, TwelveByOnePost) with { Teams = [Worlds.Team("team", 1, 12)] };

        Assert.Equal(1.0, Worlds.ProbabilityOfFirst(plan, 1000));
    }

    [Fact]
    public void Deliver_BoundByLabourOfLognormalProductivity_MeetsTheClosedForm()
    {
        // 12 e^(0.2 z - 0.02) ≥ 12 where z ≥ 0.1: P = Φ(-0.1) = 0.460172.
        var target = TwelveByOnePost with { Productivity = new Productivity(0.2, 0.0) };
        var plan = Worlds.Plan(12, target) with { Teams = [Worlds.Team("team", 1, 12)] };

        var probability = Worlds.ProbabilityOfFirst(plan, Trials);

        Assert.Equal(0.460172, probability, tolerance: 0.0056);
    }
}
