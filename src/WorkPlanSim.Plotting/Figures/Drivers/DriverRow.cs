using System.Collections.Immutable;
using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Plotting.Composition;

namespace WorkPlanSim.Plotting.Figures.Drivers;

/// <summary>Charts that stand side by side.</summary>
/// <param name="Group">The group that they belong to.</param>
/// <param name="Drivers">Their drivers, one to <see cref="Most"/>.</param>
/// <param name="IsFirst">Whether it is the group's first row.</param>
internal sealed record DriverRow(DriverGroup Group, ImmutableArray<DriverProjection> Drivers, bool IsFirst)
{
    /// <summary>The most charts in a row.</summary>
    internal const int Most = 4;

    internal const float TitleSize = 12.5f;
    internal const float TitleLine = 16;

    /// <summary>Gets the height of the titles, which are as many lines as the longest takes.</summary>
    /// <param name="titles">The titles, fitted.</param>
    /// <returns>The height.</returns>
    internal static float TitleHeight(IEnumerable<string> titles) => TitleLine * titles.Max(t => t.Split('\n').Length);

    /// <summary>Fits the titles into their columns, two lines each at most.</summary>
    /// <param name="data">Whose language.</param>
    /// <param name="width">The width that each has.</param>
    /// <returns>The titles.</returns>
    internal ImmutableArray<string> Titles(FigureData data, float width) =>
    [
        .. Drivers.Select(d => TextMeasure.Fit(d.Title.In(data.Language), TitleSize, true, width, lines: 2)),
    ];

    /// <summary>Cuts a group into rows.</summary>
    /// <param name="group">The group.</param>
    /// <returns>The rows.</returns>
    internal static IEnumerable<DriverRow> Of(DriverGroup group) =>
        group.Drivers.Chunk(Most).Select((drivers, i) => new DriverRow(group, [.. drivers], i == 0));
}
