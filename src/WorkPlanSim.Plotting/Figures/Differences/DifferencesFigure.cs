using System.Collections.Immutable;
using ScottPlot;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Plotting.Composition;

namespace WorkPlanSim.Plotting.Figures.Differences;

/// <summary>
/// What each scenario changes for each target, in percentage points: a panel a scenario, five panels a page.
/// </summary>
internal static class DifferencesFigure
{
    private const string Name = "differences";
    private const int MostPanels = 5;
    private const int Width = 1200;
    private const float RowHeight = 26;
    private const float TitleWidth = 310;
    private const float Gap = 14;

    internal static FigureKind Kind { get; } = new(
        Name,
        new BilingualText("各情景改变了哪些目标", "What each scenario changes for each target"),
        NeedsScenarios: true,
        Draw);

    private static ImmutableArray<Figure> Draw(FigureData data)
    {
        var changes = new TargetChanges(data.Comparison);
        if (changes.Rows.IsEmpty)
        {
            var words = DifferencesText.Of(data, changes, 0, 1);
            return [new Sheet(Width - (2 * FigureLayout.Margin), 8).ToFigure(Name, words)];
        }

        var pages = RowPages.Cut(changes.Changing, MostPanels);
        return [.. pages.Select((scenarios, page) => DrawPage(data, changes, scenarios, page, pages))];
    }

    private static Figure DrawPage(
        FigureData data,
        TargetChanges changes,
        ImmutableArray<int> scenarios,
        int page,
        ImmutableArray<ImmutableArray<int>> pages)
    {
        var text = DifferencesText.Of(data, changes, page, pages.Length);
        var key = DifferencePanel.Key(data);
        var left = RowLabels.Set(PlotExtensions.New(), data, Targets(data, changes), TitleWidth);

        // As wide on the last page as on the first, so that pages can be laid side by side.
        var columns = pages.Max(p => p.Length);
        const float inner = Width - (2 * FigureLayout.Margin) + 8;
        var width = (inner - left - (Gap * (columns - 1))) / columns;
        var titles = changes.Changing.ToDictionary(
            s => s, s => DifferencePanel.Title(data.Labelled(data.Comparison.Projections[s].Scenario), width));
        var top = DifferencePanel.TitleHeight(titles.Values);
        var height = Figure.HeightFor(
            Width, top + (changes.Rows.Length * RowHeight) + DifferencePanel.AxisHeight, text, key);

        var shown = changes.Shown().ToList();
        var panel = new DifferencePanel(data, changes.Rows, new PointsScale(shown, width));
        var figure = new Figure(PageNames.File(Name, page, pages.Length), Width, height, text, key);
        for (var place = 0; place < scenarios.Length; place++)
        {
            var scenario = scenarios[place];
            var plot = panel.Draw(titles[scenario], shown.Where(c => c.Scenario == scenario).ToList());
            Place(figure, plot, data, changes, new Column(place, left, width, top));
        }

        return figure;
    }

    /// <summary>Puts a panel into its column; the first also labels the rows.</summary>
    private static void Place(Figure figure, Plot plot, FigureData data, TargetChanges changes, Column column)
    {
        var labels = column.Place == 0 ? RowLabels.Set(plot, data, Targets(data, changes), TitleWidth) : 0;
        var body = figure.Body;
        var start = body.Left + column.Left + (column.Place * (column.Width + Gap));
        plot.Layout.Fixed(new PixelPadding(labels, 0, DifferencePanel.AxisHeight, column.Top));
        figure.Add(plot, new PixelRect(start - labels, start + column.Width, body.Bottom, body.Top));
    }

    private static Target[] Targets(FigureData data, TargetChanges changes) =>
        [.. changes.Rows.Select(i => data.Baseline.Targets[i].Target)];

    /// <summary>Where a panel goes.</summary>
    /// <param name="Place">Its place in the row of panels, from 0.</param>
    /// <param name="Left">The width of the labels.</param>
    /// <param name="Width">The width of a panel.</param>
    /// <param name="Top">The height of the titles.</param>
    private sealed record Column(int Place, float Left, float Width, float Top);
}
