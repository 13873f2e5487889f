using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Plotting.Figures;
using WorkPlanSim.Plotting.Figures.Dots;

namespace WorkPlanSim.Plotting.Tests.Figures;

/// <summary>The dots' headline says nothing that the data contradict.</summary>
public class DotsTextTests
{
    [Theory]
    [InlineData(8)]
    [InlineData(61)]
    public void Headline_CountsTheTargetsOver80_AndNamesTheLowest(int count)
    {
        var data = Samples.Of(count, 9, Language.En);
        var over = data.Baseline.Targets.Count(t => t.Probability > 0.8);
        var lowest = data.Baseline.Targets.MinBy(t => t.Probability);
        Assert.NotNull(lowest);

        var headline = DotsText.Of(data, 0, 1).Headline;

        Assert.StartsWith($"Baseline: {over} of {count} targets pass 80%", headline, StringComparison.Ordinal);
        Assert.Contains(lowest.Target.Title.En, headline, StringComparison.Ordinal);
    }

    [Fact]
    public void Headline_WhereAllPass_SaysAll()
    {
        var data = WithAllMet(Samples.Of(8, 9, Language.En));

        Assert.StartsWith("Baseline: all 8 targets pass 80%", DotsText.Of(data, 0, 1).Headline, StringComparison.Ordinal);
        Assert.Contains("(100%)", DotsText.Of(data, 0, 1).Headline, StringComparison.Ordinal);
    }

    [Fact]
    public void Chosen_Scenarios_AreTheBaselineAndThoseThatChangeMost()
    {
        var data = Samples.Of(8, 9, Language.En);
        var most = data.Comparison.Differences.MaxBy(d => Math.Abs(d.ExpectedMet.Difference));
        Assert.NotNull(most);

        var chosen = DotsFigure.Chosen(data);

        Assert.Equal(5, chosen.Length);
        Assert.Equal(0, chosen[0]);
        Assert.Contains(chosen, place => data.Comparison.Projections[place].Scenario.Id == most.ScenarioId);
    }

    private static FigureData WithAllMet(FigureData data) => data with
    {
        Comparison = data.Comparison with
        {
            Projections =
            [
                .. data.Comparison.Projections.Select(p => p with { Targets = [.. p.Targets.Select(t => t with { Met = t.Trials })] }),
            ],
        },
    };
}
