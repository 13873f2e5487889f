using System.Collections.Immutable;
using ScottPlot;
using WorkPlanSim.Analysis.Discovery;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Plotting.Composition;
using WorkPlanSim.Plotting.Figures.Explanations;

namespace WorkPlanSim.Plotting.Figures.Discovery;

/// <summary>Fresh trials by the two inputs that the box limits most certainly, failed ones marked, with the box.</summary>
public static class BoxFigure
{
    private const string Name = "failure-conditions";
    private const int Width = 1000;
    private const float Height = 560;

    /// <summary>Draws the figure of each box; of a further one with the trials outside of those before it.</summary>
    /// <param name="conditions">The conditions.</param>
    /// <param name="language">The language.</param>
    /// <param name="engine">The version of the engine, for the source note.</param>
    /// <returns>The figures; one of words alone where there are no conditions.</returns>
    public static ImmutableArray<Figure> Of(FailureConditions conditions, Language language, string engine) =>
        [.. conditions.All.Select(box => Draw(box, language, engine))];

    /// <summary>Draws the figure of one box.</summary>
    /// <param name="conditions">The conditions.</param>
    /// <param name="language">The language.</param>
    /// <param name="engine">The version of the engine, for the source note.</param>
    /// <returns>The figure; words alone where there are no conditions.</returns>
    public static Figure Draw(FailureConditions conditions, Language language, string engine)
    {
        var words = new ExplanationWords(conditions.Plan, conditions.Trials, conditions.Seed, language, engine);
        var headline = new ConditionText(conditions).Sentence.In(language).TrimEnd('.', '。');
        var source = words.Source(words.Title(conditions.Scenario)
            + (conditions.Fresh is null ? "" : words.Say($"，新试验种子 {conditions.FreshSeed}", $", fresh trials of seed {conditions.FreshSeed}")));
        if (conditions is not { Gap: null, Found: { } found, Fresh: { } fresh })
        {
            return new Sheet(Width - (2 * FigureLayout.Margin), 8).ToFigure(Name, new FigureText(headline, "", source));
        }

        var name = conditions.Place > 0 ? $"{Name}-{conditions.Place + 1}" : Name;
        var scatter = new BoxScatter(conditions, found, words);
        var text = new FigureText(headline, Subtitle(found, fresh, scatter, words) + new ConditionText(conditions).Doubts.In(language), source);
        KeyItem[] key =
        [
            new(words.Say("失败", "failed"), FigureColors.Vermilion, MarkerShape.FilledDiamond),
            new(words.Say("未失败", "did not fail"), FigureColors.Sky, MarkerShape.OpenCircle),
            new(words.Say("条件区间", "the box"), FigureColors.Ink) { Line = LinePattern.Solid },
        ];
        var figure = new Figure(name, Width, Figure.HeightFor(Width, Height, text, key), text, key);
        return figure.Add(scatter.Draw());
    }

    private static string Subtitle(FoundBox found, BoxFit fresh, BoxScatter scatter, ExplanationWords words)
    {
        var others = found.Limits.Length - 2;
        var share = Spoken.Percent(fresh.Density);
        var isFurther = scatter.Place > 0;
        return words.Say(
            $"每个点是一次新的试验（没有参与查找{(isFurther ? "，也不符合前面的条件" : "")}），至多画 {BoxScatter.MostDots} 个，这里 {scatter.Dots} 个"
                + (others > 0 ? $"，都满足另外 {others} 个条件" : "")
                + (found.Limits.Length == 1 ? "；上下位置没有含义" : "") + $"。框内 {share} 失败。",
            $"A dot a fresh trial, which had no part in finding the box{(isFurther ? ", and lies outside of those before" : "")}: {scatter.Dots} are drawn, of {BoxScatter.MostDots} at most"
                + (others > 0 ? $", in all of which the other {(others == 1 ? "condition holds" : $"{others} conditions hold")}" : "")
                + (found.Limits.Length == 1 ? "; height means nothing" : "") + $". In the box {share} fail. ");
    }
}
