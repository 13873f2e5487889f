using System.Text;
using System.Xml.Linq;
using SkiaSharp;
using WorkPlanSim.Plotting.Composition;

namespace WorkPlanSim.Plotting.Output;

/// <summary>A figure as SVG.</summary>
internal static class SvgDocument
{
    private const string FontStack =
        "'Noto Sans SC','Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei','PingFang SC','WenQuanYi Micro Hei',sans-serif";

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>Renders text as text.</summary>
    /// <param name="figure">The figure.</param>
    /// <returns>The document.</returns>
    internal static string WithText(Figure figure) => WithText(Render(figure));

    /// <summary>Renders text as outlines of its glyphs; its words stay in <c>aria-label</c>.</summary>
    /// <param name="figure">The figure.</param>
    /// <returns>The document.</returns>
    internal static string WithOutlines(Figure figure) => WithOutlines(Render(figure));

    /// <summary>Renders both, drawing but once.</summary>
    /// <param name="figure">The figure.</param>
    /// <returns>The documents.</returns>
    internal static (string WithText, string WithOutlines) Both(Figure figure)
    {
        var document = Render(figure);
        return (WithText(new XDocument(document)), WithOutlines(document));
    }

    private static string WithText(XDocument document)
    {
        foreach (var text in document.Descendants(Svg + "text"))
        {
            // Skia ends its lists of coordinates with a comma, which makes Firefox ignore them.
            foreach (var name in new[] { "x", "y" })
            {
                if (text.Attribute(name) is { } attribute)
                {
                    attribute.Value = attribute.Value.Trim().TrimEnd(',');
                }
            }

            text.SetAttributeValue("font-family", FontStack);
            text.Value = text.Value.Trim();
        }

        return document.ToString(SaveOptions.DisableFormatting);
    }

    private static string WithOutlines(XDocument document)
    {
        var glyphs = new GlyphOutlines(Svg);
        foreach (var text in document.Descendants(Svg + "text").ToList())
        {
            text.ReplaceWith(glyphs.Set(text));
        }

        document.Root?.Elements(Svg + "desc").First().AddAfterSelf(glyphs.Definitions);
        return document.ToString(SaveOptions.DisableFormatting);
    }

    private static XDocument Render(Figure figure)
    {
        using var stream = new MemoryStream();
        using (var canvas = SKSvgCanvas.Create(new SKRect(0, 0, figure.Width, figure.Height), stream))
        {
            figure.Draw(canvas);
        }

        var document = XDocument.Parse(Encoding.UTF8.GetString(stream.ToArray()));
        Renumber(document);
        SvgNumbers.RoundPlaces(document);
        document.Root?.SetAttributeValue("viewBox", $"0 0 {figure.Width} {figure.Height}");
        document.Root?.AddFirst(new XElement(Svg + "title", figure.Text.Headline), new XElement(Svg + "desc", figure.Text.Subtitle));
        document.Root?.SetAttributeValue("role", "img");
        return document;
    }

    /// <summary>Numbers ids by document: Skia numbers them by process, so that a second drawing would differ.</summary>
    private static void Renumber(XDocument document)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var id in document.Descendants().Attributes("id"))
        {
            var name = $"d{names.Count + 1}";
            (names[$"url(#{id.Value})"], names[$"#{id.Value}"]) = ($"url(#{name})", $"#{name}");
            id.Value = name;
        }

        foreach (var attribute in document.Descendants().Attributes())
        {
            if (names.TryGetValue(attribute.Value, out var renamed))
            {
                attribute.Value = renamed;
            }
        }
    }
}
