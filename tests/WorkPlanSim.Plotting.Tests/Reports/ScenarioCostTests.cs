using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Plotting.Reports;

namespace WorkPlanSim.Plotting.Tests.Reports;

/// <summary>Costs of scenarios of the seed plan, reckoned by hand from their files.</summary>
public class ScenarioCostTests
{
    [Theory]
    [InlineData("rural-mid-year", 450, 0, 0, 0)]
    [InlineData("cut-8-rural", 533, 0, 0, 0)]
    [InlineData("front-line", 0, 0, 3.6, 0)]
    [InlineData("fewer-gullies", 0, 0, 0, 0)]
    public void Of_SeedScenario_IsWhatItsFileMoves(string id, double money, double added, double posts, double postsAdded)
    {
        var comparison = Samples.Of(8, 18, Language.En).Comparison;

        var cost = ScenarioCost.Of(comparison.Projections[0], comparison.Projections.First(p => p.Scenario.Id == id));

        Assert.Equal(
            ((decimal)money, (decimal)added, (decimal)posts, (decimal)postsAdded),
            (cost.Money.Moved, cost.Money.Added, cost.Posts.Moved, cost.Posts.Added));
    }

    [Theory]
    [InlineData("fewer-gullies", 1, false)]
    [InlineData("wet-summer", 0, true)]
    [InlineData("rural-mid-year", 0, false)]
    public void Of_SeedScenario_TellsPromisesAndSuppositionsFromDecisions(string id, int promises, bool suppositions)
    {
        var comparison = Samples.Of(8, 18, Language.En).Comparison;

        var cost = ScenarioCost.Of(comparison.Projections[0], comparison.Projections.First(p => p.Scenario.Id == id));

        Assert.Equal((promises, suppositions), (cost.Promises, cost.Supposes));
    }

    [Theory]
    [InlineData(Language.Zh, "年内按 4 条规则调剂", "不动用")]
    [InlineData(Language.En, "what 4 standing rules move within the year", "moves no money")]
    public void Sentence_OfScenarioWithRules_SaysThatTheyMoveSomething(Language language, string said, string unsaid)
    {
        var data = Samples.Of(8, 18, language);
        var ruled = data.Comparison.Projections.First(p => p.Scenario.Id == "mid-year-review");

        var sentence = new CostText(data).Sentence(ScenarioCost.Of(data.Baseline, ruled));

        Assert.Contains(said, sentence, StringComparison.Ordinal);
        Assert.DoesNotContain(unsaid, sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_SeedScenarios_TellsWhatNobodyDecides()
    {
        var comparison = Samples.Of(8, 18, Language.En).Comparison;

        var supposed = comparison.Projections.Where(p => ScenarioCost.Of(comparison.Projections[0], p).IsOnlySupposed).Select(p => p.Scenario.Id);

        Assert.Equal(
            ["advance-transfers", "everything-bad", "late-thaw", "transfers-late", "two-posts-vacant", "wet-summer"],
            supposed.Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }
}
