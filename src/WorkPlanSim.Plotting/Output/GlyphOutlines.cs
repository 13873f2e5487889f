using System.Globalization;
using System.Xml.Linq;
using SkiaSharp;
using WorkPlanSim.Plotting.Fonts;

namespace WorkPlanSim.Plotting.Output;

/// <summary>
/// The outlines of glyphs that a document uses. Each is written once, in the units of its font, however often and in whatever size
/// it is set: a page of Chinese would be twice as large otherwise.
/// </summary>
/// <param name="svg">The namespace of the document.</param>
internal sealed class GlyphOutlines(XNamespace svg)
{
    private const int BoldWeight = 600;
    private const float UnitsPerEm = 1000;

    private static readonly XNamespace Link = "http://www.w3.org/1999/xlink";

    private readonly Dictionary<(bool IsBold, ushort Glyph), string?> _names = [];

    /// <summary>Gets the outlines used so far, to be put into the document.</summary>
    internal XElement Definitions { get; } = new(svg + "defs");

    /// <summary>Sets a text in outlines; its words stay in <c>aria-label</c>.</summary>
    /// <param name="text">The text's element, with the place of each character; Skia clips and styles the groups around it alone.</param>
    /// <returns>The element that takes its place.</returns>
    internal XElement Set(XElement text)
    {
        var words = text.Value.Trim();
        var (xs, y) = (Numbers(text, "x"), Numbers(text, "y").FirstOrDefault());
        var (isBold, scale) = (IsBold(text), Numbers(text, "font-size").FirstOrDefault() / UnitsPerEm);
        var outline = new XElement(
            svg + "g",
            new XAttribute("aria-label", words),
            text.Attribute("fill"),
            text.Attribute("fill-opacity"),
            new XAttribute("transform", FormattableString.Invariant(
                $"{(string?)text.Attribute("transform")} translate(0 {y}) scale({scale})").Trim()));
        using var font = new SKFont(isBold ? EmbeddedFont.Bold : EmbeddedFont.Regular, UnitsPerEm) { Hinting = SKFontHinting.None };
        foreach (var (x, rune) in xs.Zip(words.EnumerateRunes()))
        {
            if (NameOf(font, isBold, font.GetGlyph(rune.Value)) is { } name)
            {
                outline.Add(Use(name, (int)Math.Round(x / scale)));
            }
        }

        return outline;
    }

    // The old name of the attribute is the one that every program knows.
    private XElement Use(string name, int x) => new(
        svg + "use", new XAttribute(Link + "href", "#" + name), x == 0 ? null : new XAttribute("x", x));

    /// <summary>Gives the name of a glyph's outline, which is written down when it is first asked for.</summary>
    /// <returns>The name; null for a blank.</returns>
    private string? NameOf(SKFont font, bool isBold, ushort glyph)
    {
        if (_names.TryGetValue((isBold, glyph), out var known))
        {
            return known;
        }

        using var path = font.GetGlyphPath(glyph);
        var outline = path is null ? "" : PathText.Of(path);
        var name = outline.Length == 0 ? null : $"g{_names.Count + 1}";
        if (name is not null)
        {
            Definitions.Add(new XElement(svg + "path", new XAttribute("id", name), new XAttribute("d", outline)));
        }

        return _names[(isBold, glyph)] = name;
    }

    private static bool IsBold(XElement text)
    {
        var weight = (string?)text.Attribute("font-weight");
        return weight == "bold" || (int.TryParse(weight, CultureInfo.InvariantCulture, out var number) && number >= BoldWeight);
    }

    private static float[] Numbers(XElement text, string attribute) =>
    [
        .. ((string?)text.Attribute(attribute) ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries)
            .Select(v => float.Parse(v, CultureInfo.InvariantCulture)),
    ];
}
