using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Simulation.Tests.Processes;

/// <summary>Judged against closed forms; a tolerance is five standard errors, 5 √(p (1 - p) / n), n = 200 000.</summary>
public class DeliverClosedFormTests
{
    [Fact]
    public void Deliver_NoiseInOnePeriod_MeetsTheLognormal()
    {
        // e^(0.3 z - 0.045) ≥ 1 where z ≥ 0.15.
        var plan = Labour(1, 1.0, new Productivity(0.0, 0.3));

        ClosedForm.Holds(ClosedForm.Phi(-0.15), plan);
    }

    [Fact]
    public void Deliver_NoiseInTwoPeriods_IsDrawnInEach()
    {
        // X + Y ≥ 2, both e^(0.5 z - 0.125): given X = x below 2, Y ≥ 2 - x with Φ(-(ln(2 - x) + 0.125) / 0.5).
        var plan = Labour(2, 2.0, new Productivity(0.0, 0.5));

        var exact = ClosedForm.OverNormal(z => Math.Exp((0.5 * z) - 0.125) is < 2.0 and var x
            ? ClosedForm.Phi(-(Math.Log(2.0 - x) + 0.125) / 0.5)
            : 1.0);

        ClosedForm.Holds(exact, plan);
    }

    [Fact]
    public void Deliver_SpreadAndNoise_Multiply()
    {
        // The log of the product is normal with variance 0.09 + 0.16 and mean -0.125: P = Φ(-0.125 / 0.5).
        var plan = Labour(1, 1.0, new Productivity(0.3, 0.4));

        ClosedForm.Holds(ClosedForm.Phi(-0.25), plan);
    }

    [Fact]
    public void Deliver_CashOfUniformRealisation_MeetsItsShare()
    {
        // 100 u ≥ 90 with u uniform on [0.8, 1.1]: P = 0.2 / 0.3.
        var plan = Cash(90.0, 1.0, new Distribution.Uniform(0.8, 1.1));

        ClosedForm.Holds(2.0 / 3.0, plan);
    }

    [Fact]
    public void Deliver_UnitCostOfAnInterval_IsLognormal()
    {
        // 100 / c ≥ 8 where c ≤ 12.5: ln c is normal, 90 % of it from ln 8 to ln 16.
        var plan = Cash(8.0, new Distribution.Interval(8.0, 16.0), 1.0);

        var (mean, sd) = ((Math.Log(8.0) + Math.Log(16.0)) / 2.0, Math.Log(2.0) / (2.0 * 1.6448536269514722));

        ClosedForm.Holds(ClosedForm.Phi((Math.Log(12.5) - mean) / sd), plan);
    }

    [Fact]
    public void Deliver_TwoFunds_AddUp()
    {
        // 60 u + 40 v ≥ 70 with independent uniforms: the corner 30² / (2 · 60 · 40).
        var target = Paid(70.0, 1.0) with
        {
            Budget = Worlds.Budget("a", 60m).AddRange(Worlds.Budget("b", 40m)),
        };
        var plan = Worlds.Plan(12, target) with
        {
            Funds =
            [
                Worlds.Fund("a", 60m, 12) with { Realised = new Distribution.Uniform(0.0, 1.0) },
                Worlds.Fund("b", 40m, 12) with { Realised = new Distribution.Uniform(0.0, 1.0) },
            ],
        };

        ClosedForm.Holds(0.1875, plan);
    }

    [Theory]
    [InlineData(48.0, 1.0)]
    [InlineData(48.01, 0.0)]
    public void Deliver_TwoTeams_AddUp(double goal, double met)
    {
        // 2 posts at half presence and 3 in full are 4 FTE a month: 48 in twelve.
        var target = Unpaid(goal) with { Staff = Worlds.Staff("a", 2.0).AddRange(Worlds.Staff("b", 3.0)) };
        var plan = Worlds.Plan(12, target) with
        {
            Teams =
            [
                Worlds.Team("a", 2, 12) with { Available = [.. Enumerable.Repeat(Domain.Quantities.ShareRange.Certain(0.5), 12)] },
                Worlds.Team("b", 3, 12),
            ],
        };

        Assert.Equal(met, Worlds.ProbabilityOfFirst(plan, 1000));
    }

    [Fact]
    public void Deliver_GreatestRateUniform_MeetsItsShare()
    {
        // 12 r ≥ 18 with r uniform on [1, 2].
        var plan = Worlds.Plan(12, Free(18.0) with { MaxRate = new Distribution.Uniform(1.0, 2.0) });

        ClosedForm.Holds(0.5, plan);
    }

    [Fact]
    public void Deliver_CashAndLabour_TheSmallerBinds()
    {
        // min(100 u, 96 v) ≥ 80: u and the pace independent, P = 0.5 Φ(-(ln(80/96) + 0.02) / 0.2).
        var target = Paid(80.0, 1.0) with
        {
            UnitLabour = 1.0,
            Staff = Worlds.Staff("team", 8.0),
            Productivity = new Productivity(0.2, 0.0),
        };
        var plan = Worlds.Plan(12, target) with
        {
            Teams = [Worlds.Team("team", 8, 12)],
            Funds = [Worlds.Fund("fund", 100m, 12) with { Realised = new Distribution.Discrete([new(0.7, 1.0), new(10.0, 1.0)]) }],
        };

        ClosedForm.Holds(0.5 * ClosedForm.Phi(-(Math.Log(80.0 / 96.0) + 0.02) / 0.2), plan);
    }

    internal static DeliverTarget Free(double goal) => new("target", Worlds.Title, Worlds.At(11), goal) { Scope = goal };

    internal static DeliverTarget Unpaid(double goal) => Free(goal) with { UnitLabour = 1.0 };

    internal static DeliverTarget Paid(double goal, Distribution cost) =>
        Free(goal) with { UnitCost = cost, Budget = Worlds.Budget("fund", 100m) };

    private static Domain.Plans.Plan Labour(int periods, double goal, Productivity productivity) =>
        Worlds.Plan(periods, Unpaid(goal) with
        {
            Deadline = Worlds.At(periods - 1),
            Staff = Worlds.Staff("team", 1.0),
            Productivity = productivity,
        }) with
        { Teams = [Worlds.Team("team", 1, periods)] };

    private static Domain.Plans.Plan Cash(double goal, Distribution cost, Distribution realised) =>
        Worlds.Plan(12, Paid(goal, cost)) with { Funds = [Worlds.Fund("fund", 100m, 12) with { Realised = realised }] };
}
