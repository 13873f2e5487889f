using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Simulation.Tests.Processes;

/// <summary>The log of growth is normal; tolerance 5 √(p (1 - p) / n), n = 200 000.</summary>
public class GrowTests
{
    [Fact]
    public void Grow_Up_IsLognormal() =>
        ClosedForm.Holds(ClosedForm.Phi((0.05 - Math.Log(1.04)) / 0.1), Months(Target(0.04)));

    [Fact]
    public void Grow_Down_IsLognormal() =>
        ClosedForm.Holds(ClosedForm.Phi((Math.Log(0.9) + 0.05) / 0.1), Months(Target(-0.1) with { Down = true, Trend = -0.05 }));

    [Fact]
    public void Grow_DeadlineInJune_HasHalfTheDriftAndVariance() =>
        ClosedForm.Holds(
            ClosedForm.Phi((0.025 - Math.Log(1.02)) / (0.1 * Math.Sqrt(0.5))),
            Months(Target(0.02) with { Deadline = Worlds.At(5) }));

    [Fact]
    public void Grow_HalfCovered_GainsHalf()
    {
        // 6 a year is half of a need of 1 a month: drift 0.05 + 0.5 · 0.06.
        var target = Target(0.04) with { Gain = 0.06, Need = new Need(1.0, null), Budget = Worlds.Budget("fund", 6m) };

        ClosedForm.Holds(ClosedForm.Phi((0.08 - Math.Log(1.04)) / 0.1), Months(target));
    }

    [Fact]
    public void Grow_UncertainTrend_AddsItsVariance() =>
        ClosedForm.Holds(
            ClosedForm.Phi((0.05 - Math.Log(1.04)) / Math.Sqrt(0.01 + 0.0225)),
            Months(Target(0.04) with { Trend = new Distribution.Normal(0.05, 0.15) }));

    [Fact]
    public void Grow_Weeks_HaveTheYearsDriftAndVariance()
    {
        var target = Target(0.04) with { Deadline = Worlds.At(51) };
        var plan = Worlds.Plan(12, target) with { Calendar = Worlds.Weeks(52) };

        ClosedForm.Holds(ClosedForm.Phi((0.05 - Math.Log(1.04)) / 0.1), plan, 50_000);
    }

    [Fact]
    public void Grow_CertainGrowthEqualToTheGoal_IsMet()
    {
        var target = Target(Math.Exp(0.1 * 3.0) - 1.0) with { Trend = 0.3, Volatility = 0.0 };

        Assert.Equal(1.0, Worlds.ProbabilityOfFirst(Months(target), 100));
    }

    private static GrowTarget Target(double goal) => new("target", Worlds.Title, Worlds.At(11), goal)
    {
        Down = false,
        Trend = 0.05,
        Volatility = 0.1,
    };

    private static Plan Months(Target target) => Worlds.Plan(12, target) with { Funds = [Worlds.Fund("fund", 12m, 12)] };
}
