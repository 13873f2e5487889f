using System.Xml.Linq;

namespace WorkPlanSim.Plotting.Reports;

/// <summary>Makes a figure's SVG fit to stand in a page with others.</summary>
internal static class InlineSvg
{
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
        svg.Descendants().Where(e => e.Name.LocalName == "text" && IsHeadline(e, drawn.HeadlineBottom)).Remove();
        svg.SetAttributeValue("width", null);
        svg.SetAttributeValue("height", null);
        svg.SetAttributeValue("viewBox", $"0 {drawn.HeadlineBottom} {drawn.Width} {drawn.Height - drawn.HeadlineBottom}");
        svg.SetAttributeValue("style", $"max-width:{drawn.Width}px");
        return svg;
    }

    // Panels are drawn in a place of their own (a transform); what stands around them is not.
    private static bool IsHeadline(XElement text, int bottom)
    {
        var y = ((string?)text.Attribute("y") ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
        return text.Attribute("transform") is null && float.TryParse(y, out var baseline) && baseline > 0 && baseline < bottom;
    }
}
