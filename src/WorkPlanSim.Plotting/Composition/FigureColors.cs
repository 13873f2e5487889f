using ScottPlot;

namespace WorkPlanSim.Plotting.Composition;

/// <summary>
/// The colours of all figures: Okabe and Ito's eight (2008), which colour-blind readers can tell apart, and greys. Shape or dash
/// always says the same as colour, for grey print.
/// </summary>
internal static class FigureColors
{
    internal static Color Ink { get; } = Color.FromHex("#1A1A1A");

    internal static Color Subtle { get; } = Color.FromHex("#555555");

    internal static Color Muted { get; } = Color.FromHex("#767676");

    internal static Color Axis { get; } = Color.FromHex("#BBBBBB");

    internal static Color Grid { get; } = Color.FromHex("#E4E4E4");

    internal static Color Stripe { get; } = Color.FromHex("#F6F6F6");

    internal static Color Insignificant { get; } = Color.FromHex("#9A9A9A");

    internal static Color Black { get; } = Color.FromHex("#4D4D4D");

    internal static Color Orange { get; } = Color.FromHex("#E69F00");

    internal static Color Sky { get; } = Color.FromHex("#56B4E9");

    internal static Color Green { get; } = Color.FromHex("#009E73");

    internal static Color Yellow { get; } = Color.FromHex("#F0E442");

    internal static Color Blue { get; } = Color.FromHex("#0072B2");

    internal static Color Vermilion { get; } = Color.FromHex("#D55E00");

    internal static Color Purple { get; } = Color.FromHex("#CC79A7");

    /// <summary>Gets the wide band of a fan (P5 to P95): a solid tint, as transparency prints badly.</summary>
    internal static Color WideBand { get; } = Color.FromHex("#CFE4F1");

    /// <summary>Gets the narrow band of a fan (P25 to P75).</summary>
    internal static Color NarrowBand { get; } = Color.FromHex("#8FC1E0");

    /// <summary>Gives the colour of a scenario; the baseline is nearly black. Colours come again after seven.</summary>
    /// <param name="scenario">The scenario's place; 0 is the baseline.</param>
    /// <returns>The colour.</returns>
    internal static Color OfScenario(int scenario) => scenario == 0
        ? Black
        : new[] { Blue, Orange, Green, Purple, Vermilion, Sky }[(scenario - 1) % 6];

    /// <summary>Gives the marker of a scenario, which differs where the colour comes again.</summary>
    /// <param name="scenario">The scenario's place; 0 is the baseline.</param>
    /// <returns>The marker.</returns>
    internal static MarkerShape ShapeOfScenario(int scenario) => scenario == 0
        ? MarkerShape.FilledCircle
        : new[]
        {
            MarkerShape.FilledSquare, MarkerShape.FilledTriangleUp, MarkerShape.FilledDiamond, MarkerShape.OpenSquare,
            MarkerShape.OpenTriangleUp, MarkerShape.OpenDiamond, MarkerShape.OpenCircle, MarkerShape.FilledTriangleDown,
            MarkerShape.OpenTriangleDown, MarkerShape.Cross,
        }[(scenario - 1) % 10];

    /// <summary>Mixes two colours.</summary>
    /// <param name="from">The one colour.</param>
    /// <param name="to">The other.</param>
    /// <param name="share">How much of the other, in [0, 1].</param>
    /// <returns>The mixture.</returns>
    internal static Color Mix(Color from, Color to, double share)
    {
        byte Channel(byte a, byte b) => (byte)Math.Round(a + ((b - a) * Math.Clamp(share, 0.0, 1.0)));
        return new Color(Channel(from.R, to.R), Channel(from.G, to.G), Channel(from.B, to.B));
    }

    /// <summary>Gives the colour, white or ink, that reads better on a background (WCAG relative luminance).</summary>
    /// <param name="background">The background.</param>
    /// <returns>White or ink.</returns>
    internal static Color TextOn(Color background)
    {
        static double Linear(byte channel)
        {
            var c = channel / 255.0;
            return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
        }

        var luminance = (0.2126 * Linear(background.R)) + (0.7152 * Linear(background.G)) + (0.0722 * Linear(background.B));
        return luminance < 0.24 ? Colors.White : Ink;
    }
}
