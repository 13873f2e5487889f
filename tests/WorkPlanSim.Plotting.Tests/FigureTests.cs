using System.Collections.Immutable;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Plotting.Composition;
using WorkPlanSim.Plotting.Figures;

namespace WorkPlanSim.Plotting.Tests;

/// <summary>What holds for every figure, at every size, in both languages.</summary>
public class FigureTests
{
    public static TheoryData<string, int, Language> Cases
    {
        get
        {
            var cases = new TheoryData<string, int, Language>();
            foreach (var kind in FigureCatalog.All)
            {
                foreach (var targets in new[] { 8, 30, 61 })
                {
                    cases.Add(kind.Name, targets, Language.En);
                    cases.Add(kind.Name, targets, Language.Zh);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Figure_AtEverySize_HasNoTextOverAnother(string name, int targets, Language language)
    {
        var figures = Draw(name, targets, language);

        Assert.NotEmpty(figures);
        Assert.Empty(figures.SelectMany(SvgTexts.Collisions));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Figure_SaysWhereItComesFrom(string name, int targets, Language language)
    {
        foreach (var figure in Draw(name, targets, language))
        {
            Assert.True(figure.Text.Headline.Length > 0);
            Assert.Contains("1024", figure.Text.Source, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Figure_DrawnTwice_GivesTheSameBytes(string name, int targets, Language language)
    {
        var (first, second) = (Draw(name, targets, language), Draw(name, targets, language));

        Assert.Equal(first.Select(f => f.ToSvg()), second.Select(f => f.ToSvg()), StringComparer.Ordinal);
        Assert.Equal(first[0].ToPng(1), second[0].ToPng(1));
    }

    private static ImmutableArray<Figure> Draw(string name, int targets, Language language) =>
        FigureCatalog.All.First(k => k.Name == name).Draw(Samples.Of(targets, 9, language));
}
