using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Plotting.Figures;
using WorkPlanSim.Plotting.Figures.Drivers;

namespace WorkPlanSim.Plotting.Tests.Figures;

/// <summary>What the figure of drivers shows and claims, counted anew from the projection.</summary>
public class DriversTests
{
    public static TheoryData<string, Language> Awkward => Cases(DriverCases.Names);

    public static TheoryData<string, Language> AwkwardResults => Cases(Adversarial.Names);

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Zh)]
    public void Figure_SeedPlan_NamesEveryDriverOnce(Language language)
    {
        var data = Samples.Of(8, 2, language);

        var words = string.Concat(DriversFigure.Kind.Draw(data).SelectMany(SvgTexts.Of).Select(b => b.Text + " "));

        Assert.Equal(36, data.Baseline.Drivers.Length);
        Assert.All(
            data.Baseline.Drivers.Select(d => d.Title.In(language).Split(' ', '(')[0]),
            word => Assert.Contains(word, words, StringComparison.Ordinal));
        Assert.DoesNotContain("…", words, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Awkward))]
    public void Figure_AwkwardDrivers_IsDrawnInPlainWords(string name, Language language) =>
        AssertPlain(DriverCases.Of(name, language));

    [Theory]
    [MemberData(nameof(AwkwardResults))]
    public void Figure_AwkwardResults_IsDrawnInPlainWords(string name, Language language) =>
        AssertPlain(Adversarial.Of(name, language));

    [Fact]
    public void Headline_SeedPlan_IsTrue()
    {
        var data = Samples.Of(8, 2, Language.En);
        var (plan, drivers) = (data.Baseline.Plan, data.Baseline.Drivers);

        var headline = DriversHeadline.Of(data);

        var funds = plan.Funds.Zip(drivers).Select(f => (Amount: (double)f.First.Amount.Amount, f.Second.Bands)).ToList();
        double Arrived(int period) => 100 * funds.Sum(f => f.Amount * f.Bands[period].Mean) / funds.Sum(f => f.Amount);
        Assert.Contains(
            $"{Arrived(5):0}% of the money arrives by the end of June, {Arrived(11):0}% by the end of December",
            headline,
            StringComparison.Ordinal);
        var team = drivers.Where(d => d.Kind == DriverKind.Team).MinBy(d => d.Bands.Min(b => b.Mean));
        Assert.NotNull(team);
        Assert.Contains(
            $"\"{team.Title.En}\" has fewest of its posts at work, in February ({100 * team.Bands[1].Mean:0}%)", headline, StringComparison.Ordinal);
        Assert.Equal(team.Bands.Min(b => b.Mean), team.Bands[1].Mean);
        var season = drivers.Where(d => d.Kind == DriverKind.Season).MinBy(d => d.Bands.Average(b => b.Mean));
        Assert.NotNull(season);
        Assert.Contains(
            $"\"{season.Title.En}\" has least workable time ({100 * season.Bands.Average(b => b.Mean):0}%)", headline, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("none", "The results do not say")]
    [InlineData("one period", "arrives by the end of July;")]
    [InlineData("one week", "arrives by the end of week 27;")]
    [InlineData("from October", "by the end of March 2025, ")]
    [InlineData("all there", "100% of the money arrives by the end of June, 100% by the end of December; all posts are always at work; all work is possible")]
    [InlineData("nothing there", "0% of the money arrives by the end of June, 0% by the end of December; the lowest share of posts at work is 0%; the least workable time is 0%")]
    [InlineData("money above its amount", "124% of the money arrives by the end of June")]
    [InlineData("one of each", "\"Earthworks\" is workable for")]
    public void Headline_AwkwardDrivers_ClaimsNoMoreThanIsTrue(string name, string said)
    {
        var headline = DriversHeadline.Of(DriverCases.Of(name, Language.En));

        Assert.Contains(said, headline, StringComparison.Ordinal);
    }

    [Fact]
    public void Headline_NoneOfAKind_SaysNothingOfIt()
    {
        Assert.DoesNotContain("money", DriversHeadline.Of(DriverCases.Of("no money", Language.En)), StringComparison.Ordinal);
        Assert.DoesNotContain("posts", DriversHeadline.Of(DriverCases.Of("no people", Language.En)), StringComparison.Ordinal);
        Assert.DoesNotContain("workable", DriversHeadline.Of(DriverCases.Of("no seasons", Language.En)), StringComparison.Ordinal);
    }

    private static void AssertPlain(FigureData data)
    {
        var figures = DriversFigure.Kind.Draw(data);

        Assert.NotEmpty(figures);
        Assert.Empty(figures.SelectMany(SvgTexts.Collisions));
        Assert.All(figures, f => Assert.DoesNotMatch(@"NaN|∞|""""|“”", f.Text.Headline + f.Text.Subtitle));
        Assert.All(figures, f => Assert.NotEmpty(f.ToPng(1)));
    }

    private static TheoryData<string, Language> Cases(IEnumerable<string> names)
    {
        var cases = new TheoryData<string, Language>();
        foreach (var name in names)
        {
            cases.Add(name, Language.En);
            cases.Add(name, Language.Zh);
        }

        return cases;
    }
}
