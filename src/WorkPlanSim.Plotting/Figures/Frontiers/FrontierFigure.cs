using System.Globalization;
using ScottPlot;
using ScottPlot.Plottables;
using WorkPlanSim.Analysis.Allocation.Results;
using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Plotting.Composition;
using WorkPlanSim.Plotting.Figures.Moves;

namespace WorkPlanSim.Plotting.Figures.Frontiers;

/// <summary>How much could be met with more or less money, and where the plan stands.</summary>
internal static class FrontierFigure
{
    private const string Name = "frontier";
    private const int Width = 1200;
    private const float BodyHeight = 400;
    private const float AxisHeight = 56;

    /// <summary>Draws it.</summary>
    /// <param name="frontier">The frontier.</param>
    /// <param name="words">How to speak.</param>
    /// <returns>The figure.</returns>
    internal static Figure Draw(Frontier frontier, AllocationWording words)
    {
        var hasMandatory = frontier.Plan.Targets.Any(t => t.Mandatory);
        var text = new FigureText(Headline(frontier, words), Subtitle(frontier, words), words.Source);
        KeyItem[] key =
        [
            new(words.Say("最优分配（带 95% 区间）", "best allocation (with its 95% interval)"), FigureColors.Blue, MarkerShape.FilledCircle),
            new(words.Say("现有分配", "present allocation"), FigureColors.Vermilion, MarkerShape.FilledDiamond),
        ];
        var height = Figure.HeightFor(Width, BodyHeight, text, key);
        var figure = new Figure(Name, Width, height, text, key);
        var body = figure.Body;
        var middle = hasMandatory ? (body.Left + body.Right) / 2 : body.Right;
        figure.Add(
            Panel(frontier, words.Say("预期实现项数", "expected number met"), p => p.Met, frontier.PresentMet, isShare: false, words),
            new PixelRect(body.Left, middle - 12, body.Bottom, body.Top));
        return hasMandatory
            ? figure.Add(
                Panel(frontier, words.Say("必须完成的全部实现的概率", "P(all mandatory met)"), p => p.AllMandatory, frontier.PresentAllMandatory, isShare: true, words),
                new PixelRect(middle + 12, body.Right, body.Bottom, body.Top))
            : figure;
    }

