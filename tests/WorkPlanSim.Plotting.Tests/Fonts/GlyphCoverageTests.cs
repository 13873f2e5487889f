using System.Text;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Plotting.Figures;
using WorkPlanSim.Plotting.Fonts;
using WorkPlanSim.Plotting.Tests.Reports;

namespace WorkPlanSim.Plotting.Tests.Fonts;

/// <summary>No character gets lost: each has a glyph in both faces, or is named.</summary>
public class GlyphCoverageTests
{
    [Theory]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public void MissingGlyphs_OfTheSeedPlanAndItsScenarios_AreNone(Language language)
    {
        var data = Samples.Of(61, 18, language);

        Assert.Equal(61, data.Baseline.Plan.Targets.Length);
        Assert.Equal(18, data.Comparison.Projections.Length);
        Assert.Empty(data.MissingGlyphs);
    }

    [Theory]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public void Words_OfEveryFigure_HaveGlyphsInBothFaces(Language language)
    {
        // An SVG drops a character without a glyph from its text, so that the words of its origin are read.
        var data = Samples.Of(61, 18, language);
        var plan = data.Baseline.Plan;
        var titles = plan.Targets.Select(t => t.Title)
            .Concat(plan.Funds.Select(f => f.Title)).Concat(plan.Teams.Select(t => t.Title))
            .Concat(plan.Seasons.Select(s => s.Title)).Concat(data.Comparison.Projections.Select(p => p.Scenario.Title));
        var words = FigureCatalog.All.SelectMany(k => k.Draw(data)).Select(f => f.Text)
            .SelectMany(t => new[] { t.Headline, t.Subtitle, t.Source }).Concat(titles.Select(t => t.In(language)));

        var runes = string.Concat(words).EnumerateRunes().Where(r => r.Value > ' ').Distinct();
        Assert.All(runes, rune => Assert.True(
            EmbeddedFont.Regular.ContainsGlyph(rune.Value) && EmbeddedFont.Bold.ContainsGlyph(rune.Value), $"{rune}"));
    }

    [Theory]
    [InlineData("堽城治沟")]
    [InlineData("😀 gullies")]
    public void MissingGlyphs_OfRareTitles_AreNamedOnce(string title)
    {
        var data = Samples.Of(8, 2, Language.Zh).Titled(title);

        Assert.Equal([title.EnumerateRunes().First().ToString()], data.MissingGlyphs, StringComparer.Ordinal);
    }

    [Fact]
    public void Missing_KeepsOrderAndSkipsWhatHasNoInk() =>
        Assert.Equal(["䶮", "堽"], GlyphCoverage.Missing("䶮 a\t堽\n䶮 沟"), StringComparer.Ordinal);

    [Fact]
    public void Faces_HoldTheSameGlyphs()
    {
        // Else a title could show in a row and not in bold above a column, and no warning would name it.
        var differing = Enumerable.Range(0x20, 0xFFFF - 0x20).Where(Rune.IsValid)
            .Where(c => EmbeddedFont.Regular.ContainsGlyph(c) != EmbeddedFont.Bold.ContainsGlyph(c));

        Assert.Empty(differing);
    }
}
