using WorkPlanSim.Analysis.Trials;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Simulation.Engine;
using WorkPlanSim.Simulation.Samples;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Analysis.Tests.Trials;

public sealed class TrialRunsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Run_AnyThreadsAndTwice_IsWhatBlocksAddUpTo(int threads)
    {
        const int Trials = 2500;
        var plan = AnalysisWorlds.Plan(AnalysisWorlds.Target("a", 0.3), AnalysisWorlds.Target("b", 0.6));
        var model = Model.Compile(plan, [Scenario.Baseline], 7);
        var expected = new Tally(model.Shape);
        for (var block = 0; block < 3; block++)
        {
            model.SimulateInto(expected, block, Math.Min(1024, Trials - (block * 1024)), CancellationToken.None);
        }

        var runs = new TrialRuns(plan, 7, Trials, threads);
        Assert.Equal(expected.ToBytes(), runs.Run([Scenario.Baseline], CancellationToken.None).ToBytes());
        Assert.Equal(expected.ToBytes(), runs.Run([Scenario.Baseline], CancellationToken.None).ToBytes());
        Assert.NotEqual(
            expected.ToBytes(), runs.InWorld(8).Run([Scenario.Baseline], CancellationToken.None).ToBytes());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Sample_AnyThreads_TellsOfTheTrialsOfTheRun(int threads)
    {
        const int Trials = 2500;
        var plan = AnalysisWorlds.Plan(AnalysisWorlds.Target("a", 0.3), AnalysisWorlds.Target("b", 0.6));
        var runs = new TrialRuns(plan, 7, Trials, threads);

        var table = runs.Sample(Scenario.Baseline, ["b", "a"], CancellationToken.None);
        var tally = runs.Run([Scenario.Baseline], CancellationToken.None);

        string[] names = [.. table.Columns.Select(c => c.Name)];
        Assert.Equal(["targets/a/maxRate", "targets/b/maxRate"], names);
        Assert.Equal(table.Values[0].Select(v => v >= 1.0), table.Met[1]);
        Assert.Equal(table.Values[1].Select(v => v >= 1.0), table.Met[0]);
        Assert.Equal(tally.Scenarios[0].BothMet(0, 1), table.Met[0].Zip(table.Met[1]).Count(m => m.First && m.Second));
        Assert.Equal(Trials, table.Trials);
    }

    [Fact]
    public void Run_Progress_IsToldOfAllTrials()
    {
        var told = new List<int>();
        var runs = new TrialRuns(AnalysisWorlds.Plan(AnalysisWorlds.Target("a", 0.3)), 7, 2500, 1) { Progress = new Told(told) };

        runs.Run([Scenario.Baseline], CancellationToken.None);

        Assert.Equal([1024, 2048, 2500], told);
    }

    [Fact]
    public void Sample_WhatIsTheSameInEveryTrial_HasNoColumn()
    {
        var target = AnalysisWorlds.Target("a", 0.3) with { MaxRate = new Distribution.Uniform(2.0, 2.0 + 1e-12) };

        var table = new TrialRuns(AnalysisWorlds.Plan(target), 1, 64, 1).Sample(
            Scenario.Baseline, ["a"], CancellationToken.None);

        Assert.Empty(table.Columns);
    }

    [Fact]
    public void PositionsOf_EqualValues_LieInTheOrderOfTheirTrials()
    {
        var column = new SampleColumn("x", "x", AnalysisWorlds.Title, AnalysisWorlds.Title, null, IsMean: false);

        var table = new TrialTable([column], [[3.0, 1.0, 3.0, 2.0]], ["a"], [[true, true, true, true]]);

        Assert.Equal([0.625, 0.125, 0.875, 0.375], table.PositionsOf(0));
    }

    [Fact]
    public void Run_Cancelled_Ends()
    {
        var plan = AnalysisWorlds.Plan(AnalysisWorlds.Target("a", 0.3));
        Assert.ThrowsAny<OperationCanceledException>(
            () => new TrialRuns(plan, 1, 1024, 1).Run([Scenario.Baseline], new CancellationToken(canceled: true)));
    }

    private sealed class Told(List<int> told) : IProgress<int>
    {
        public void Report(int value) => told.Add(value);
    }
}
