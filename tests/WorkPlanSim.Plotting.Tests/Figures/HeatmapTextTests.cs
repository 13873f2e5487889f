using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Plotting.Figures;
using WorkPlanSim.Plotting.Figures.Heatmap;
using WorkPlanSim.Plotting.Tests.Reports;

namespace WorkPlanSim.Plotting.Tests.Figures;

/// <summary>The heatmap's headline says nothing that the data contradict.</summary>
public class HeatmapTextTests
{
    private const string Met = "46.7 targets met on average under the baseline";

    [Fact]
    public void Headline_OfTheSeedPlan_NamesTheScenarioThatMeetsMost()
    {
        var data = Samples.Of(61, 9, Language.En);
        var best = data.Comparison.Differences.Where(d => !Comparisons.SupposedInTheSeedPlan.Contains(d.ScenarioId))
            .MaxBy(d => d.ExpectedMet.Difference);
        Assert.NotNull(best);
        var title = data.Comparison.Projections.First(p => p.Scenario.Id == best.ScenarioId).Scenario.Title.En;

        Assert.StartsWith($"Beyond chance, \"{title}\" adds most", Headline(data), StringComparison.Ordinal);
    }

    [Fact]
    public void Headline_LargestGainWithinChance_NamesTheLargestBeyondIt()
    {
        var data = Comparisons.With(Language.En, (5, 6), (1, 0.2), (-1, 0.2), (-2, 0.2));

        Assert.Equal(
            $"Beyond chance, \"{Name(data, 2)}\" adds 1.0 to the {Met}; 2 scenarios lower the number",
            Headline(data));
    }

    [Fact]
    public void Headline_Tie_CountsThoseAlike() => Assert.Equal(
        $"Beyond chance, 2 scenarios add most, alike: 0.004 to the {Met}; one scenario lowers the number",
        Headline(Comparisons.With(Language.En, (0.004, 0.001), (-1, 0.2), (0.004, 0.001))));

    [Fact]
    public void Headline_WhatIsOnlySupposed_IsNotRankedAndSaidToBeLeftOut()
    {
        var data = Comparisons.With(Language.En, (9, 0.2), (1, 0.2), (-2, 0.2), (-3, 0.2)).Supposing(1, 4);

        Assert.Equal(
            $"Beyond chance, \"{Name(data, 2)}\" adds 1.0 to the {Met}; one decision lowers the number",
            Headline(data));
        Assert.Contains(
            "The headline speaks of decisions; 2 scenarios only suppose other weather",
            HeatmapText.Of(data, [], 0, 1).Subtitle,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Headline_NothingButSuppositions_RanksThem()
    {
        var data = Comparisons.With(Language.En, (9, 0.2), (-1, 0.2)).Supposing(1, 2);

        Assert.Equal(
            $"Beyond chance, \"{Name(data, 1)}\" adds 9.0 to the {Met}; one scenario lowers the number",
            Headline(data));
        Assert.DoesNotContain("decisions", HeatmapText.Of(data, [], 0, 1).Subtitle, StringComparison.Ordinal);
    }

    [Fact]
    public void Headline_OnlyLosses_NamesTheWorst()
    {
        var data = Comparisons.With(Language.En, (-0.5, 0.1), (-2, 0.2), (1, 3));

        Assert.StartsWith(
            $"No scenario adds targets met beyond chance; 2 cost some, \"{Name(data, 2)}\" most: 2.0 (",
            Headline(data),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Headline_OnlyLossesAlike_CountsThem() => Assert.StartsWith(
        "No scenario adds targets met beyond chance; 3 cost some, 2 of them most, alike: 2.0 (",
        Headline(Comparisons.With(Language.En, (-2, 0.1), (-2, 0.2), (-1, 0.3))),
        StringComparison.Ordinal);

    [Fact]
    public void Headline_OneLoss_NamesIt()
    {
        var data = Comparisons.With(Language.En, (0, 0), (-2, 0.2));

        Assert.StartsWith(
            $"No scenario adds targets met beyond chance; \"{Name(data, 2)}\" costs 2.0 on average (",
            Headline(data),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.5, 0.6)]
    [InlineData(-0.5, 0.6)]
    [InlineData(0.0, 0.0)]
    public void Headline_WhereNothingChangesBeyondChance_SaysSo(double difference, double halfWidth)
    {
        var one = Comparisons.With(Language.En, (difference, halfWidth));
        var two = Comparisons.With(Language.En, (difference, halfWidth), (difference, halfWidth));

        Assert.StartsWith($"\"{Name(one, 1)}\" does not change", Headline(one), StringComparison.Ordinal);
        Assert.StartsWith("None of 2 scenarios changes", Headline(two), StringComparison.Ordinal);
        Assert.StartsWith(
            "2 个情景都没有明显改变", Headline(two with { Language = Language.Zh }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.En, "baseline", "\"Another\"")]
    [InlineData(Language.Zh, "基准", "“另一个”")]
    public void Words_AgainstAnotherScenario_CallItByItsName(Language language, string wrong, string right)
    {
        var text = HeatmapText.Of(Comparisons.With(language, (1, 0.2), (-1, 0.2)).AgainstAnother(), [], 0, 1);

        Assert.DoesNotContain(wrong, text.Headline + text.Subtitle, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(right, text.Headline, StringComparison.Ordinal);
        Assert.Contains(right, text.Subtitle, StringComparison.Ordinal);
    }

    [Fact]
    public void Heads_OfManyScenarios_AreNumbersWithAList()
    {
        var heads = ColumnHeads.Of(Samples.Of(8, 18, Language.En), cell: 50, width: 1152);

        Assert.NotNull(heads.Listed);
        Assert.Equal(Enumerable.Range(0, 18).Select(n => $"{n}"), heads.Titles, StringComparer.Ordinal);
    }

    private static string Headline(FigureData data) => HeatmapText.Of(data, [], 0, 1).Headline;

    private static string Name(FigureData data, int scenario) =>
        data.Title(data.Comparison.Projections[scenario].Scenario);
}
