using WorkPlanSim.Analysis.Discovery;
using WorkPlanSim.Analysis.Trials;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Plotting.Figures.Discovery;

namespace WorkPlanSim.Plotting.Tests.Figures.Discovery;

/// <summary>The conditions of failure of the seed plan and some of its targets, in both languages.</summary>
public sealed class BoxFigureTests
{
    [Theory]
    [InlineData("erosion-gullies")]
    [InlineData("rural-water")]
    [InlineData("foreign-trade")]
    [InlineData("pension-payment")]
    [InlineData(null)]
    public void Figure_OfFailures_HasNoTextOverAnother(string? target)
    {
        var conditions = Find(target);

        Assert.All(Enum.GetValues<Language>(), language =>
        {
            var figures = BoxFigure.Of(conditions, language, "test");
            Assert.Equal(conditions.All.Length, figures.Length);
            Assert.Equal("failure-conditions", figures[0].Name, StringComparer.Ordinal);
            Assert.All(figures.Skip(1).Index(), f => Assert.Equal($"failure-conditions-{f.Index + 2}", f.Item.Name, StringComparer.Ordinal));
            Assert.Empty(figures.SelectMany(SvgTexts.Collisions));
            Assert.All(conditions.All.Zip(figures), p => Assert.StartsWith(
                new ConditionText(p.First).Sentence.In(language)[..20], p.Second.Text.Headline, StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Figure_OneLimitAndMany_AreDrawn()
    {
        var conditions = Find("erosion-gullies");
        var found = conditions.Found ?? throw new InvalidOperationException("Nothing was found.");
        var first = found.Limits[0];
        FailureConditions Of(int limits) => conditions with
        {
            Found = found with { Limits = [.. Enumerable.Repeat(first, limits)] },
            FreshValues = [.. Enumerable.Repeat(conditions.FreshValues[0], limits)],
        };

        Assert.All([1, 2, 4], limits => Assert.Empty(SvgTexts.Collisions(BoxFigure.Draw(Of(limits), Language.En, "test"))));
        Assert.Contains("height means nothing", BoxFigure.Draw(Of(1), Language.En, "test").Text.Subtitle, StringComparison.Ordinal);
        Assert.Contains("other 2 conditions hold", BoxFigure.Draw(Of(4), Language.En, "test").Text.Subtitle, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ConditionsGap.TooFewFailed)]
    [InlineData(ConditionsGap.NotConfirmed)]
    public void Figure_NoConditions_SaysSoWithoutABox(ConditionsGap gap)
    {
        var figure = BoxFigure.Draw(Find("erosion-gullies") with { Gap = gap }, Language.En, "test");

        Assert.Empty(figure.Text.Subtitle);
        Assert.Empty(SvgTexts.Collisions(figure));
    }

    private static FailureConditions Find(string? target) =>
        FailureFinder.Find(new TrialRuns(Samples.Plan, 1, 2048, 2), Scenario.Baseline, target, 3, CancellationToken.None);
}
