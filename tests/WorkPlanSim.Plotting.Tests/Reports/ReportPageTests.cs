using System.Collections.Concurrent;
using System.Text;
using System.Xml.Linq;
using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Analysis.Intervals;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Plotting.Figures;
using WorkPlanSim.Plotting.Output;
using WorkPlanSim.Plotting.Reports;
using WorkPlanSim.Plotting.Tests.Figures;

namespace WorkPlanSim.Plotting.Tests.Reports;

/// <summary>The page is one sound document that asks for nothing else.</summary>
public class ReportPageTests
{
    [Theory]
    [InlineData(Language.Zh, "zh-CN")]
    [InlineData(Language.En, "en")]
    public void Page_SeedPlan_IsWellFormedAndAsksForNothing(Language language, string tag)
    {
        var text = Write(Samples.Of(30, 9, language));

        var page = Parse(text);
        Assert.StartsWith("<!DOCTYPE html>", text, StringComparison.Ordinal);
        Assert.Equal(tag, (string?)page.Attribute("lang"));
        Assert.DoesNotContain(page.Descendants(), e => e.Name.LocalName is "script" or "link" or "iframe" or "object" or "image" or "img");
        Assert.All(
            page.Descendants().Attributes().Where(a => a.Name.LocalName is "src" or "href"),
            a => Assert.StartsWith("#", a.Value, StringComparison.Ordinal));
        Assert.DoesNotContain("@import", text, StringComparison.Ordinal);
        Assert.All(
            page.Descendants().Attributes().Where(a => a.Value.Contains("url(", StringComparison.Ordinal)),
            a => Assert.StartsWith("url(#", a.Value, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Sampling.Plain, false)]
    [InlineData(Sampling.Latin, true)]
    public void Page_OfLatinHypercubes_SaysSoWithItsSourceAndItsFigures(Sampling sampling, bool says)
    {
        var data = Samples.Of(30, 9, Language.En);
        data = data with
        {
            Comparison = data.Comparison with
            {
                Projections = data.Comparison.Projections.SetItem(0, data.Baseline with { Sampling = sampling }),
            },
        };

        var text = Write(data);

        Assert.Equal(says, text.Contains("<dt>Sampling</dt><dd>Latin hypercubes</dd>", StringComparison.Ordinal));
        Assert.Equal(says, data.Source.Contains("trials (Latin hypercubes), seed", StringComparison.Ordinal));
    }

    [Fact]
    public void Page_Ids_AreUniqueAndEveryLinkLeadsToOne()
    {
        var page = Parse(Write(Samples.Of(30, 9, Language.En)));

        var ids = page.Descendants().Attributes("id").Select(a => a.Value).ToList();
        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids, StringComparer.Ordinal);
        Assert.All(
            page.Descendants("a").Attributes("href"), a => Assert.Contains(a.Value[1..], ids, StringComparer.Ordinal));
        Assert.All(
            page.Descendants().Attributes().Where(a => a.Value.StartsWith("url(#", StringComparison.Ordinal)),
            a => Assert.Contains(a.Value[5..^1], ids, StringComparer.Ordinal));
    }

    [Fact]
    public void Page_Tables_HaveCaptionsAndHeadingsWithScope()
    {
        var page = Parse(Write(Samples.Of(8, 9, Language.En)));

        Assert.NotEmpty(page.Descendants("table"));
        Assert.All(page.Descendants("table"), t => Assert.Equal("caption", t.Elements().First().Name.LocalName));
        Assert.All(page.Descendants("th"), th => Assert.NotNull(th.Attribute("scope")));
        Assert.Single(page.Descendants("h1"));
        Assert.Equal(page.Descendants("figure").Count(), page.Descendants("h3").Count());
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>&amp;'")]
    [InlineData("a\u0000b\u001b[2Jc\u202Ed\uD800e]]>")]
    public void Page_HostileTitles_AreTextAlone(string title)
    {
        var text = Write(Samples.Of(8, 9, Language.En).Titled(title), withFigures: false);

        var page = Parse(text);
        Assert.DoesNotContain(page.Descendants(), e => e.Name.LocalName is "script" or "img");
        Assert.DoesNotContain("<script", text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(page.Descendants("th"), th => th.Value.Contains(title[..1], StringComparison.Ordinal));
    }

    [Fact]
    public void Page_ElementsThatAreNotVoid_HaveEndTags()
    {
        var text = Write(Samples.Of(8, 9, Language.En), withFigures: false);

        var closed = text.Split("/>").SkipLast(1).Select(part => part[(part.LastIndexOf('<') + 1)..].Split(' ')[0]);
        Assert.Equal(["meta"], closed.Distinct(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(Language.En, "baseline", "against \"Another\" on the same trials")]
    [InlineData(Language.Zh, "基准", "与“另一个”在相同的试验上比较")]
    public void Page_AgainstAnotherScenario_CallsItByItsName(Language language, string wrong, string right)
    {
        var data = Samples.Of(8, 9, language).AgainstAnother();

        var page = Parse(Write(data, withFigures: false)).Descendants("body").Single();

        Assert.Contains(right, page.Value, StringComparison.Ordinal);
        Assert.DoesNotContain(wrong, page.Value, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(data.Say("现计划", "the plan as it stands"), page.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_NothingHelps_SaysSoOnTop() => Assert.StartsWith(
        "Nothing helps", Parse(Write(Comparisons.With(Language.En, (0.1, 0.3)), withFigures: false)).Descendants("h1").Single().Value, StringComparison.Ordinal);

    [Theory]
    [InlineData(0.02, "within ±1 points, not reached with the most trials allowed; the widest is ±2.00: ")]
    [InlineData(0.00801, "within ±1 points, as asked for; the widest is ±0.81: ")]
    public void Page_RunWithAPrecision_SaysWhetherItIsReachedAndWhere(double halfWidth, string expected)
    {
        var data = Samples.Of(8, 9, Language.En);
        var widest = new WidestInterval(2, 3, IsDifference: true, halfWidth);
        var precision = RunPrecision.Of(0.01, widest, data.Comparison);

        var source = Parse(Write(data, withFigures: false, precision)).Descendants("section")
            .Single(s => (string?)s.Attribute("id") == "source");

        Assert.Contains(expected, source.Value, StringComparison.Ordinal);
        Assert.Contains(data.Baseline.Targets[3].Target.Title.En, source.Value, StringComparison.Ordinal);
    }

    private static XElement Parse(string page) =>
        XDocument.Parse(page[page.IndexOf("<html", StringComparison.Ordinal)..]).Root ?? throw new InvalidOperationException("No page.");

    private static string Write(FigureData data, bool withFigures = true, RunPrecision? precision = null)
    {
        var files = new ConcurrentDictionary<string, byte[]>(StringComparer.Ordinal);
        var figures = withFigures
            ? new FigureFiles(data, 0).Write((name, content) => files[name] = content.ToArray(), new Progress<FigureProgress>(), CancellationToken.None)
            : [];
        using var stream = new MemoryStream();
        ReportPage.Write(
            stream,
            data,
            new ReportOrigin("5d41402abc4b2a76", "run-7f3a") { Precision = precision },
            [.. figures.Select(f => new ReportFigure(f, () => new MemoryStream(files[f.SvgFile])))],
            CancellationToken.None);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
