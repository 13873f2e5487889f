using System.Collections.Immutable;
using ScottPlot;
using ScottPlot.Plottables;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Plotting.Composition;

namespace WorkPlanSim.Plotting.Figures.Dots;

/// <summary>The probability of each target with its 95 % interval, under the baseline and the scenarios that change most.</summary>
internal static class DotsFigure
{
    /// <summary>The most scenarios beside the baseline: more marks on a row can't be told apart.</summary>
    internal const int MostScenarios = 4;

    private const int Width = 1200;
    private const int MostRows = 24;
    private const float LeastRowHeight = 26;
    private const float RowPadding = 12;
    private const float MarkSize = 8;
    private const float MarkDistance = 8.5f;
    private const float TitleWidth = 340;
    private const float AxisHeight = 34;

    private static readonly double[] Ticks = [0.0, 0.2, 0.4, 0.6, 0.8, 1.0];

    internal static FigureKind Kind { get; } = new(
        "dots",
        new BilingualText("每项目标的概率与区间", "Probability of each target, with its interval"),
        NeedsScenarios: false,
        Draw);

    /// <summary>Chooses the scenarios to show: the baseline, then those that change the expected number met most, in given order.</summary>
    /// <param name="data">The results.</param>
    /// <returns>Their places.</returns>
    internal static ImmutableArray<int> Chosen(FigureData data) =>
    [
        0,
        .. data.Comparison.Differences.Select((d, i) => (Place: i + 1, Change: Math.Abs(d.ExpectedMet.Difference)))
            .OrderByDescending(d => d.Change).Take(MostScenarios).Select(d => d.Place).Order(),
    ];

    private static ImmutableArray<Figure> Draw(FigureData data)
    {
        var pages = RowPages.Cut(data.RiskiestFirst(), MostRows);
        return [.. pages.Select((rows, page) => DrawPage(data, rows, page, pages.Length))];
    }

    private static Figure DrawPage(FigureData data, ImmutableArray<int> rows, int page, int pages)
    {
        var chosen = Chosen(data);
        var plot = PlotExtensions.New(gridY: false);
        Target[] targets = [.. rows.Select(i => data.Baseline.Targets[i].Target)];
        var left = RowLabels.Set(plot, data, targets, TitleWidth);
        plot.Stripe(rows.Length, -0.03, 1.03);
        plot.Segment(
            new Coordinates(Shares.Threshold, 0.5),
            new Coordinates(Shares.Threshold, 0.5 - rows.Length),
            FigureColors.Muted,
            1.5f,
            LinePattern.Dashed);

        // High enough that a row's marks can be told apart where they stand one below the other.
        var most = data.Baseline.Targets.Select((_, i) => chosen.Count(s => IsShown(data, s, i))).Max();
        var rowHeight = Math.Max(LeastRowHeight, RowPadding + (MarkDistance * (most - 1)));
        for (var place = chosen.Length - 1; place >= 0; place--)
        {
            var scenario = chosen[place];
            var marks = rows.Select((target, row) => (Target: target, Row: row))
                .Where(m => IsShown(data, scenario, m.Target))
                .Select(m => (m.Target, Y: (Offset(data, chosen, m.Target, scenario) / rowHeight) - m.Row));
            Mark(plot, data, scenario, place, [.. marks]);
        }

        plot.Axes.Bottom.Percent(Ticks);
        plot.Axes.SetLimits(-0.03, 1.03, 0.5 - rows.Length, 0.5);
        plot.Layout.Fixed(new PixelPadding(left, 6, AxisHeight, 4));
        KeyItem[] key =
        [
            .. chosen.Select((scenario, place) => new KeyItem(
                data.Labelled(data.Comparison.Projections[scenario].Scenario),
                FigureColors.OfScenario(place),
                FigureColors.ShapeOfScenario(place))),
        ];
        var text = DotsText.Of(data, targets, page, pages);
        var height = Figure.HeightFor(Width, (rows.Length * rowHeight) + AxisHeight + 4, text, key);
        return new Figure(PageNames.File(Kind.Name, page, pages), Width, height, text, key).Add(plot);
    }

    /// <summary>Tells whether a scenario has a mark: what it leaves alone is as under the first.</summary>
    private static bool IsShown(FigureData data, int scenario, int target) =>
        scenario == 0 || data.Comparison.Differences[scenario - 1].Targets[target].Met.Touched;

    /// <summary>Gives how far above the middle of its row a mark stands, in pixels.</summary>
    private static double Offset(FigureData data, ImmutableArray<int> chosen, int target, int scenario)
    {
        var marks = chosen.Where(s => IsShown(data, s, target)).ToList();
        return (((marks.Count - 1) / 2.0) - marks.IndexOf(scenario)) * MarkDistance;
    }

    private static void Mark(
        Plot plot, FigureData data, int scenario, int place, ImmutableArray<(int Target, double Y)> marks)
    {
        var targets = marks.Select(m => data.Comparison.Projections[scenario].Targets[m.Target]).ToArray();
        double[] xs = [.. targets.Select(t => t.Probability)];
        double[] ys = [.. marks.Select(m => m.Y)];
        if (xs.Length == 0)
        {
            return;
        }

        plot.Add.Plottable(new ErrorBar(xs, ys, null, null, null, null)
        {
            XErrorNegative = [.. targets.Select(t => t.Probability - t.Interval.Low)],
            XErrorPositive = [.. targets.Select(t => t.Interval.High - t.Probability)],
            Color = FigureColors.OfScenario(place),
            LineWidth = 1.8f,
            CapSize = 0,
        });
        plot.Dots(xs, ys, FigureColors.OfScenario(place), FigureColors.ShapeOfScenario(place), MarkSize);
    }
}
