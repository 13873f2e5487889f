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
        var comparison = Samples.Of(8, 17, Language.En).Comparison;

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
        var comparison = Samples.Of(8, 17, Language.En).Comparison;

        var cost = ScenarioCost.Of(comparison.Projections[0], comparison.Projections.First(p => p.Scenario.Id == id));

        Assert.Equal((promises, suppositions), (cost.Promises, cost.Supposes));
    }

    [Fact]
    public void Of_SeedScenarios_TellsWhatNobodyDecides()
    {
        var comparison = Samples.Of(8, 17, Language.En).Comparison;

        var supposed = comparison.Projections.Where(p => ScenarioCost.Of(comparison.Projections[0], p).IsOnlySupposed).Select(p => p.Scenario.Id);

        Assert.Equal(
            ["advance-transfers", "everything-bad", "late-thaw", "transfers-late", "two-posts-vacant", "wet-summer"],
            supposed.Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }
}
