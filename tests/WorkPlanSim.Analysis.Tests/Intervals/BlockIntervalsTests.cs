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

/// <summary>Judged by simulating block by block, and by the spread of the ten figures that come out.</summary>
public class BlockIntervalsTests
{
    private const int Blocks = 10;

    // The 97.5 % quantile with 9 degrees of freedom, from tables.
    private const double Student9 = 2.262157;

    private static readonly (Plan Plan, Scenario Other) World = CoverageWorlds.TwoTargets;
    private static readonly ImmutableArray<Scenario> Scenarios = [Scenario.Baseline, World.Other];

    [Fact]
    public void Read_TenBlocks_GivesIntervalsByTheSpreadOfTheirFigures()
    {
        var model = Compile(World.Plan);
        var blocks = Enumerable.Range(0, Blocks)
            .Select(b => Read(model.Simulate(b, Model.BlockLength, CancellationToken.None))).ToList();

        var all = Read(Simulate(model, Blocks * Model.BlockLength));

        // Wilson's, with this spread: the interval of a share that has seen z²/2 trials of each kind besides.
        void HoldsShare(Func<ScenarioComparison, double> share, ConfidenceInterval? actual)
        {
            const double Trials = Blocks * Model.BlockLength;
            const double Seen = 1.959964 * 1.959964;
            var shares = blocks.Select(share).ToList();
            var mean = shares.Average();
            var variance = shares.Sum(x => (x - mean) * (x - mean)) / (Blocks - 1) / Blocks;
            var centre = ((mean * Trials) + (Seen / 2.0)) / (Trials + Seen);
            var spread = Student9 * Math.Sqrt((variance * Trials * Trials) + (Seen / 4.0)) / (Trials + Seen);
            Assert.Equal(centre - spread, actual!.Value.Low, 6);
            Assert.Equal(centre + spread, actual.Value.High, 6);
        }

        void Holds(Func<ScenarioComparison, double> figure, ConfidenceInterval? actual)
        {
            var figures = blocks.Select(figure).ToList();
            var mean = figures.Average();
            var spread = Student9 * Math.Sqrt(figures.Sum(x => (x - mean) * (x - mean)) / (Blocks - 1) / Blocks);
            Assert.True(spread > 0.0);
            Assert.Equal(mean - spread, actual!.Value.Low, 6);
            Assert.Equal(mean + spread, actual.Value.High, 6);
        }

        HoldsShare(c => c.Projections[1].Targets[1].Probability, all.Projections[1].Targets[1].Interval);
        Holds(c => c.Projections[1].Summary.ExpectedMet, all.Projections[1].Summary.ExpectedMetInterval);
        Holds(c => c.Projections[1].Summary.WeightedScore, all.Projections[1].Summary.WeightedScoreInterval);
        HoldsShare(c => c.Projections[1].Summary.AllMandatory, all.Projections[1].Summary.AllMandatoryInterval);
        Holds(c => c.Differences[0].Targets[1].Met.Difference, all.Differences[0].Targets[1].Met.Interval);
        Holds(c => c.Differences[0].ExpectedMet.Difference, all.Differences[0].ExpectedMet.Interval);
        Holds(c => c.Differences[0].AllMandatory.Difference, all.Differences[0].AllMandatory.Interval);
        Assert.Equal(Sampling.Latin, all.Projections[1].Sampling);
    }

    [Theory]
    [InlineData(9 * 1024)]
    [InlineData((10 * 1024) + 1)]
    public void Read_FewerBlocksOrOneThatIsOnlyBegun_GivesTheIntervalsOfIndependentTrials(int trials)
    {
        var tally = Simulate(Compile(World.Plan), trials);

        var all = Read(tally);

        var target = all.Projections[0].Targets[0];
        var difference = all.Differences[0].Targets[1].Met;
        Assert.Equal(Proportion.Wilson(target.Met, trials), target.Interval);
        Assert.Equal(Proportion.PairedDifference(difference.Gained, difference.Lost, trials), difference.Interval);
        Assert.Null(all.Projections[0].Summary.WeightedScoreInterval);
    }

    [Theory]
    [InlineData(0.2)]
    [InlineData(2.0)]
    public void Read_AllOrNoneMet_GivesWilsons(double leastRate)
    {
        var plan = AnalysisWorlds.Plan(AnalysisWorlds.Target("a", 0.5) with
        {
            MaxRate = new Distribution.Uniform(leastRate, leastRate + 0.5),
        });

        var target = AnalysisWorlds.Compare(plan, 1, Blocks * Model.BlockLength, Sampling.Latin).Projections[0].Targets[0];

        Assert.True(target.Met == 0 || target.Met == target.Trials);
        Assert.Equal(Proportion.Wilson(target.Met, target.Trials), target.Interval);
    }

    [Fact]
    public void Widest_OfLatinHypercubes_IsTheWidestOfAllThatIsShown()
    {
        var tally = Simulate(Compile(World.Plan), 16 * Model.BlockLength);
        var all = Read(tally);

        var shown = all.Projections.SelectMany(p => p.Targets).Select(t => t.Interval.HalfWidth)
            .Concat(all.Differences.SelectMany(d => d.Targets).Select(t => t.Met.Interval.HalfWidth));

        Assert.Equal(shown.Max(), WidestInterval.Of(tally).HalfWidth);
    }

    private static Model Compile(Plan plan) => Model.Compile(plan, Scenarios, seed: 1, cache: null, Sampling.Latin);

    private static ScenarioComparison Read(Tally tally) => ScenarioComparison.Read(World.Plan, Scenarios, 1, tally);

    private static Tally Simulate(Model model, int trials) =>
        Tally.FromBytes(model.SimulateToBytes(0, trials, () => { }, CancellationToken.None));
}
