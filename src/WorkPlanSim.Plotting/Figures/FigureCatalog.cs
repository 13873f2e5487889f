using System.Collections.Immutable;
using WorkPlanSim.Plotting.Figures.Allocation;
using WorkPlanSim.Plotting.Figures.Bottlenecks;
using WorkPlanSim.Plotting.Figures.Differences;
using WorkPlanSim.Plotting.Figures.Dots;
using WorkPlanSim.Plotting.Figures.Drivers;
using WorkPlanSim.Plotting.Figures.Fans;
using WorkPlanSim.Plotting.Figures.Finish;
using WorkPlanSim.Plotting.Figures.Heatmap;
using WorkPlanSim.Plotting.Figures.Joint;
using WorkPlanSim.Plotting.Figures.NumberMet;

namespace WorkPlanSim.Plotting.Figures;

/// <summary>All kinds of figures, in the order in which a reader wants them.</summary>
public static class FigureCatalog
{
    /// <summary>Gets the kinds.</summary>
    public static ImmutableArray<FigureKind> All { get; } =
    [
        DotsFigure.Kind,
        HeatmapFigure.Kind,
        DifferencesFigure.Kind,
        NumberMetFigure.Kind,
        FansFigure.Kind,
        FinishFigure.Kind,
        AllocationFigure.Kind,
        BottlenecksFigure.Kind,
        JointFigure.Kind,
        DriversFigure.Kind,
    ];

    /// <summary>Gives the kinds that make sense for some results.</summary>
    /// <param name="data">The results.</param>
    /// <returns>The kinds.</returns>
    public static ImmutableArray<FigureKind> For(FigureData data) =>
        data.Comparison.Projections.Length > 1 ? All : [.. All.Where(kind => !kind.NeedsScenarios)];
}
