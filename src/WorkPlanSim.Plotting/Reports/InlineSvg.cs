using System.Globalization;
using System.Xml.Linq;
using WorkPlanSim.Plotting.Composition;

namespace WorkPlanSim.Plotting.Reports;

/// <summary>Makes a figure's SVG fit to stand in a page with others.</summary>
internal static class InlineSvg
{
    private const float FallbackSize = 12;

    /// <summary>Reads and adapts it: ids of its own, fonts by the page's style, and without the headline, which is the page's heading.</summary>
    /// <param name="figure">The figure.</param>
    /// <returns>The element.</returns>
    internal static XElement Of(ReportFigure figure)
    {
        using var stream = figure.OpenSvg();
        var svg = XDocument.Load(stream).Root ?? throw new InvalidOperationException("The figure is empty.");
        svg.Remove();
        var (drawn, prefix) = (figure.Drawn, figure.Drawn.Name + "-");
        foreach (var attribute in svg.DescendantsAndSelf().Attributes().Where(a => !a.IsNamespaceDeclaration).ToList())
        {
            attribute.Value = attribute.Name.LocalName switch
            {
                "id" => prefix + attribute.Value,
                "href" => attribute.Value.Replace("#", "#" + prefix, StringComparison.Ordinal),
                _ => attribute.Value.Replace("url(#", "url(#" + prefix, StringComparison.Ordinal),
            };
        }

        // Said once, by the page's style, and not for each of a thousand labels.
        svg.Descendants().Attributes("font-family").Remove();
        var texts = svg.Descendants().Where(e => e.Name.LocalName == "text").ToList();
        texts.Where(t => IsHeadline(t, drawn.HeadlineBottom)).Remove();
        texts.ForEach(PlaceAsWhole);
        svg.SetAttributeValue("width", null);
        svg.SetAttributeValue("height", null);
        svg.SetAttributeValue("viewBox", $"0 {drawn.HeadlineBottom} {drawn.Width} {drawn.Height - drawn.HeadlineBottom}");
        svg.SetAttributeValue("style", $"max-width:{drawn.Width}px");
        return svg;
    }

    // A place for each letter makes the page half again as large, and ugly where another font takes over: begin and length will do.
    private static void PlaceAsWhole(XElement text)
    {
        var xs = Numbers(text, "x");
        if (xs.Length < 2)
        {
            return;
        }

        var size = Numbers(text, "font-size").FirstOrDefault(FallbackSize);
        var isBold = (string?)text.Attribute("font-weight") is "bold" or "600" or "700";
        var last = TextMeasure.Width(text.Value.EnumerateRunes().Last().ToString(), size, isBold);
        text.SetAttributeValue("x", xs[0]);
        text.SetAttributeValue("y", Numbers(text, "y").FirstOrDefault());
        text.SetAttributeValue("textLength", Math.Round(xs[^1] - xs[0] + last, 1));
    }

    // Skia moves each text to its place; nothing but the headline lies above the headline's end.
    private static bool IsHeadline(XElement text, int bottom)
    {
        var transform = (string?)text.Attribute("transform") ?? "";
        return transform.StartsWith("translate(", StringComparison.Ordinal)
            && Parse(transform["translate(".Length..].TrimEnd(')')) is [_, var top]
            && top + Numbers(text, "y").FirstOrDefault() < bottom;
    }

    private static float[] Numbers(XElement element, string attribute) => Parse((string?)element.Attribute(attribute) ?? "");

    private static float[] Parse(string numbers) =>
    [
        .. numbers.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Select(v => float.Parse(v, CultureInfo.InvariantCulture)),
    ];
}
