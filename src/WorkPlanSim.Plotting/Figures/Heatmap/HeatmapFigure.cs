using System.Collections.Immutable;
using ScottPlot;
using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Domain.Targets;
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
        Target[] targets = [.. rows.Select(i => data.Baseline.Targets[i].Target)];
        var left = RowLabels.Set(
            plot, data, targets, TitleWidth, (last, data.Say("预期实现项数", "Expected number met")));
        const float inner = Width - (2 * FigureLayout.Margin);
        var heads = ColumnHeads.Of(data, (inner - left) / data.Comparison.Projections.Length, inner);
        for (var row = 0; row < rows.Length; row++)
        {
            DrawRow(plot, data, rows[row], row);
        }

        DrawExpected(plot, data, last);
        SetAxes(plot, heads.Titles, last);
        plot.Layout.Fixed(new PixelPadding(left, 4, 4, heads.Height));
        var text = HeatmapText.Of(data, targets, page, pages);
        var body = ((rows.Length + 1.4f) * RowHeight) + heads.Height + 4;
        var height = Figure.HeightFor(Width, heads.ListHeight + body, text);
        return Compose(new Figure(PageNames.File(Kind.Name, page, pages), Width, height, text), plot, heads);
    }

    private static Figure Compose(Figure figure, Plot plot, ColumnHeads heads)
    {
        var body = figure.Body;
        if (heads.Listed is { } list)
        {
            figure.Add(list.Plot, new PixelRect(
                FigureLayout.Margin, FigureLayout.Margin + list.Width, body.Top + list.Height, body.Top));
        }

        return figure.Add(
            plot, new PixelRect(body.Left, body.Right, body.Bottom, body.Top + heads.ListHeight));
    }

    private static void DrawExpected(Plot plot, FigureData data, double last)
    {
        var columns = data.Comparison.Projections.Length;
        plot.Segment(new Coordinates(-0.5, last + 0.7), new Coordinates(columns - 0.5, last + 0.7), FigureColors.Axis);
        for (var column = 0; column < columns; column++)
        {
            var met = data.Comparison.Projections[column].Summary.ExpectedMet;
            plot.Label($"{met:0.0}", column, last, Alignment.MiddleCenter, 14, bold: true);
        }
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

    private static void SetAxes(Plot plot, string[] titles, double last)
    {
        plot.Axes.Bottom.IsVisible = false;
        plot.Axes.Top.IsVisible = true;
        plot.Axes.Top.FrameLineStyle.Width = 0;
        plot.Axes.Top.SetTicks([.. titles.Select((_, column) => (double)column)], titles);
        plot.Axes.Top.TickLabelStyle.FontSize = ColumnHeads.Size;
        plot.Axes.Top.TickLabelStyle.Bold = true;
        plot.Axes.SetLimits(-0.5, titles.Length - 0.5, last - 0.5, 0.5);

        // The top axis has a range of its own.
        plot.Axes.SetLimitsX(-0.5, titles.Length - 0.5, plot.Axes.Top);
    }
}
