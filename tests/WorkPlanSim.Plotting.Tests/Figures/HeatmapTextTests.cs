using System.Collections.Immutable;
using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Analysis.Intervals;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Plotting.Figures;
using WorkPlanSim.Plotting.Figures.Heatmap;

namespace WorkPlanSim.Plotting.Tests.Figures;

/// <summary>The heatmap's headline says nothing that the data contradict.</summary>
public class HeatmapTextTests
{
    [Fact]
    public void Headline_OfTheSeedPlan_NamesTheScenarioThatMeetsMost()
    {
        var data = Samples.Of(61, 9, Language.En);
        var best = data.Comparison.Differences.MaxBy(d => d.ExpectedMet.Difference);
        Assert.NotNull(best);
        var title = data.Comparison.Projections.First(p => p.Scenario.Id == best.ScenarioId).Scenario.Title.En;

        Assert.StartsWith(title, HeatmapText.Of(data, 0, 1).Headline, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-0.5, -0.6, -0.4)]
    [InlineData(0.5, -0.1, 1.1)]
    [InlineData(0.0, 0.0, 0.0)]
    public void Headline_WhereNothingHelpsBeyondChance_SaysSo(double difference, double low, double high)
    {
        var data = Samples.Of(8, 9, Language.En);
        var changed = data with { Comparison = With(data.Comparison, new MeanDifference(difference, new ConfidenceInterval(low, high))) };

        Assert.StartsWith("No scenario meets more targets", HeatmapText.Of(changed, 0, 1).Headline, StringComparison.Ordinal);
        Assert.StartsWith(
            "没有情景能比基准实现更多目标", HeatmapText.Of(changed with { Language = Language.Zh }, 0, 1).Headline, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.0, "0")]
    [InlineData(0.0001, "<1")]
    [InlineData(0.37, "37")]
    [InlineData(0.9999, ">99")]
    [InlineData(1.0, "100")]
    public void Percent_OfAProbability_NeverSaysSureOfWhatIsNot(double share, string text) =>
        Assert.Equal(text, Shares.Percent(share));

    private static ScenarioComparison With(ScenarioComparison comparison, MeanDifference met) => comparison with
    {
        Differences = [.. comparison.Differences.Select(d => d with { ExpectedMet = met }).ToImmutableArray()],
    };
}
