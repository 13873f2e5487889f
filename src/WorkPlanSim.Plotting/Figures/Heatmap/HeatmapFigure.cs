using System.Collections.Immutable;
using ScottPlot;
using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Plotting.Composition;

namespace WorkPlanSim.Plotting.Figures.Heatmap;

/// <summary>The probability of each target under each scenario, as a table that the eye can read.</summary>
internal static class HeatmapFigure
{
    private const int Width = 1200;
    private const int MostRows = 32;
    private const float RowHeight = 30;
    private const float TitleWidth = 340;
    private const float ColumnTitleSize = 12.5f;
    private const float ColumnTitleLine = 17;

    internal static FigureKind Kind { get; } = new(
        "heatmap",
        new BilingualText("各情景下每项目标的概率", "Probability of each target under each scenario"),
        NeedsScenarios: true,
        Draw);

    private static ImmutableArray<Figure> Draw(FigureData data)
    {
        var pages = RowPages.Cut(data.RiskiestFirst(), MostRows);
        return [.. pages.Select((rows, page) => DrawPage(data, rows, page, pages.Length))];
    }

    private static Figure DrawPage(FigureData data, ImmutableArray<int> rows, int page, int pages)
    {
        var plot = PlotExtensions.New(gridX: false, gridY: false);
        var last = -rows.Length - 0.25;
        var left = RowLabels.Set(
            plot,
            data,
            [.. rows.Select(i => data.Baseline.Targets[i].Target)],
            TitleWidth,
            (last, data.Say("期望实现个数", "Expected number met")));
        var columns = data.Comparison.Projections.Length;
        var cell = (Width - (2 * FigureLayout.Margin) - left) / columns;
        var titles = ColumnTitles(data, cell);
        var top = (titles.Max(t => t.Split('\n').Length) * ColumnTitleLine) + 10;

        for (var row = 0; row < rows.Length; row++)
        {
            DrawRow(plot, data, rows[row], row);
        }

        plot.Segment(new Coordinates(-0.5, last + 0.7), new Coordinates(columns - 0.5, last + 0.7), FigureColors.Axis);
        for (var column = 0; column < columns; column++)
        {
            var met = data.Comparison.Projections[column].Summary.ExpectedMet;
            plot.Label($"{met:0.0}", column, last, Alignment.MiddleCenter, 14, bold: true);
        }

        SetAxes(plot, titles, last);
        plot.Layout.Fixed(new PixelPadding(left, 4, 4, top));
        var text = HeatmapText.Of(data, page, pages);
        var height = Figure.HeightFor(Width, ((rows.Length + 1.4f) * RowHeight) + top + 4, text);
        return new Figure(RowPages.Name(Kind.Name, page, pages), Width, height, text).Add(plot);
    }

    private static void DrawRow(Plot plot, FigureData data, int target, int row)
    {
        for (var column = 0; column < data.Comparison.Projections.Length; column++)
        {
            var probability = data.Comparison.Projections[column].Targets[target].Probability;
            var isTouched = column == 0 || data.Comparison.Differences[column - 1].Targets[target].Met.Touched;
            var color = HeatColors.Of(probability);
            var shown = isTouched ? color : FigureColors.Mix(color, Colors.White, 0.72);
            plot.Fill(new CoordinateRect(column - 0.485, column + 0.485, -row - 0.46, -row + 0.46), shown);
            var change = column == 0 ? null : data.Comparison.Differences[column - 1].Targets[target].Met;
            plot.Label(
                CellText(probability, change),
                column,
                -row,
                Alignment.MiddleCenter,
                isTouched ? 14 : 12,
                isTouched ? FigureColors.TextOn(shown) : FigureColors.Muted,
                change is { IsSignificant: true });
        }
    }

    /// <summary>Writes the probability in percent, with a triangle where the scenario changes it beyond chance.</summary>
    private static string CellText(double probability, PairedDifference? change)
    {
        var arrow = change is { IsSignificant: true } ? change.Difference > 0.0 ? "▲" : "▼" : "";
        return $"{arrow}{Shares.Percent(probability)}";
    }

    private static string[] ColumnTitles(FigureData data, float cell) =>
    [
        .. data.Comparison.Projections.Select(p => TextMeasure.Fit(data.Title(p.Scenario), ColumnTitleSize, true, cell - 6, 5)),
    ];

    private static void SetAxes(Plot plot, string[] titles, double last)
    {
        plot.Axes.Bottom.IsVisible = false;
        plot.Axes.Top.IsVisible = true;
        plot.Axes.Top.FrameLineStyle.Width = 0;
        plot.Axes.Top.SetTicks([.. titles.Select((_, column) => (double)column)], titles);
        plot.Axes.Top.TickLabelStyle.FontSize = ColumnTitleSize;
        plot.Axes.Top.TickLabelStyle.Bold = true;
        plot.Axes.SetLimits(-0.5, titles.Length - 0.5, last - 0.5, 0.5);

        // The top axis has a range of its own.
        plot.Axes.SetLimitsX(-0.5, titles.Length - 0.5, plot.Axes.Top);
    }
}
