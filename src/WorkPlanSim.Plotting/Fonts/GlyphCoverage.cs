using System.Collections.Immutable;
using System.Text;

namespace WorkPlanSim.Plotting.Fonts;

/// <summary>Tells which characters a figure can't show.</summary>
internal static class GlyphCoverage
{
    /// <summary>Looks for characters without a glyph.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Each such character once, in order.</returns>
    internal static ImmutableArray<string> Missing(string text) =>
    [
        .. text.EnumerateRunes()
            .Where(rune => rune.Value > ' ' && !Rune.IsControl(rune) && !EmbeddedFont.Regular.ContainsGlyph(rune.Value))
            .Select(rune => rune.ToString())
            .Distinct(StringComparer.Ordinal),
    ];
}
