using System.Globalization;
using System.Text;
using System.Xml.Linq;
using SkiaSharp;
using WorkPlanSim.Plotting.Composition;
using WorkPlanSim.Plotting.Fonts;

namespace WorkPlanSim.Plotting.Output;

/// <summary>A figure as SVG.</summary>
internal static class SvgDocument
{
    private const string FontStack =
        "'Noto Sans SC','Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei','PingFang SC','WenQuanYi Micro Hei',sans-serif";

    private const int BoldWeight = 600;

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>Renders text as text.</summary>
    /// <param name="figure">The figure.</param>
    /// <returns>The document.</returns>
    internal static string WithText(Figure figure)
    {
        var document = Render(figure);
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

    /// <summary>Renders text as outlines of its glyphs; its words stay in <c>aria-label</c>.</summary>
    /// <param name="figure">The figure.</param>
    /// <returns>The document.</returns>
    internal static string WithOutlines(Figure figure)
    {
        var document = Render(figure);
        foreach (var text in document.Descendants(Svg + "text").ToList())
        {
            text.ReplaceWith(Outline(text));
        }

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

    private static XElement Outline(XElement text)
    {
        var words = text.Value.Trim();
        var xs = Numbers(text.Attribute("x"));
        var ys = Numbers(text.Attribute("y"));
        var runes = words.EnumerateRunes().ToArray();
        using var font = new SKFont(FaceOf(text), Numbers(text.Attribute("font-size")).FirstOrDefault());
        using var path = new SKPath();
        for (var i = 0; i < Math.Min(runes.Length, xs.Length) && ys.Length > 0; i++)
        {
            using var glyph = font.GetGlyphPath(font.GetGlyph(runes[i].Value));
            if (glyph is not null)
            {
                path.AddPath(glyph, xs[i], ys[Math.Min(i, ys.Length - 1)]);
            }
        }

        var outline = new XElement(
            Svg + "path", new XAttribute("d", path.ToSvgPathData()), new XAttribute("aria-label", words));
        foreach (var name in new[] { "fill", "fill-opacity", "transform", "clip-path" })
        {
            if (text.Attribute(name) is { } attribute)
            {
                outline.Add(new XAttribute(attribute));
            }
        }

        return outline;
    }

    private static SKTypeface FaceOf(XElement text)
    {
        var weight = (string?)text.Attribute("font-weight");
        var isBold = weight == "bold" || (int.TryParse(weight, CultureInfo.InvariantCulture, out var number) && number >= BoldWeight);
        return isBold ? EmbeddedFont.Bold : EmbeddedFont.Regular;
    }

    private static float[] Numbers(XAttribute? attribute) =>
    [
        .. (attribute?.Value ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries)
            .Select(v => float.Parse(v, CultureInfo.InvariantCulture)),
    ];
}
