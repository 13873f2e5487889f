using ScottPlot;
using SkiaSharp;

namespace WorkPlanSim.Plotting.Fonts;

/// <summary>Gives ScottPlot the embedded fonts for whatever it asks, so that the machine's own are never looked at.</summary>
internal sealed class EmbeddedFontResolver : IFontResolver
{
    private static readonly Lazy<bool> Installed = new(() =>
    {
        ScottPlot.Fonts.FontResolvers.Insert(0, new EmbeddedFontResolver());
        ScottPlot.Fonts.Default = EmbeddedFont.Family;
        ScottPlot.Fonts.Sans = EmbeddedFont.Family;
        return true;
    });

    /// <summary>Makes the embedded fonts the ones that plots are made with. Thread-safe; call it before making a plot.</summary>
    internal static void Install() => _ = Installed.Value;

    /// <inheritdoc/>
    public SKTypeface? CreateTypeface(string fontName, FontWeight weight, FontSlant slant, FontSpacing spacing) =>
        weight >= FontWeight.SemiBold ? EmbeddedFont.Bold : EmbeddedFont.Regular;

    /// <inheritdoc/>
    public SKTypeface? CreateTypeface(string fontName, bool bold, bool italic) =>
        bold ? EmbeddedFont.Bold : EmbeddedFont.Regular;
}
