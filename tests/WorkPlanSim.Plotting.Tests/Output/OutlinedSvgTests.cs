using System.Xml.Linq;
using SkiaSharp;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Plotting.Composition;
using WorkPlanSim.Plotting.Figures;
using WorkPlanSim.Plotting.Output;

namespace WorkPlanSim.Plotting.Tests.Output;

/// <summary>The SVG whose text is outlines: small, sound, and the same words.</summary>
public class OutlinedSvgTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly XNamespace Link = "http://www.w3.org/1999/xlink";

    public static TheoryData<string, Language> Kinds
    {
        get
        {
            var kinds = new TheoryData<string, Language>();
            foreach (var kind in FigureCatalog.All)
            {
                kinds.Add(kind.Name, Language.En);
                kinds.Add(kind.Name, Language.Zh);
            }

            return kinds;
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Outlines_OfAPage_AreWrittenOnceAndAllThere(string kind, Language language)
    {
        var figure = Draw(kind, language);

        var document = XDocument.Parse(figure.ToOutlinedSvg());

        var ids = document.Descendants(Svg + "path").Attributes("id").Select(a => "#" + a.Value).ToList();
        var outlines = document.Descendants(Svg + "defs").Elements(Svg + "path").Attributes("d").Select(a => a.Value).ToList();
        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids, StringComparer.Ordinal);
        Assert.Equal(ids.Count, outlines.Count);
        Assert.All(
            document.Descendants(Svg + "use").Attributes(Link + "href"), href => Assert.Contains(href.Value, ids, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Outlines_OfAPage_SayTheSameWords(string kind, Language language)
    {
        var figure = Draw(kind, language);

        var words = XDocument.Parse(figure.ToOutlinedSvg()).Descendants(Svg + "g").Attributes("aria-label").Select(a => a.Value);

        Assert.Equal(SvgTexts.Of(figure).Select(t => t.Text), words, StringComparer.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Outlines_OfAPage_TakeLessThanHalfAMegabyte(string kind, Language language) =>
        Assert.InRange(Draw(kind, language).ToOutlinedSvg().Length, 1, 500_000);

    [Fact]
    public void Both_GivesWhatEachGivesAlone()
    {
        var figure = Draw("drivers", Language.Zh);

        Assert.Equal((figure.ToSvg(), figure.ToOutlinedSvg()), SvgDocument.Both(figure));
    }

    [Fact]
    public void PathText_LinesAndCurves_AreStepsInWholeNumbers()
    {
        using var path = new SKPath();
        path.MoveTo(10.2f, -20);
        path.LineTo(30, -5);
        path.QuadTo(0, 0, -7, 8);
        path.Close();
        path.MoveTo(11, -19);
        path.CubicTo(1, 2, 3, 4, 5, 6);
        path.Close();

        Assert.Equal("m10-20l20 15q-30 5-37 13zm1 1c-10 21-8 23-6 25z", PathText.Of(path));
    }

    [Theory]
    [InlineData("M1.23456L-0.999,.0049", "M1.23L-1,0")]
    [InlineData("12.5 3 4.000001", "12.5 3 4")]
    [InlineData("1.23456e-05 7.12345", "1.23456e-05 7.12")]
    public void Round_Lists_KeepsHundredths(string numbers, string rounded) => Assert.Equal(rounded, SvgNumbers.Round(numbers));

    private static Figure Draw(string kind, Language language) =>
        FigureCatalog.All.First(k => k.Name == kind).Draw(Samples.Of(61, 9, language))[0];
}
