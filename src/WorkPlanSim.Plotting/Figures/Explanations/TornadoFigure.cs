using System.Collections.Immutable;
using ScottPlot;
using WorkPlanSim.Analysis.Explanations;
using WorkPlanSim.Plotting.Composition;
using WorkPlanSim.Plotting.Numbers;

namespace WorkPlanSim.Plotting.Figures.Explanations;

/// <summary>How probable a target is where an input is low and where it is high: a row an input, the longest bar first.</summary>
internal static class TornadoFigure
{
    private const string Name = "tornado";
    private const int MostRows = 16;

    internal static Figure Draw(Explanation explanation, ExplanationWords words)
    {
        ImmutableArray<InputEffect> effects =
        [
            .. explanation.Telling.OrderByDescending(e => Math.Abs(e.Bar.Swing)).Take(MostRows),
        ];
        var text = new FigureText(
            Headline(explanation, effects, words), Subtitle(explanation, words), words.Source(words.Title(explanation.Scenario)));
        if (effects.IsEmpty)
        {
            return new Sheet(1152, 8).ToFigure(Name, text);
        }

        var chart = new RowChart(
            effects.Length,
            new ValueScale([0.0, 1.0], Spoken.Percent),
            (words.Say("低值（P10）", "low (P10)"), 88),
            (words.Say("概率", "probability"), 72),
            (words.Say("高值（P90）", "high (P90)"), 100),
            (words.Say("概率", "probability"), 72),
            (words.Say("敏感度", "sensitivity"), 88));
        foreach (var (row, effect) in effects.Index())
        {
            chart.Title(row, InputText.Of(effect.Column, explanation.Plan.Calendar, explanation.Target.Id).In(words.Language));
            chart.Bar(row, explanation.Probability, effect.Bar.Low.Value, FigureColors.Orange, half: -1);
            chart.Bar(row, explanation.Probability, effect.Bar.High.Value, FigureColors.Blue, half: 1);
            chart.Interval(row, effect.Bar.Low.Interval.Low, effect.Bar.Low.Interval.High, half: -1);
            chart.Interval(row, effect.Bar.High.Interval.Low, effect.Bar.High.Interval.High, half: 1);
            chart.Number(row, 0, Value(effect.Low));
            chart.Number(row, 1, Spoken.Percent(effect.Bar.Low.Value), bold: true);
            chart.Number(row, 2, Value(effect.High));
            chart.Number(row, 3, Spoken.Percent(effect.Bar.High.Value), bold: true);
            chart.Number(row, 4, Spoken.Percent(effect.Index.Value));
        }

        chart.Line(explanation.Probability, FigureColors.Ink);
        return chart.Sheet.ToFigure(
            Name,
            text,
            new KeyItem(words.Say("输入偏低时（上半行）", "where the input is low (upper half)"), FigureColors.Orange) { IsArea = true },
            new KeyItem(words.Say("输入偏高时（下半行）", "where it is high (lower half)"), FigureColors.Blue) { IsArea = true },
            new KeyItem(words.Say("95% 区间", "95% interval"), FigureColors.Ink) { Line = LinePattern.Solid });
    }

    private static string Value(double value) => Math.Abs(value) switch
    {
        >= 99.5 => $"{value:#,0}",
        >= 9.95 => $"{value:0.0}",
        _ => NumberText.Plain(value),
    };

    private static string Headline(Explanation explanation, ImmutableArray<InputEffect> effects, ExplanationWords words)
    {
        var (title, percent) = (words.Title(explanation.Target), Spoken.Percent(explanation.Probability));
        if (explanation.Gap is { } gap)
        {
            return gap == ExplanationGap.TooFewMissed
                ? words.Say($"{title}几乎从不落空（{percent}），没有可解释的", $"{title} hardly ever fails ({percent}): nothing to explain")
                : words.Say($"{title}几乎从不实现（{percent}），各输入如何都一样", $"{title} hardly ever comes true ({percent}), whatever the inputs");
        }

        if (effects.IsEmpty)
        {
            return words.Say(
                $"{title}的概率为 {percent}，没有哪个输入的影响超出随机误差", $"{title}: {percent}; no input has an effect beyond chance");
        }

        var first = effects[0];
        var (name, low, high) = (
            InputText.Of(first.Column, explanation.Plan.Calendar, explanation.Target.Id).In(words.Language),
            Spoken.Percent(first.Bar.Low.Value),
            Spoken.Percent(first.Bar.High.Value));
        return words.Say(
            $"{title}的概率为 {percent}；影响最大的是“{name}”：低时 {low}，高时 {high}",
            $"{title}: {percent}; most depends on \"{name}\": {low} where low, {high} where high");
    }

    private static string Subtitle(Explanation explanation, ExplanationWords words) => explanation.Gap is null
        ? words.Say(
            $"{words.Title(explanation.Scenario)}。每行一个不确定输入（同一输入取影响最大的月份或平均值）：它在第 10 和第 90 百分位附近的试验里，目标实现的概率；竖线为全部试验的概率。敏感度为知道该输入后可消除的方差份额。只列影响超出随机误差的，最多 {MostRows} 个。",
            $"Under {words.Title(explanation.Scenario)}. A row an uncertain input (the month or the mean that tells most): how often the target is met in trials where the input lies around its 10th and 90th percentile; the line is the probability over all trials. Sensitivity: the share of the variance that would go if the input were known. Effects beyond chance only, {MostRows} at most.")
        : words.Say($"{words.Title(explanation.Scenario)}。", $"Under {words.Title(explanation.Scenario)}.");
}
