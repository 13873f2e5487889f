using WorkPlanSim.Analysis.Explanations;
using WorkPlanSim.Analysis.Trials;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Plotting.Composition;
using WorkPlanSim.Plotting.Figures.Explanations;

namespace WorkPlanSim.Plotting.Tests.Figures.Explanations;

/// <summary>What the figures of explanations show is what was analysed: bars and intervals are read back by the scale that is drawn.</summary>
public class ExplanationNumbersTests
{
    private const string Orange = "#E69F00";
    private const string Blue = "#0072B2";
    private const string Vermilion = "#D55E00";
    private const string Grey = "#9A9A9A";

    [Theory]
    [InlineData("erosion-gullies", Language.En)]
    [InlineData("road-rebuild", Language.Zh)]
    public void Tornado_OfATarget_HasItsProbabilitiesAndTheirIntervals(string target, Language language)
    {
        var explanation = Of(target);

        var figure = ExplanationFigures.Of(explanation, language, "test")[0];

        var (bars, shown) = (SvgBars.Of(figure), explanation.Telling.OrderByDescending(e => Math.Abs(e.Bar.Swing)).Take(16).ToList());
        Assert.NotEmpty(shown);
        Assert.Equal(2 * shown.Count, bars.Bars.Count);
        Assert.Equal(2 * shown.Count, bars.Intervals.Count);
        foreach (var (row, effect) in shown.Index())
        {
            AssertSpans(bars, 100.0 * explanation.Probability, 100.0 * effect.Bar.Low.Value, bars.Bars[2 * row], Orange);
            AssertSpans(bars, 100.0 * explanation.Probability, 100.0 * effect.Bar.High.Value, bars.Bars[(2 * row) + 1], Blue);
            AssertIs(bars, effect.Bar.Low.Interval.Low, effect.Bar.Low.Interval.High, bars.Intervals[2 * row]);
            AssertIs(bars, effect.Bar.High.Interval.Low, effect.Bar.High.Interval.High, bars.Intervals[(2 * row) + 1]);
        }

        AssertWritten(figure, shown.SelectMany(e => new[] { e.Bar.Low.Value, e.Bar.High.Value, e.Index.Value }));
    }

    [Theory]
    [InlineData("erosion-gullies", Language.Zh)]
    [InlineData("road-rebuild", Language.En)]
    public void Levers_OfATarget_HaveTheirPointsAndIntervals(string target, Language language)
    {
        var explanation = Of(target);

        var bars = SvgBars.Of(ExplanationFigures.Of(explanation, language, "test")[1]);

        Assert.NotEmpty(explanation.Levers);
        Assert.Equal(explanation.Levers.Length, bars.Bars.Count);
        foreach (var (row, lever) in explanation.Levers.Index())
        {
            var color = !lever.Met.IsSignificant ? Grey : lever.Met.Difference > 0.0 ? Blue : Vermilion;
            AssertSpans(bars, 0.0, 100.0 * lever.Met.Difference, bars.Bars[row], color);
            AssertIs(bars, lever.Met.Interval.Low, lever.Met.Interval.High, bars.Intervals[row]);
        }
    }

    [Theory]
    [InlineData(0, Language.En)]
    [InlineData(3, Language.Zh)]
    public void Waterfalls_OfAScenario_StepFromTheOneToTheOther(int scenario, Language language)
    {
        var explanation = DifferenceExplainer.Explain(Runs(), Scenario.Baseline, Samples.Scenarios[scenario], CancellationToken.None);
        var target = explanation.Targets.MaxBy(t => t.Met.Parts.Parts.Count(p => p.Value != 0.0))!;

        var figures = ExplanationFigures.Of(explanation, target.Target.Id, language, "test");

        Assert.Equal(2, figures.Length);
        AssertSteps(SvgBars.Of(figures[0]), explanation.ExpectedMet!.From, explanation.ExpectedMet.Parts, explanation.Trials, 1.0, 0.01);
        AssertSteps(SvgBars.Of(figures[1]), target.Met.From, target.Met.Parts, explanation.Trials, 100.0, 0.1);
    }

    private static void AssertSteps(
        SvgBars bars, long from, Analysis.Comparison.DifferenceSplit split, long trials, double unit, double step)
    {
        // Rows are of levers with a part that is printed as something, those that have nothing share one at the end if they are several.
        var at = unit * from / trials;
        var parts = split.Parts.Select(p => unit * p.Value / trials).Zip(split.Rounded(trials, (long)Math.Round(unit / step))).ToList();
        var nothing = parts.Where(p => p.Second == 0L).ToList();
        var shown = (nothing.Count > 1 ? parts.Where(p => p.Second != 0L).Append((nothing.Sum(p => p.First), 0L)) : parts).ToList();

        Assert.Equal(shown.Count, bars.Bars.Count);
        foreach (var (row, (part, steps)) in shown.Index())
        {
            // Each is rounded to a step, and so is where it begins.
            AssertSpans(bars, at, at + part, bars.Bars[row], steps < 0L ? Vermilion : Blue, step * (row + 2));
            at += part;
        }
    }

    // A bar is at least a pixel wide.
    private static void AssertSpans(
        SvgBars bars, double from, double to, (double Low, double High, string Color) bar, string color, double rounding = 0.0)
    {
        Assert.Equal(color, bar.Color);
        Assert.Equal(Math.Min(from, to), bar.Low, rounding + bars.Pixel);
        Assert.Equal(Math.Max(from, to), bar.High, rounding + (1.5 * bars.Pixel));
    }

    private static void AssertIs(SvgBars bars, double low, double high, (double Low, double High) interval)
    {
        Assert.Equal(100.0 * low, interval.Low, bars.Pixel);
        Assert.Equal(100.0 * high, interval.High, bars.Pixel);
    }

    private static void AssertWritten(Figure figure, IEnumerable<double> shares)
    {
        var texts = SvgTexts.Of(figure).Select(t => t.Text).ToHashSet(StringComparer.Ordinal);
        Assert.All(shares.Where(s => s is > 0.01 and < 0.99), s => Assert.Contains($"{100.0 * s:0}%", texts));
    }

    private static Explanation Of(string target) =>
        Explainer.Explain(Runs(), Scenario.Baseline, target, CancellationToken.None);

    private static TrialRuns Runs() => new(Samples.Plan, seed: 1, trials: 1024, threads: 1);
}
