using System.Collections.Immutable;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Plotting.Composition;
using WorkPlanSim.Plotting.Figures;

namespace WorkPlanSim.Plotting.Tests;

/// <summary>What holds for every figure, at every size, in both languages.</summary>
public class FigureTests
{
    public static TheoryData<string, int, int, Language> Cases
    {
        get
        {
            var cases = new TheoryData<string, int, int, Language>();
            foreach (var kind in FigureCatalog.All)
            {
                foreach (var (targets, scenarios) in new[] { (8, 9), (30, 9), (61, 9), (61, 18) })
                {
                    cases.Add(kind.Name, targets, scenarios, Language.En);
                    cases.Add(kind.Name, targets, scenarios, Language.Zh);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Figure_AtEverySize_HasNoTextOverAnother(
        string name, int targets, int scenarios, Language language)
    {
        var figures = Draw(name, targets, scenarios, language);

        Assert.NotEmpty(figures);
        Assert.Empty(figures.SelectMany(SvgTexts.Collisions));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Figure_SaysWhereItComesFrom(string name, int targets, int scenarios, Language language)
    {
        foreach (var figure in Draw(name, targets, scenarios, language))
        {
            Assert.True(figure.Text.Headline.Length > 0);
            Assert.Contains("1024", figure.Text.Source, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("dots", false)]
    [InlineData("heatmap", false)]
    [InlineData("differences", false)]
    [InlineData("number-met", false)]
    [InlineData("allocation", false)]
    [InlineData("fans", true)]
    [InlineData("finish", true)]
    [InlineData("bottlenecks", true)]
    [InlineData("joint", true)]
    [InlineData("drivers", true)]
    public void Source_NamesTheScenarioShown_OrCountsThoseCompared(string name, bool showsOne)
    {
        var (shown, said) = showsOne ? ("; Baseline; 1024", "9 scenarios") : ("9 scenarios", "; Baseline;");
        foreach (var figure in Draw(name, 61, 9, Language.En))
        {
            Assert.Contains(shown, figure.Text.Source, StringComparison.Ordinal);
            Assert.DoesNotContain(said, figure.Text.Source, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Figure_DrawnTwice_GivesTheSameBytes(
        string name, int targets, int scenarios, Language language)
    {
        var first = Draw(name, targets, scenarios, language);
        var second = Draw(name, targets, scenarios, language);

        Assert.Equal(first.Select(f => f.ToSvg()), second.Select(f => f.ToSvg()), StringComparer.Ordinal);
        Assert.Equal(first[0].ToPng(1), second[0].ToPng(1));
    }

    private static ImmutableArray<Figure> Draw(string name, int targets, int scenarios, Language language) =>
        FigureCatalog.All.First(k => k.Name == name).Draw(Samples.Of(targets, scenarios, language));
}
