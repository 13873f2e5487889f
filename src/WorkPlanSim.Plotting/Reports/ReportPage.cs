using System.Text;
using System.Xml;
using System.Xml.Linq;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Plotting.Figures;

namespace WorkPlanSim.Plotting.Reports;

/// <summary>
/// A comparison as one HTML file that needs nothing else: no script, no request, figures and styles inside. It is well-formed XML
/// too, and every text in it is escaped by construction.
/// </summary>
public static class ReportPage
{
    /// <summary>Writes the page, one part after another, so that only one figure is in memory at a time.</summary>
    /// <param name="output">Where to; stays open.</param>
    /// <param name="data">The results, of at least two scenarios.</param>
    /// <param name="origin">What it takes to find the run again.</param>
    /// <param name="figures">The figures in the order to show them.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static void Write(
        Stream output, FigureData data, ReportOrigin origin, IReadOnlyList<ReportFigure> figures, CancellationToken cancellationToken)
    {
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            OmitXmlDeclaration = true,
            CloseOutput = false,
            NewLineHandling = NewLineHandling.None,
        };

        // By hand: the writer would put a blank into it, over which some programs stumble.
        output.Write("<!DOCTYPE html>"u8);
        using var writer = XmlWriter.Create(output, settings);
        var answer = new Answer(data.Comparison);
        var parts = new ReportParts(data, answer);
        writer.WriteStartElement("html");
        writer.WriteAttributeString("lang", data.Language == Language.Zh ? "zh-CN" : "en");
        Head(data).WriteTo(writer);
        writer.WriteStartElement("body");
        foreach (var part in parts.Opening().Append(parts.Contents(figures.Select(f => f.Drawn))))
        {
            part.WriteTo(writer);
        }

        parts.Section("scenarios", new ScenarioTable(data, answer).Make()).WriteTo(writer);
        WriteFigures(writer, parts, figures, cancellationToken);
        parts.Section("targets", new TargetTables(data, answer).Make()).WriteTo(writer);
        parts.Section("assumptions", new AssumptionTable(data).Make()).WriteTo(writer);
        parts.Section("reading", new ReadingGuide(data).Make()).WriteTo(writer);
        parts.Source(origin).WriteTo(writer);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void WriteFigures(
        XmlWriter writer, ReportParts parts, IEnumerable<ReportFigure> figures, CancellationToken cancellationToken)
    {
        writer.WriteStartElement("section");
        writer.WriteAttributeString("id", "figures");
        Html.Element("h2", parts.Sections.First(s => s.Anchor == "figures").Heading).WriteTo(writer);
        foreach (var figure in figures)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Html.Element(
                "figure",
                Html.With("id", $"figure-{figure.Drawn.Name}"),
                Html.Element("h3", Html.Clean(figure.Drawn.Text.Headline)),
                Html.Wide(figure.Drawn.Text.Headline, InlineSvg.Of(figure)))
                .WriteTo(writer);
        }

        writer.WriteEndElement();
    }

    private static XElement Head(FigureData data) => Html.Element(
        "head",
        Html.Void("meta", Html.With("charset", "utf-8")),
        Html.Void("meta", Html.With("name", "viewport"), Html.With("content", "width=device-width, initial-scale=1")),
        Html.Void("meta", Html.With("name", "generator"), Html.With("content", $"WorkPlanSim {data.EngineVersion}")),
        Html.Element("title", Html.Clean(data.Say(
            $"{data.Baseline.Plan.Title.In(data.Language)}：情景比较",
            $"{data.Baseline.Plan.Title.In(data.Language)}: scenarios compared"))),
        Html.Element("style", Style()));

    private static string Style()
    {
        using var stream = typeof(ReportPage).Assembly.GetManifestResourceStream("report.css")
            ?? throw new InvalidOperationException("The style of the report is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
