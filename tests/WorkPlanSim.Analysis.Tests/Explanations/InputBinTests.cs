using WorkPlanSim.Analysis.Explanations;
using WorkPlanSim.Analysis.Intervals;
using WorkPlanSim.Analysis.Trials;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Simulation.Samples;

namespace WorkPlanSim.Analysis.Tests.Explanations;

/// <summary>The curves P(met | input in bin), judged by sorting trials and counting.</summary>
public class InputBinTests
{
    [Theory]
    [InlineData(2000)]
    [InlineData(997)]
    public void Bins_OfAPlan_AreWhatSortingAndCountingGives(int trials)
    {
        var runs = new TrialRuns(ExplainedWorlds.OfMoney(130m), 3, trials, 1);
        var table = runs.Sample(Scenario.Baseline, ["gullies"], CancellationToken.None);

        var explanation = Explainer.Explain(runs, Scenario.Baseline, "gullies", CancellationToken.None);

        var input = Assert.Single(explanation.Inputs);
        var sorted = table.Values[0].Zip(table.Met[0]).OrderBy(t => t.First).ToList();
        Assert.Equal(CountedIn(sorted, 20), input.Bins);
        Assert.Equal(explanation.Met, input.Bins.Sum(b => b.Met));
        Assert.Equal(trials, input.Bins.Sum(b => b.Trials));
    }

    [Fact]
    public void Bins_OfAKnownCurve_FollowIt()
    {
        // Met from a share of 90 / 130 on, which is (90 / 130 - 1/2) / (1/2) = 38.5 % of the way from least to most: within the eighth bin.
        var explanation = ExplainedWorlds.Explain(ExplainedWorlds.OfMoney(130m), "gullies");

        var bins = explanation.Inputs[0].Bins;
        Assert.All(bins[..7], b => Assert.Equal(0.0, b.Probability));
        Assert.InRange(bins[7].Probability, 0.1, 0.5);
        Assert.All(bins[8..], b => Assert.Equal(1.0, b.Probability));
        Assert.InRange(bins[7].Low, 0.67, 90.0 / 130.0);
        Assert.InRange(bins[7].High, 90.0 / 130.0, 0.71);
        Assert.Equal(Proportion.Wilson(bins[7].Met, 500), bins[7].Interval);
    }

    [Fact]
    public void Bins_OfAnInputWithTwoValues_HoldTheirTrialsAllTheSame()
    {
        double[] values = [.. Enumerable.Range(0, 400).Select(k => k % 10 == 0 ? 1.0 : 0.0)];
        bool[] met = [.. Enumerable.Range(0, 400).Select(k => k % 10 != 0 && k % 3 != 0)];
        var column = new SampleColumn("event", "event", BilingualText.Same("a"), BilingualText.Same("b"), null, IsMean: false);

        var bins = InputEffects.Of(new TrialTable([column], [values], ["a"], [met])).Single().Bins;

        Assert.All(bins[..18], b => Assert.Equal((0.0, 0.0), (b.Low, b.High)));
        Assert.All(bins[18..], b => Assert.Equal(new InputBin(1.0, 1.0, 20, 0), b));
        Assert.Equal(met.Count(m => m), bins.Sum(b => b.Met));
    }

    private static IEnumerable<InputBin> CountedIn(List<(double Value, bool Met)> sorted, int bins) =>
        sorted.Index().GroupBy(t => (int)((t.Index + 0.5) / sorted.Count * bins)).Select(g => new InputBin(
            g.First().Item.Value, g.Last().Item.Value, g.Count(), g.Count(t => t.Item.Met)));
}
