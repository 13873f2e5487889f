using MathNet.Numerics.Distributions;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Simulation.Tests.Processes;

/// <summary>200 open cases, 60 more in the year, 144 handled: the backlog never runs out. Tolerance 5 √(p (1 - p) / n), n = 200 000.</summary>
public class ClearTests
{
    [Fact]
    public void Clear_OpenLimit_IsPoisson() =>
        // 200 + N - 144 ≤ 110 where N ≤ 54.
        ClosedForm.Holds(Poisson.CDF(60.0, 54.0), Plan(Target() with { OpenLimit = 110.0 }));

    [Fact]
    public void Clear_GoalShare_IsPoisson() =>
        // 144 ≥ 0.55 (200 + N) where N ≤ 61.
        ClosedForm.Holds(Poisson.CDF(60.0, 61.0), Plan(Target() with { Goal = 0.55 }));

    [Fact]
    public void Clear_CashBound_PaysPerCase()
    {
        // 288 at 2 a case are 144 cases, too.
        var target = Target() with
        {
            OpenLimit = 110.0,
            CaseLabour = null,
            CaseCost = 2.0,
            Budget = Worlds.Budget("fund", 288m),
        };

        var tally = Worlds.Simulate(Plan(target), 10_000);

        ClosedForm.Holds(Poisson.CDF(60.0, 54.0), Plan(target));
        Assert.Equal(288.0, tally.Variants[0].MeanSpent(10_000), 3);
    }

    [Fact]
    public void Clear_DeadlineInJune_CountsWhatCameUntilThen()
    {
        // Six months: arrivals 2 each; 200 + N - 72 ≤ 138 where N ≤ 10.
        var target = Target() with
        {
            OpenLimit = 138.0,
            Deadline = Worlds.At(5),
            Arrivals = [2, 2, 2, 2, 2, 2, 8, 8, 8, 8, 8, 8],
        };

        ClosedForm.Holds(Poisson.CDF(12.0, 10.0), Plan(target));
    }

    [Fact]
    public void Clear_InitialUniform_IsUniform() =>
        ClosedForm.Holds(
            0.25,
            Plan(Target() with
            {
                OpenLimit = 56.0,
                Arrivals = [.. new double[12]],
                Initial = new Distribution.Uniform(190.0, 230.0),
            }));

    [Fact]
    public void Clear_MoreHandsThanCases_ClosesOnlyWhatThereIs()
    {
        var target = Target() with { OpenLimit = 0.0, Initial = 10.0 };

        var tally = Worlds.Simulate(Plan(target), 20_000);

        // 10 + 60 cases at one FTE-month each: mean labour 70, sd √(60 / n) · 5 = 0.27.
        Assert.Equal(70.0, tally.Variants[0].MeanLabourUsed(20_000), tolerance: 0.28);
        Assert.Equal(144.0, tally.Variants[0].MeanLabourUsed(20_000) + tally.Variants[0].MeanLabourIdle(20_000), 3);
    }

    private static ClearTarget Target() => new("target", Worlds.Title, Worlds.At(11))
    {
        Initial = 200.0,
        Arrivals = [1, 2, 3, 4, 5, 10, 10, 9, 8, 4, 3, 1],
        CaseLabour = 1.0,
        Staff = Worlds.Staff("team", 12.0),
    };

    private static Plan Plan(Target target) => Worlds.Plan(12, target) with
    {
        Funds = [Worlds.Fund("fund", 288m, 12)],
        Teams = [Worlds.Team("team", 12, 12)],
    };

    [Fact]
    public void Clear_FarMoreCasesThanTheLimit_ToleratesNoneMore()
    {
        // A million cases of which 14 stay open: within 10^-5 of all cases, and nearly three times the limit.
        var target = new ClearTarget("target", Worlds.Title, Worlds.At(0))
        {
            OpenLimit = 5.0,
            Initial = 1_000_000.0,
            Arrivals = [0.0],
            CaseLabour = 1.0 / 999_986.0,
            Staff = Worlds.Staff("team", 1.0),
        };

        Assert.Equal(0.0, Worlds.ProbabilityOfFirst(Worlds.Plan(1, target) with { Teams = [Worlds.Team("team", 1, 1)] }, 10));
    }
}
