using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Simulation.Tests.Processes;

/// <summary>Readiness 50 at first and 3 points a month; tolerance 5 √(p (1 - p) / n), n = 200 000.</summary>
public class PassTests
{
    [Fact]
    public void Pass_ExamNoise_IsNormal() => ClosedForm.Holds(ClosedForm.Phi(0.5), Plan(Target()));

    [Fact]
    public void Pass_Resit_IsASecondIndependentChance()
    {
        // 80 points in October, 86 in December: 1 - (1 - Φ(0.5)) (1 - Φ(1.1)).
        var exact = 1.0 - ((1.0 - ClosedForm.Phi(0.5)) * (1.0 - ClosedForm.Phi(1.1)));

        ClosedForm.Holds(exact, Plan(Target() with { Resit = Worlds.At(11) }));
    }

    [Fact]
    public void Pass_ResitAfterTheDeadline_DoesNotCount() =>
        ClosedForm.Holds(ClosedForm.Phi(0.5), Plan(Target() with { Resit = Worlds.At(11), Deadline = Worlds.At(10) }));

    [Fact]
    public void Pass_InitialAboveFullReadiness_IsFullReadiness() =>
        ClosedForm.Holds(0.5, Plan(Target() with { Initial = 150.0, Threshold = 100.0 }));

    [Fact]
    public void Pass_MoreWorkThanPoints_StopsAtFullReadiness() =>
        ClosedForm.Holds(ClosedForm.Phi(0.5), Plan(Target() with { MaxRate = 30.0, Threshold = 95.0 }));

    [Fact]
    public void Pass_InitialUniform_IsTheMixture()
    {
        var target = Target() with { Initial = new Distribution.Uniform(40.0, 60.0) };

        var exact = ClosedForm.Integral(40.0, 60.0, x => ClosedForm.Phi((x + 30.0 - 75.0) / 10.0)) / 20.0;

        ClosedForm.Holds(exact, Plan(target));
    }

    [Fact]
    public void Pass_CashBound_BuysPoints()
    {
        // 100 a year by October is 83.33, at 2 a point 41.67: 91.67 points; certain without noise.
        var paid = Target() with
        {
            MaxRate = null,
            UnitCost = 2.0,
            Budget = Worlds.Budget("fund", 100m),
            ExamNoise = 0.0,
            Threshold = 91.6,
        };

        Assert.Equal(1.0, Worlds.ProbabilityOfFirst(Plan(paid), 100));
        Assert.Equal(0.0, Worlds.ProbabilityOfFirst(Plan(paid with { Threshold = 91.7 }), 100));
    }

    [Fact]
    public void Pass_LabourBound_WorksByThePost()
    {
        // 1 post at 0.5 a point is 2 a month: 70 in October, for sure.
        var staffed = Target() with
        {
            MaxRate = null,
            UnitLabour = 0.5,
            Staff = Worlds.Staff("team", 1.0),
            ExamNoise = 0.0,
            Threshold = 70.0,
        };

        Assert.Equal(1.0, Worlds.ProbabilityOfFirst(Plan(staffed), 100));
        Assert.Equal(0.0, Worlds.ProbabilityOfFirst(Plan(staffed with { Threshold = 70.1 }), 100));
    }

    private static PassTarget Target() => new("target", Worlds.Title, Worlds.At(11), Worlds.At(9), 75.0)
    {
        Initial = 50.0,
        MaxRate = 3.0,
        ExamNoise = 10.0,
    };

    private static Plan Plan(Target target) => Worlds.Plan(12, target) with
    {
        Funds = [Worlds.Fund("fund", 100m, 12)],
        Teams = [Worlds.Team("team", 1, 12)],
    };
}
