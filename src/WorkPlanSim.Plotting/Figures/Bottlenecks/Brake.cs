using System.Collections.Immutable;
using ScottPlot;
using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Plotting.Composition;

namespace WorkPlanSim.Plotting.Figures.Bottlenecks;

/// <summary>What can hold a target back, as the figure shows it.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Color">Its colour.</param>
/// <param name="Share">Its share in what held a target back.</param>
internal sealed record Brake(BilingualText Title, Color Color, Func<BottleneckProfile, double> Share)
{
    /// <summary>Gets all, in the order in which they stand in a bar.</summary>
    internal static ImmutableArray<Brake> All { get; } =
    [
        new(new BilingualText("资金", "money"), FigureColors.Blue, p => p.Budget),
        new(new BilingualText("人手", "people"), Lighter(FigureColors.Orange, 0.25), p => p.Staffing),
        new(new BilingualText("季节", "season"), Lighter(FigureColors.Green, 0.15), p => p.Season),
        new(new BilingualText("能力", "capacity"), Lighter(FigureColors.Purple, 0.70), p => p.Capacity),
        new(new BilingualText("等待开工", "start"), FigureColors.Ink, p => p.Start),
    ];

    /// <summary>Lightens a colour, so that the five are steps apart in grey print too and small labels read well on them.</summary>
    private static Color Lighter(Color color, double share) => FigureColors.Mix(color, Colors.White, share);

    /// <summary>Finds what held a target back more than anything else did.</summary>
    /// <param name="profile">What held it back.</param>
    /// <returns>The one; null where nothing did or two did alike.</returns>
    internal static Brake? LargestOf(BottleneckProfile profile)
    {
        var largest = All.Max(b => b.Share(profile));
        var those = All.Where(b => b.Share(profile).Equals(largest)).ToList();
        return largest > 0.0 && those.Count == 1 ? those[0] : null;
    }
}
