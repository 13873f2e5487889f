using ScottPlot;
using WorkPlanSim.Plotting.Composition;

namespace WorkPlanSim.Plotting.Figures.Heatmap;

/// <summary>
/// The colour of a probability: white at the threshold of 80 %, orange-red below, blue above (ColorBrewer's RdBu, which colour-blind
/// readers can tell apart and which darkens both ways; the number in the cell says which way).
/// </summary>
internal static class HeatColors
{
    private static readonly Color[] Scale =
    [
        .. new[] { "#B2182B", "#EF8A62", "#FDDBC7", "#F7F7F7", "#D1E5F0", "#67A9CF", "#2166AC" }.Select(hex => Color.FromHex(hex)),
    ];

    internal static Color Of(double probability)
    {
        var place = probability < Shares.Threshold
            ? probability / Shares.Threshold * 3.0
            : 3.0 + ((probability - Shares.Threshold) / (1.0 - Shares.Threshold) * 3.0);
        var below = Math.Clamp((int)place, 0, Scale.Length - 2);
        return FigureColors.Mix(Scale[below], Scale[below + 1], place - below);
    }
}
