using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Analysis.Tests.Projections;

/// <summary>20 000 trials; tolerance five standard errors, 5 √(p (1 - p) / n).</summary>
public class ProjectionTests
{
    private const int Trials = 20_000;

    [Theory]
    [InlineData(0.5, 100)]
    [InlineData(0.9, 100)]
    [InlineData(0.02, 400)]
    public void Interval_OverSeeds_HoldsTheTruthInAbout95Percent(double probability, int trials)
    {
        // Over 300 worlds 95 % has a standard error of 1.3 points; Wilson's own coverage swings by some more (Brown, Cai and
        // DasGupta, 2001): 0.91 to 0.985.
        var plan = AnalysisWorlds.Plan(AnalysisWorlds.Target("target", probability));

        var held = Enumerable.Range(1, 300).Count(seed =>
            AnalysisWorlds.Compare(plan, (ulong)seed, trials).Projections[0].Targets[0].Interval.Contains(probability));

        Assert.InRange(held / 300.0, 0.91, 0.985);
    }

    [Fact]
    public void Summary_IndependentTargets_IsTheirSumAndProduct()
    {
        // 0.5, 0.8 and 0.3, weights 1, 3 and 0; the first two mandatory.
        var plan = AnalysisWorlds.Plan(
            AnalysisWorlds.Target("a", 0.5) with { Mandatory = true },
            AnalysisWorlds.Target("b", 0.8) with { Mandatory = true, StatedWeight = 3.0 },
            AnalysisWorlds.Target("c", 0.3) with { StatedWeight = 0.0 },
            new CompositeTarget("d", AnalysisWorlds.Title, Period.FromIndex(0), CompositeRule.All, ["a", "b"], 2));

        var summary = AnalysisWorlds.Compare(plan, 1, Trials).Projections[0].Summary;

        Assert.Equal(2, summary.Counted);
        Assert.Equal(1.3, summary.ExpectedMet, tolerance: 5.0 * Math.Sqrt((0.25 + 0.16) / Trials));
        Assert.Equal(2.9 / 4.0, summary.WeightedScore, tolerance: 5.0 * Math.Sqrt(((0.25 / 16.0) + (0.16 * 9.0 / 16.0)) / Trials));
        Assert.Equal(0.4, summary.AllMandatory, tolerance: 5.0 * Math.Sqrt(0.24 / Trials));
        Assert.Equal(0.1, summary.MetDistribution[0], tolerance: 5.0 * Math.Sqrt(0.09 / Trials));
        Assert.Equal(1.0, summary.MetDistribution.Sum(), 12);
        Assert.Equal(summary.ExpectedMet, (summary.ExpectedMetInterval.Low + summary.ExpectedMetInterval.High) / 2.0, 12);
        Assert.Equal(2.0 * 1.96 * Math.Sqrt(0.41 / Trials), 2.0 * summary.ExpectedMetInterval.HalfWidth, 3);
    }

    [Fact]
    public void Target_UniformRate_HasItsBandsAndShortfall()
    {
        // Done is the rate, uniform on [0.2, 1.2], at most 1; missed it falls short by 0.4 on average. Bins are 1/128 wide.
        var target = AnalysisWorlds.Compare(
            AnalysisWorlds.Plan(AnalysisWorlds.Target("a", 0.2)), 1, Trials).Projections[0].Targets[0];

        Assert.Equal(0.2, target.Probability, tolerance: 5.0 * Math.Sqrt(0.16 / Trials));
        Assert.Equal(0.4, target.Shortfall, tolerance: 5.0 * 0.231 / Math.Sqrt(Trials * 0.8));
        Assert.Equal(0.25, target.Attainment[0].P5, tolerance: 0.012);
        Assert.Equal(0.45, target.Attainment[0].P25, tolerance: 0.02);
        Assert.Equal(0.7, target.Attainment[0].P50, tolerance: 0.02);
        Assert.Equal(0.95, target.Attainment[0].P75, tolerance: 0.02);
        Assert.Equal(1.0, target.Attainment[0].P95);
        Assert.Equal((0.8 * 0.6) + 0.2, target.Attainment[0].Mean, tolerance: 0.01);
        Assert.Equal(target.Probability, target.Finish[0], 12);
        Assert.Equal(1.0, target.Bottleneck.Capacity);
        Assert.Equal(Bottleneck.Capacity, target.Bottleneck.Binding);
    }

    [Fact]
    public void Target_AlwaysMet_HasNoShortfallAndNoBottleneck()
    {
        var target = AnalysisWorlds.Compare(
            AnalysisWorlds.Plan(AnalysisWorlds.Target("a", 0.0) with { MaxRate = 2.0 }), 1, 100).Projections[0].Targets[0];

        Assert.Equal((0.0, 1.0), (target.Shortfall, target.Probability));
        Assert.Equal(Bottleneck.None, target.Bottleneck.Binding);
        Assert.Equal(
            0.0,
            target.Bottleneck.Budget + target.Bottleneck.Staffing + target.Bottleneck.Season + target.Bottleneck.Capacity + target.Bottleneck.Start);
    }

    [Fact]
    public void Difference_HigherRate_GainsAndNeverLoses()
    {
        var plan = AnalysisWorlds.Plan(AnalysisWorlds.Target("a", 0.3), AnalysisWorlds.Target("b", 0.6));
        var faster = new Scenario(
            "faster",
            AnalysisWorlds.Title,
            [new Change.OfTarget("a", [new TargetSetting.ToQuantity("maxRate", new Distribution.Uniform(0.5, 1.5))])]);

        var difference = AnalysisWorlds.Compare(plan, 1, Trials, faster).Differences[0];

        Assert.Equal(("faster", "baseline"), (difference.ScenarioId, difference.AgainstId));
        Assert.Equal(0.2, difference.Targets[0].Met.Difference, tolerance: 5.0 * Math.Sqrt(0.16 / Trials));
        Assert.Equal(0, difference.Targets[0].Met.Lost);
        Assert.True(difference.Targets[0].Met.IsSignificant);
        Assert.False(difference.Targets[1].Met.Touched);
        Assert.Equal(0.0, difference.Targets[1].Met.Difference);
        Assert.Equal(difference.Targets[0].Met.Difference, difference.ExpectedMet.Difference, 12);
        Assert.True(difference.ExpectedMet.IsSignificant);
        Assert.Equal(0, difference.AllMandatory.Gained + difference.AllMandatory.Lost);
    }
}