    private static Plot Panel(
        Frontier frontier,
        string title,
        Func<FrontierPoint, MeanDifference> valueOf,
        MeanDifference present,
        bool isShare,
        AllocationWording words)
    {
        var plot = PlotExtensions.New(gridX: false);
        var points = frontier.Points.Select(p => (X: p.Level * 100.0, Value: valueOf(p))).ToList();
        var line = plot.Add.ScatterLine(points.Select(p => p.X).ToArray(), points.Select(p => p.Value.Difference).ToArray());
        (line.LineColor, line.LineWidth) = (FigureColors.Blue, 2);
        var best = points.First(p => Math.Abs(p.X - 100.0) < 1e-6).Value.Difference;
        plot.Segment(new Coordinates(100.0, present.Difference), new Coordinates(100.0, best), FigureColors.Muted, 1.5f, LinePattern.Dashed);
        Bars(plot, [.. points], FigureColors.Blue);
        plot.Dots([.. points.Select(p => p.X)], [.. points.Select(p => p.Value.Difference)], FigureColors.Blue);
        Bars(plot, [(100.0, present)], FigureColors.Vermilion);
        plot.Dots([100.0], [present.Difference], FigureColors.Vermilion, MarkerShape.FilledDiamond, 13);
        var isNarrow = points.Max(p => p.Value.Difference) - points.Min(p => p.Value.Difference) < 1.0;
        string Say(double value) => isShare ? $"{value * 100.0:0.0}%" : value.ToString(isNarrow ? "0.00" : "0.0", CultureInfo.InvariantCulture);
        foreach (var (x, value) in points)
        {
            plot.Label(Say(value.Difference), x, value.Interval.High, Alignment.LowerCenter, 12, FigureColors.Blue).OffsetY = -6;
        }

        plot.Label(Say(present.Difference), 100.0, present.Difference, Alignment.MiddleLeft, 12, FigureColors.Vermilion, bold: true).OffsetX = 12;
        plot.Axes.Bottom.SetTicks([.. points.Select(p => p.X)], [.. frontier.Points.Select(p => $"{p.Level * 100.0:0}%\n{Spoken.Amount(decimal.Round(p.Money))}")]);
        var all = points.SelectMany(p => new[] { p.Value.Interval.Low, p.Value.Interval.High }).Concat([present.Interval.Low, present.Interval.High]).ToList();
        var room = Math.Max(1e-6, all.Max() - all.Min());
        plot.Axes.SetLimits(points[0].X - 4.0, points[^1].X + 4.0, all.Min() - (0.1 * room), all.Max() + (0.16 * room));
        if (isShare)
        {
            plot.Axes.Left.TickGenerator = new ScottPlot.TickGenerators.NumericAutomatic { LabelFormatter = v => $"{v * 100.0:0.#}%" };
        }

        var name = plot.Label(title, points[0].X - 4.0, all.Max() + (0.16 * room), Alignment.UpperLeft, 14, bold: true);
        (name.OffsetX, name.LabelBackgroundColor) = (8, Colors.White);
        plot.Layout.Fixed(new PixelPadding(58, 8, AxisHeight, 8));
        plot.Axes.Bottom.Label.Text = frontier.FundId is { } fund
            ? words.Say($"{words.Driver(fund)}（{words.Plan.Currency}），占现有的比例", $"{words.Driver(fund)} ({words.Plan.Currency}), as a share of now")
            : words.Say($"全部资金（{words.Plan.Currency}），占现有的比例", $"all money ({words.Plan.Currency}), as a share of now");
        return plot;
    }

    private static void Bars(Plot plot, (double X, MeanDifference Value)[] points, Color color) => plot.Add.Plottable(
        new ErrorBar([.. points.Select(p => p.X)], [.. points.Select(p => p.Value.Difference)], null, null, null, null)
        {
            YErrorNegative = [.. points.Select(p => p.Value.Difference - p.Value.Interval.Low)],
            YErrorPositive = [.. points.Select(p => p.Value.Interval.High - p.Value.Difference)],
            Color = color,
            LineWidth = 1.8f,
            CapSize = 6,
        });

    private static string Headline(Frontier frontier, AllocationWording words)
    {
        var distance = frontier.MetDistance;
        if (!(distance.Interval.Low > 0.0))
        {
            return words.Say("现有分配与最优的差别未超出随机误差", "The present allocation can't be told from the best");
        }

        var same = frontier.SameMetLevel is { } level
            ? words.Say($"；用 {level * 100.0:0}% 的资金就能做到现在这么多", $"; as many as now could be met with {level * 100.0:0}% of the money")
            : frontier.Points[0].Met.Interval.Low > frontier.PresentMet.Interval.High
                ? words.Say(
                    $"；用 {frontier.Points[0].Level * 100.0:0}% 的资金也能超过现在", $"; even {frontier.Points[0].Level * 100.0:0}% of the money could meet more than now")
                : "";
        return words.Say($"同样的资金分得最好，可多实现 {distance.Difference:0.0} 项{same}", $"Shared out best, the same money meets {distance.Difference:0.0} more targets{same}");
    }

    private static string Subtitle(Frontier frontier, AllocationWording words)
    {
        var mandatory = frontier.MandatoryDistance;
        return words.Say(
            $"每点是该资金总额下最好的分配，两图各自求最好；人手不变。虚线是现有分配与最优的距离：{frontier.MetDistance.Difference:0.00} 项，{mandatory.Difference * 100.0:0.0} 个百分点。",
            $"Each point is the best allocation of so much money, in each panel for its own aim; posts stay. Dashed: how far the present allocation is from it, {frontier.MetDistance.Difference:0.00} targets and {mandatory.Difference * 100.0:0.0} points.");
    }
}
