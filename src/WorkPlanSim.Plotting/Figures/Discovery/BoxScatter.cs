using System.Collections.Immutable;
using ScottPlot;
using WorkPlanSim.Analysis.Discovery;
using WorkPlanSim.Plotting.Composition;
using WorkPlanSim.Plotting.Figures.Explanations;

namespace WorkPlanSim.Plotting.Figures.Discovery;

/// <summary>Trials as dots over the two most certainly limited inputs; over one, if there is but one.</summary>
internal sealed class BoxScatter
{
    /// <summary>The most dots: more would hide one another.</summary>
    internal const int MostDots = 2000;

    // Whole numbers, such as months late, are spread so that equal ones can be counted.
    private const double Spread = 0.6;

    // Multiples of these modulo 1 fill a square evenly, without drawing lots (Roberts, 2018).
    private const double EvenlyAcross = 0.7548776662466927;
    private const double EvenlyUp = 0.5698402909980532;
    private const double Air = 0.04;

    private readonly FailureConditions _conditions;
    private readonly ImmutableArray<FoundLimit> _limits;
    private readonly ExplanationWords _words;
    private readonly ImmutableArray<int> _trials;

    internal BoxScatter(FailureConditions conditions, FoundBox found, ExplanationWords words)
    {
        (_conditions, _limits, _words) = (conditions, found.Limits, words);
        _trials =
        [
            .. Enumerable.Range(0, conditions.FreshFailed.Length)
                .Where(k => _limits.Skip(2).Select((l, i) => l.Limit.Contains(conditions.FreshValues[i + 2][k])).All(holds => holds))
                .Take(MostDots),
        ];
    }

    /// <summary>Gets how many dots there are.</summary>
    internal int Dots => _trials.Length;

    /// <summary>Gets the place of the box.</summary>
    internal int Place => _conditions.Place;

    internal Plot Draw()
    {
        var plot = PlotExtensions.New();
        var (x, y) = (AxisOf(0), _limits.Length > 1 ? AxisOf(1) : NoAxis());
        foreach (var (isFailed, color, shape) in new[]
        {
            (false, FigureColors.Sky, MarkerShape.OpenCircle), (true, FigureColors.Vermilion, MarkerShape.FilledDiamond),
        })
        {
            int[] places = [.. Enumerable.Range(0, Dots).Where(i => _conditions.FreshFailed[_trials[i]] == isFailed)];
            plot.Dots([.. places.Select(i => x.Values[i])], [.. places.Select(i => y.Values[i])], color, shape, isFailed ? 8 : 6);
        }

        var box = plot.Add.Rectangle(x.Low, x.High, y.Low, y.High);
        box.FillColor = Colors.Transparent;
        box.LineColor = FigureColors.Ink;
        box.LineWidth = 2;
        plot.Axes.SetLimits(x.Left, x.Right, y.Left, y.Right);
        Label(plot.Axes.Bottom, x);
        Label(plot.Axes.Left, y);
        if (_limits.Length == 1)
        {
            plot.Axes.Left.IsVisible = false;
            plot.Grid.YAxisStyle.IsVisible = false;
        }

        return plot;
    }

    private Axis AxisOf(int place)
    {
        var limit = _limits[place].Limit;
        double[] values = [.. _trials.Select(k => _conditions.FreshValues[place][k])];
        var isWhole = Array.TrueForAll(values, v => v.Equals(Math.Round(v)));
        var half = isWhole ? 0.5 : 0.0;
        if (isWhole)
        {
            values = [.. values.Select((v, i) => v + (Spread * (Evenly(i, place == 0 ? EvenlyAcross : EvenlyUp) - 0.5)))];
        }

        var (least, most) = (values.Min(), values.Max());
        var air = Math.Max(Air * (most - least), 1e-9);
        var (left, right) = (least - air, most + air);
        return new Axis(
            new ConditionText(_conditions).NameOf(limit.Input).In(_words.Language),
            values,
            left,
            right,
            limit.HasLow ? limit.Low - half : left + (air / 4),
            limit.HasHigh ? limit.High + half : right - (air / 4),
            isWhole);
    }

    private Axis NoAxis() => new("", [.. Enumerable.Range(0, Dots).Select(i => Evenly(i, EvenlyUp))], -Air, 1 + Air, -Air / 2, 1 + (Air / 2), IsWhole: false);

    private static void Label(IAxis axis, Axis side)
    {
        axis.Label.Text = side.Title;
        if (side.IsWhole)
        {
            var (first, last) = ((int)Math.Ceiling(side.Left), (int)Math.Floor(side.Right));
            double[] ticks = [.. Enumerable.Range(first, last - first + 1).Select(t => (double)t)];
            axis.SetTicks(ticks, [.. ticks.Select(t => $"{t:0}")]);
        }
    }

    private static double Evenly(int place, double step) => place * step % 1.0;

    /// <summary>One side of the scatter.</summary>
    /// <param name="Title">What it shows.</param>
    /// <param name="Values">Where each dot lies.</param>
    /// <param name="Left">Where it begins.</param>
    /// <param name="Right">Where it ends.</param>
    /// <param name="Low">Where the box begins.</param>
    /// <param name="High">Where it ends.</param>
    /// <param name="IsWhole">Whether the values were whole numbers before they were spread.</param>
    private sealed record Axis(
        string Title, double[] Values, double Left, double Right, double Low, double High, bool IsWhole);
}
