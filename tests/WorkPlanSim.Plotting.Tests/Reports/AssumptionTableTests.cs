using System.Xml.Linq;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Plotting.Reports;

namespace WorkPlanSim.Plotting.Tests.Reports;

/// <summary>Every note of the plan is on the page, none of them over and over.</summary>
public class AssumptionTableTests
{
    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Zh)]
    public void Make_SeedPlan_SaysEachNoteAtMostTwiceAndRefersToItElsewhere(Language language)
    {
        var data = Samples.Of(8, 2, language);
        var plan = data.Baseline.Plan;
        List<Basis> notes =
        [
            .. plan.Funds.SelectMany(f => f.Basis), .. plan.Teams.SelectMany(t => t.Basis),
            .. plan.Seasons.SelectMany(s => s.Basis), .. plan.Targets.SelectMany(t => t.Basis),
        ];

        var tables = new AssumptionTable(data).Make().SelectMany(e => e.DescendantsAndSelf("table")).ToList();

        Assert.Equal(2, tables.Count);
        var words = string.Concat(tables.Select(t => t.Value));
        Assert.All(notes.Select(n => n.Note.In(language)).Distinct(StringComparer.Ordinal), n => Assert.Contains(n, words, StringComparison.Ordinal));
        Assert.Equal(notes.Count(n => n.Field.Length > 0), tables[1].Descendants("code").Count());
        Assert.Equal(
            tables[0].Element("tbody")?.Elements("tr").Select(r => "#" + (string?)r.Attribute("id")).Order(StringComparer.Ordinal),
            tables[1].Descendants("a").Select(a => (string?)a.Attribute("href")).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Make_NothingNoted_SaysSo()
    {
        var data = Samples.Of(8, 2, Language.En);
        var plan = data.Baseline.Plan;
        var bare = data with
        {
            Comparison = data.Comparison with
            {
                Projections = data.Comparison.Projections.SetItem(0, data.Baseline with
                {
                    Plan = plan with
                    {
                        Funds = [.. plan.Funds.Select(f => f with { Basis = [] })],
                        Teams = [.. plan.Teams.Select(t => t with { Basis = [] })],
                        Seasons = [.. plan.Seasons.Select(s => s with { Basis = [] })],
                        Targets = [.. plan.Targets.Select(t => t with { Basis = [] })],
                    },
                }),
            },
        };

        XElement made = Assert.Single(new AssumptionTable(bare).Make());

        Assert.Equal("The plan does not note what any of its figures rest on.", made.Value);
    }
}
