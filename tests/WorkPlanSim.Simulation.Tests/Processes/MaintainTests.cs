using MathNet.Numerics.Distributions;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Targets;

namespace WorkPlanSim.Simulation.Tests.Processes;

/// <summary>Level 1, noise 0.2; tolerance 5 √(p (1 - p) / n), n = 200 000.</summary>
public class MaintainTests
{
    [Fact]
    public void Maintain_AtLeastNineOfTwelve_IsBinomial()
    {
        // Good where 1 + 0.2 z ≥ 0.9: Φ(0.5) each month.
        var target = Target(0.9) with { GoodPeriods = 9 };

        ClosedForm.Holds(1.0 - Binomial.CDF(ClosedForm.Phi(0.5), 12, 8.0), Plan(target));
    }

    [Fact]
    public void Maintain_BelowALimit_IsBinomialToo()
    {
        var target = Target(1.1) with { GoodPeriods = 4, Limit = new LevelLimit(1.1, GoodIsAbove: false), Deadline = Worlds.At(4) };

        ClosedForm.Holds(1.0 - Binomial.CDF(ClosedForm.Phi(0.5), 5, 3.0), Plan(target));
    }

    [Fact]
    public void Maintain_Mean_IsNormal() =>
        ClosedForm.Holds(ClosedForm.Phi(0.05 / (0.2 / Math.Sqrt(12.0))), Plan(Target(0.95)));

    [Fact]
    public void Maintain_MeanOfPersistentNoise_HasTheVarianceOfAnAr1()
    {
        // var = σ²/T² (T + 2 Σ (T - l) φ^l).
        var target = Target(0.95) with { Noise = new Noise(0.2, 0.7) };

        var variance = 0.04 / 144.0 * (12.0 + (2.0 * Enumerable.Range(1, 11).Sum(l => (12 - l) * Math.Pow(0.7, l))));

        ClosedForm.Holds(ClosedForm.Phi(0.05 / Math.Sqrt(variance)), Plan(target));
    }

    [Fact]
    public void Maintain_MeanUpToJune_HasSixMonths()
    {
        var target = Target(0.95) with { Level = [.. Enumerable.Range(0, 12).Select(t => t < 6 ? 1.0 : 0.0)], Deadline = Worlds.At(5) };

        ClosedForm.Holds(ClosedForm.Phi(0.05 / (0.2 / Math.Sqrt(6.0))), Plan(target));
    }

    [Fact]
    public void Maintain_HalfTheMoney_AddsItsGain()
    {
        // Effort 0.5: level 1 + 0.3 (1 - e^-0.5).
        var target = Target(1.1) with { Gain = 0.3, Need = new Need(1.0, null), Budget = Worlds.Budget("fund", 6m) };

        var level = 1.0 + (0.3 * (1.0 - Math.Exp(-0.5)));

        ClosedForm.Holds(ClosedForm.Phi((level - 1.1) / (0.2 / Math.Sqrt(12.0))), Plan(target));
    }

    [Fact]
    public void Maintain_TwiceTheLabour_IsAnEffortOfTwo()
    {
        var target = Target(1.25) with { Gain = 0.3, Need = new Need(null, 2.0), Staff = Worlds.Staff("team", 4.0) };

        var level = 1.0 + (0.3 * (1.0 - Math.Exp(-2.0)));

        ClosedForm.Holds(ClosedForm.Phi((level - 1.25) / (0.2 / Math.Sqrt(12.0))), Plan(target));
    }

    [Fact]
    public void Maintain_MoreMoneyThanNeeded_IsNotSpent()
    {
        var target = Target(1.1) with { Gain = 0.3, Need = new Need(1.0, null), Budget = Worlds.Budget("fund", 24m) };

        var tally = Worlds.Simulate(Plan(target), 100);

        Assert.Equal(12.0, tally.Variants[0].MeanSpent(100), 3);
        Assert.Equal(12.0, tally.Variants[0].MeanUnspent(100), 3);
    }

    [Fact]
    public void Maintain_SeasonEffect_AddsTheAnomaly()
    {
        // Anomaly shifted by -1: mean 1 - 0.15, sd √(0.04 + 0.0225) a month.
        var target = Target(0.9) with { SeasonEffect = 0.15, SeasonId = "season" };
        var plan = Plan(target) with
        {
            Seasons =
            [
                new("season", Worlds.Title)
                {
                    Workable = [.. Enumerable.Repeat(ShareRange.Certain(1.0), 12)],
                    AnomalyShift = [.. Enumerable.Repeat(-1.0, 12)],
                },
            ],
        };

        ClosedForm.Holds(ClosedForm.Phi((0.85 - 0.9) / (0.25 / Math.Sqrt(12.0))), plan);
    }

    [Fact]
    public void Maintain_CertainLevelEqualToTheLimit_IsGood()
    {
        var target = Target(0.3) with { Level = [.. Enumerable.Repeat(0.1, 12)], Gain = 0.2, Noise = Noise.None };

        Assert.Equal(0.0, Worlds.ProbabilityOfFirst(Plan(target), 100));
        Assert.Equal(1.0, Worlds.ProbabilityOfFirst(Plan(target with { Level = [.. Enumerable.Repeat(0.1 * 3.0, 12)] }), 100));
    }

    private static MaintainTarget Target(double limit) => new(
        "target", Worlds.Title, Worlds.At(11), new LevelLimit(limit, GoodIsAbove: true))
    {
        Level = [.. Enumerable.Repeat(1.0, 12)],
        Noise = new Noise(0.2, 0.0),
    };

    private static Plan Plan(Target target) => Worlds.Plan(12, target) with
    {
        Funds = [Worlds.Fund("fund", 24m, 12)],
        Teams = [Worlds.Team("team", 4, 12)],
    };
}
