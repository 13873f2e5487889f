using CsCheck;
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
    public void Headline_CountsTheTargetsFrom80_AndNamesTheLowest(int count)
    {
        var data = Samples.Of(count, 9, Language.En);
        var from = data.Baseline.Targets.Count(t => t.Met >= 0.8 * t.Trials);
        var lowest = data.Baseline.Targets.MinBy(t => t.Probability);
        Assert.NotNull(lowest);

        var headline = Headline(data);

        Assert.StartsWith(
            $"Baseline: {from} of {count} targets reach 80%", headline, StringComparison.Ordinal);
        Assert.Contains(lowest.Target.Title.En, headline, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(8, new long[] { 800, 799, 10 }, "Baseline: 6 of 8 targets reach 80%; the lowest is {2} (1%)")]
    [InlineData(8, new long[] { 796 }, "Baseline: 7 of 8 targets reach 80%; the lowest is {0} (<80%)")]
    [InlineData(8, new long[] { 800 }, "Baseline: all 8 targets reach 80%; the lowest is {0} (80%)")]
    [InlineData(
        8, new long[] { 30, 30, 30 }, "Baseline: 5 of 8 targets reach 80%; 3 tie for the lowest at 3%")]
    [InlineData(8, new long[] { }, "Baseline: all 8 targets reach 80%; all are alike at 100%")]
    [InlineData(2, new long[] { 500 }, "Baseline: 1 of 2 targets reaches 80%; the lowest is {0} (50%)")]
    [InlineData(
        2, new long[] { 500, 400 }, "Baseline: none of 2 targets reaches 80%; the lowest is {1} (40%)")]
    [InlineData(1, new long[] { 999 }, "Baseline: the one target reaches 80%; it is {0} (>99%)")]
    [InlineData(1, new long[] { 0 }, "Baseline: the one target does not reach 80%; it is {0} (0%)")]
    public void Headline_OfAwkwardProbabilities_IsTrue(int targets, long[] met, string said)
    {
        var data = Samples.Of(targets, 3, Language.En).WithMet(1000, met);
        var titles = data.Baseline.Targets.Select((t, i) => (Place: $"{{{i}}}", Title: data.Title(t.Target)));

        Assert.Equal(
            titles.Aggregate(said, (text, t) => text.Replace(t.Place, t.Title, StringComparison.Ordinal)),
            Headline(data));
    }

    [Fact]
    public void Headline_InChinese_NamesTiesAndTheThreshold()
    {
        var data = Samples.Of(8, 3, Language.Zh).WithMet(1000, 30, 30, 800);

        Assert.Equal("基准情景下，8 项目标中 6 项的概率达到 80%，有 2 项并列最低（3%）", Headline(data));
    }

    [Fact]
    public void Headline_OfAnyProbabilities_CountsAsTheDataDo() => Gen.Long[700, 900].Array[8].Sample(met =>
    {
        var headline = Headline(Samples.Of(8, 3, Language.En).WithMet(1000, met));
        var (from, ties) = (met.Count(m => m >= 800), met.Count(m => m == met.Min()));
        Assert.Contains(
            from switch
            {
                0 => "none of 8 targets reaches",
                1 => "1 of 8 targets reaches",
                8 => "all 8 targets reach",
                _ => $"{from} of 8 targets reach",
            },
            headline,
            StringComparison.Ordinal);
        Assert.Contains(
            ties switch
            {
                1 => "the lowest is",
                8 => "all are alike",
                _ => $"{ties} tie",
            },
            headline,
            StringComparison.Ordinal);
    });

    [Fact]
    public void Subtitle_SpeaksOfMandatoryTargets_WhereOneIsShown()
    {
        var data = Samples.Of(61, 9, Language.En);
        var targets = data.Baseline.Targets.Select(t => t.Target).ToList();

        Assert.Contains("* mandatory", DotsText.Of(data, targets, 0, 1).Subtitle, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "mandatory",
            DotsText.Of(data, targets.Where(t => !t.Mandatory), 0, 1).Subtitle,
            StringComparison.Ordinal);
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

    private static string Headline(FigureData data) => DotsText.Of(data, [], 0, 1).Headline;
}
