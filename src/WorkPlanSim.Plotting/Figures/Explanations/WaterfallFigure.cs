using System.Collections.Immutable;
using WorkPlanSim.Analysis.Explanations;
using WorkPlanSim.Plotting.Composition;
using WorkPlanSim.Plotting.Numbers;

namespace WorkPlanSim.Plotting.Figures.Explanations;

/// <summary>From one scenario to another, lever by lever: each bar begins where the one above ends.</summary>
internal static class WaterfallFigure
{
    private const int MostLevers = 18;

    internal static Figure Draw(DifferenceExplanation explanation, Waterfall waterfall, ExplanationWords words)
    {
        var rows = RowsOf(explanation, waterfall, words);
        double[] ends = [.. Ends(waterfall.From, rows).Select(v => Shown(waterfall, v))];
        var chart = new RowChart(
            rows.Length + 2,
            new ValueScale([.. ends, Shown(waterfall, waterfall.To)], v => Label(waterfall, v)),
            (waterfall.IsShare ? words.Say("百分点", "points") : words.Say("项", "targets"), 110));
        Total(chart, 0, words.Title(explanation.From), waterfall, waterfall.From);
        for (var row = 0; row < rows.Length; row++)
        {
            chart.Title(row + 1, rows[row].Title);
            var part = Shown(waterfall, rows[row].Part);
            chart.Bar(row + 1, ends[row], ends[row + 1], part < 0.0 ? FigureColors.Vermilion : FigureColors.Blue);
            chart.Line(ends[row], FigureColors.Subtle, row, row + 1);
            chart.Number(row + 1, 0, Spoken.Sign(part) + NumberOf(waterfall, Math.Abs(part)), bold: part != 0.0);
        }

        chart.Line(ends[^1], FigureColors.Subtle, rows.Length, rows.Length + 1);
        Total(chart, rows.Length + 1, words.Title(explanation.To), waterfall, waterfall.To);
        return chart.Sheet.ToFigure(
            waterfall.Name,
            new FigureText(
                waterfall.Headline,
                Subtitle(explanation, waterfall, words),
                words.Source(words.Say("2 个情景，同一组随机数", "2 scenarios, common random numbers"))),
            new KeyItem(words.Say("使之升高", "raises it"), FigureColors.Blue) { IsArea = true },
            new KeyItem(words.Say("使之降低", "lowers it"), FigureColors.Vermilion) { IsArea = true });
    }

    private static void Total(RowChart chart, int row, string title, Waterfall waterfall, long steps)
    {
        var value = Shown(waterfall, steps);
        chart.Title(row, title, bold: true);
        chart.Line(value, FigureColors.Ink, row, row);
        chart.Number(row, 0, NumberOf(waterfall, value) + (waterfall.IsShare ? "%" : ""), bold: true);
    }

    /// <summary>Gives the levers with their parts, the largest; those that have nothing, and of very many the rest, share a row.</summary>
    private static ImmutableArray<(string Title, long Part)> RowsOf(
        DifferenceExplanation explanation, Waterfall waterfall, ExplanationWords words)
    {
        var text = new LeverText(explanation.Plan);
        var all = explanation.Levers.Zip(waterfall.Parts, (lever, part) => (Title: text.Of(lever).In(words.Language), Part: part)).ToList();
        var shown = all.Index().Where(r => r.Item.Part != 0).OrderByDescending(r => Math.Abs(r.Item.Part))
            .Take(MostLevers).Select(r => r.Index).ToHashSet();
        var rest = all.Where((_, i) => !shown.Contains(i)).ToList();
        if (rest.Count < 2)
        {
            return [.. all];
        }

        return
        [
            .. all.Where((_, i) => shown.Contains(i)),
            (words.Say($"其余 {rest.Count} 项", $"{rest.Count} others"), rest.Sum(r => r.Part)),
        ];
    }

    private static IEnumerable<long> Ends(long from, IEnumerable<(string Title, long Part)> rows)
    {
        yield return from;
        foreach (var (_, part) in rows)
        {
            yield return from += part;
        }
    }

    private static double Shown(Waterfall waterfall, long steps) => (waterfall.IsShare ? 100.0 : 1.0) * steps / waterfall.Steps;

    private static string NumberOf(Waterfall waterfall, double value) => NumberText.Fixed(value, waterfall.IsShare ? 1 : 2);

    private static string Label(Waterfall waterfall, double value) => NumberText.Plain(value) + (waterfall.IsShare ? "%" : "");

    private static string Subtitle(DifferenceExplanation explanation, Waterfall waterfall, ExplanationWords words)
    {
        var isSampled = explanation.ExpectedMet is { Parts.IsExact: false };
        var (zh, en) = isSampled
            ? ("由抽样的顺序估计", "estimated from sampled orders")
            : ("对所有先后顺序取平均", "averaged over all orders");
        return words.Say(
            (waterfall.IsShare ? "实现概率。" : "预期实现项数。") + $"每行一处不同，它带来的变化{zh}（Shapley），加起来正好是全部差别。",
            (waterfall.IsShare ? "Probability of being met. " : "Expected number of targets met. ")
                + $"A row a change in which the two differ: what making it adds, {en} (Shapley); the rows add up to the whole difference.");
    }
}
