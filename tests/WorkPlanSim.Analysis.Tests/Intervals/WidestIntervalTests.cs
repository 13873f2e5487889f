using System.Collections.Immutable;
using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Analysis.Intervals;
using WorkPlanSim.Analysis.Tests.Coverage;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Simulation.Engine;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Analysis.Tests.Intervals;

/// <summary>Judged by looking through every interval that the comparison of the same tally shows.</summary>
public class WidestIntervalTests
{
    private static readonly Plan Plan = AnalysisWorlds.Plan(
        AnalysisWorlds.Target("rare", 0.03),
        AnalysisWorlds.Target("even", 0.5),
        AnalysisWorlds.Target("likely", 0.9));

    [Fact]
    public void Widest_OfOneScenario_IsThatOfTheTargetNearOneHalf()
    {
        var (tally, comparison) = Simulate(Plan, [Scenario.Baseline]);

        var widest = WidestInterval.Of(tally);

        Assert.Equal((0, 1, false), (widest.Scenario, widest.Target, widest.IsDifference));
        Assert.Equal(comparison.Projections[0].Targets[1].Interval.HalfWidth, widest.HalfWidth);
    }

    [Fact]
    public void Widest_OfAComparison_IsTheWidestOfAllThatIsShown()
    {
        // Gained on the same draw, differences are the narrower ones.
        var (tally, comparison) = Simulate(
            Plan, [Scenario.Baseline, Rate("likelier", "rare", 0.2), Rate("less", "likely", 0.6)]);

        var widest = WidestInterval.Of(tally);

        Assert.Equal((0, 1, false), (widest.Scenario, widest.Target, widest.IsDifference));
        Assert.Equal(AllShown(comparison).Max(), widest.HalfWidth);
    }

    [Fact]
    public void Widest_WhereHalfOfTheTrialsAreTurned_IsTheDifference()
    {
        var (plan, moved) = CoverageWorlds.TwoFunds;
        var (tally, comparison) = Simulate(plan, [Scenario.Baseline, moved]);

        var widest = WidestInterval.Of(tally);

        Assert.Equal((1, 0, true), (widest.Scenario, widest.Target, widest.IsDifference));
        Assert.Equal(AllShown(comparison).Max(), widest.HalfWidth);
    }

    [Fact]
    public void Widest_OfWhatNoScenarioTouches_IsNoDifference()
    {
        // Bonett and Price give even a pair without discordance a width, which would be the widest here.
        var certain = AnalysisWorlds.Plan(AnalysisWorlds.Target("sure", 0.0) with { MaxRate = 2.0 });

        var (tally, _) = Simulate(certain, [Scenario.Baseline, Scenario.Baseline with { Id = "same" }]);

        Assert.Equal(
            new WidestInterval(0, 0, IsDifference: false, Proportion.Wilson(1000, 1000).HalfWidth),
            WidestInterval.Of(tally));
    }

    [Fact]
    public void Precision_OfAWidest_NamesItAndNeverFlattersIt()
    {
        var comparison = Simulate(Plan, [Scenario.Baseline]).Comparison;

        RunPrecision Of(double width) =>
            RunPrecision.Of(0.01, new WidestInterval(0, 1, IsDifference: false, width), comparison);

        Assert.Equal(("even", "baseline"), (Of(0.01).Target.Id, Of(0.01).Scenario.Id));
        Assert.Equal((1.0, true), (Of(0.01).HalfWidthPoints, Of(0.01).IsReached));
        Assert.Equal((1.01, false), (Of(0.010001).HalfWidthPoints, Of(0.010001).IsReached));
    }

    private static IEnumerable<double> AllShown(ScenarioComparison comparison) =>
    [
        .. comparison.Projections.SelectMany(p => p.Targets).Select(t => t.Interval.HalfWidth),
        .. comparison.Differences.SelectMany(d => d.Targets).Select(t => t.Met.Interval.HalfWidth),
    ];

    private static Scenario Rate(string id, string target, double probability)
    {
        var rate = new Distribution.Uniform(probability, 1.0 + probability);
        return new Scenario(
            id,
            AnalysisWorlds.Title,
            [new Change.OfTarget(target, [new TargetSetting.ToQuantity("maxRate", rate)])]);
    }

    private static (Tally Tally, ScenarioComparison Comparison) Simulate(
        Plan plan, ImmutableArray<Scenario> scenarios)
    {
        var tally = Model.Compile(plan, scenarios, 1).Simulate(0, 1000, CancellationToken.None);
        return (tally, ScenarioComparison.Read(plan, scenarios, 1, tally));
    }
}
