using MathNet.Numerics.Distributions;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Simulation.Tests.Processes;

/// <summary>Incidents add up to a Poisson count; tolerance 5 √(p (1 - p) / n), n = 200 000.</summary>
public class PreventTests
{
    private static readonly double[] Rates = [0.1, 0.0, 0.2, 0.3, 0.1, 0.5, 0.4, 0.1, 0.2, 0.0, 0.05, 0.05];

    [Fact]
    public void Prevent_NoEffort_IsPoissonOfTheSumOfRates() =>
        ClosedForm.Holds(Poisson.CDF(2.0, 2.0), Plan(Target(2)));

    [Fact]
    public void Prevent_DeadlineInJune_CountsSixMonths() =>
        ClosedForm.Holds(Poisson.CDF(1.2, 0.0), Plan(Target(0) with { Deadline = Worlds.At(5) }));

    [Fact]
    public void Prevent_HalfTheMoney_LowersTheRateByHalfTheEffect()
    {
        // 6 a year is 0.5 a month of a need of 1: rates times e^(-2 · 0.5).
        var target = Target(1) with
        {
            Effectiveness = 2.0,
            Need = new Need(1.0, null),
            Budget = Worlds.Budget("fund", 6m),
        };

        ClosedForm.Holds(Poisson.CDF(2.0 * Math.Exp(-1.0), 1.0), Plan(target));
    }

    [Fact]
    public void Prevent_MorePeopleThanNeeded_AreFullCoverageAndNoMore()
    {
        var target = Target(1) with
        {
            Effectiveness = 0.7,
            Need = new Need(null, 1.5),
            Staff = Worlds.Staff("team", 4.0),
        };

        ClosedForm.Holds(Poisson.CDF(2.0 * Math.Exp(-0.7), 1.0), Plan(target));
    }

    [Fact]
    public void Prevent_MoneyAndPeople_TheScarcerCovers()
    {
        // Money covers all, 1 of 4 posts a quarter.
        var target = Target(1) with
        {
            Effectiveness = 1.2,
            Need = new Need(1.0, 4.0),
            Staff = Worlds.Staff("team", 1.0),
            Budget = Worlds.Budget("fund", 12m),
        };

        ClosedForm.Holds(Poisson.CDF(2.0 * Math.Exp(-0.3), 1.0), Plan(target));
    }

    [Fact]
    public void Prevent_EffectUniform_IsTheMixture()
    {
        var target = Target(1) with
        {
            Effectiveness = new Distribution.Uniform(0.0, 2.0),
            Need = new Need(null, 1.0),
            Staff = Worlds.Staff("team", 1.0),
        };

        var exact = ClosedForm.Integral(0.0, 2.0, e => Poisson.CDF(2.0 * Math.Exp(-e), 1.0)) / 2.0;

        ClosedForm.Holds(exact, Plan(target));
    }

    [Fact]
    public void Prevent_Season_RaisesTheRateWhenItIsBad()
    {
        // One month: P(N = 0) = E exp(-0.5 e^(-0.8 Z)).
        var target = new PreventTarget("target", Worlds.Title, Worlds.At(0), 0)
        {
            Rate = [0.5],
            SeasonEffect = 0.8,
            SeasonId = "season",
        };
        var plan = Worlds.Plan(1, target) with
        {
            Seasons = [new("season", Worlds.Title) { Workable = [ShareRange.Certain(1.0)], AnomalyShift = [-0.5] }],
        };

        var exact = ClosedForm.OverNormal(z => Math.Exp(-0.5 * Math.Exp(-0.8 * (z - 0.5))));

        ClosedForm.Holds(exact, plan);
    }

    [Theory]
    [InlineData(1.0, null)]
    [InlineData(0.0, null)]
    [InlineData(null, 1.0)]
    public void Prevent_WhileItWaits_CoversNothing(double? cash, double? labour)
    {
        // From July on: the first six months (1.2) as they are, the others (0.8) times e^-1.
        var target = Target(1) with
        {
            Effectiveness = 1.0,
            Start = Worlds.At(6),
            Need = new Need(cash, labour),
            Staff = Worlds.Staff("team", 4.0),
            Budget = Worlds.Budget("fund", 12m),
        };

        ClosedForm.Holds(Poisson.CDF(1.2 + (0.8 * Math.Exp(-1.0)), 1.0), Plan(target));
    }

    private static PreventTarget Target(int limit) => new("target", Worlds.Title, Worlds.At(11), limit) { Rate = [.. Rates] };

    private static Plan Plan(Target target) => Worlds.Plan(12, target) with
    {
        Funds = [Worlds.Fund("fund", 12m, 12)],
        Teams = [Worlds.Team("team", 4, 12)],
    };
}
