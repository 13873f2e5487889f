using ScottPlot;
using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Analysis.Explanations;
using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Plotting.Composition;
using WorkPlanSim.Plotting.Figures.Differences;

namespace WorkPlanSim.Plotting.Figures.Explanations;

/// <summary>What a step of each fund's money and of each team's posts is worth to a target.</summary>
internal static class LeverFigure
{
    private const string Name = "lever-values";

    internal static Figure Draw(Explanation explanation, ExplanationWords words)
    {
        var text = new FigureText(
            Headline(explanation, words), Subtitle(explanation, words), words.Source(words.Title(explanation.Scenario)));
        if (explanation.Levers.IsEmpty)
        {
            return new Sheet(1152, 8).ToFigure(Name, text);
        }

        var ends = explanation.Levers.SelectMany(l => new[] { l.Met.Interval.Low * 100.0, l.Met.Interval.High * 100.0 });
        var chart = new RowChart(
            explanation.Levers.Length,
            new ValueScale([0.0, .. ends], PointsScale.Label),
            (words.Say("变化（百分点）", "points"), 110),
            (words.Say("95% 区间", "95% interval"), 130),
            (words.Say("现有", "has"), 80),
            (words.Say("未分配", "free"), 90));
        foreach (var (row, lever) in explanation.Levers.Index())
        {
            chart.Title(row, Title(lever, words));
            chart.Bar(row, 0.0, lever.Met.Difference * 100.0, ColorOf(lever.Met));
            chart.Interval(row, lever.Met.Interval.Low * 100.0, lever.Met.Interval.High * 100.0);
            chart.Number(row, 0, Spoken.Points(lever.Met.Difference), bold: lever.Met.IsSignificant);
            chart.Number(
                row, 1, $"[{Spoken.Points(lever.Met.Interval.Low)}, {Spoken.Points(lever.Met.Interval.High)}]", FigureColors.Subtle);
            chart.Number(row, 2, $"{lever.Given:#,0.##}");
            chart.Number(row, 3, $"{lever.Free:#,0.##}", lever.IsFree ? null : FigureColors.Vermilion);
        }

        chart.Line(0.0, FigureColors.Subtle);
        return chart.Sheet.ToFigure(
            Name,
            text,
            new KeyItem(words.Say("升高，超出随机误差", "raises it beyond chance"), FigureColors.Blue) { IsArea = true },
            new KeyItem(words.Say("降低，超出随机误差", "lowers it beyond chance"), FigureColors.Vermilion) { IsArea = true },
            new KeyItem(words.Say("未超出随机误差", "within chance"), FigureColors.Insignificant) { IsArea = true },
            new KeyItem(words.Say("95% 区间", "95% interval"), FigureColors.Ink) { Line = LinePattern.Solid });
    }

    private static string Title(LeverValue lever, ExplanationWords words) => lever.Kind == DriverKind.Fund
        ? words.Say(
            $"{lever.Title.Zh} {Spoken.Posts(lever.Step)} {words.Plan.Currency}",
            $"{Spoken.Posts(lever.Step)} {words.Plan.Currency}: {lever.Title.En}")
        : words.Say(
            $"{lever.Title.Zh} {Spoken.Posts(lever.Step)} 人",
            $"{Spoken.Posts(lever.Step)} post: {lever.Title.En}");

    private static Color ColorOf(PairedDifference met) => !met.IsSignificant
        ? FigureColors.Insignificant
        : met.Difference > 0.0 ? FigureColors.Blue : FigureColors.Vermilion;

    private static string Headline(Explanation explanation, ExplanationWords words)
    {
        var title = words.Title(explanation.Target);
        if (explanation.Levers.IsEmpty)
        {
            return explanation.Target is CompositeTarget
                ? words.Say($"{title}由其他目标组成，没有可直接给它的资金或人手", $"{title} is made of other targets: no money or posts go to it")
                : words.Say($"没有资金可以给{title}，也没有队伍为它工作", $"No fund may give to {title}, and no team works for it");
        }

        var best = explanation.Levers.Where(l => l.Step > 0.0 && l.Met is { IsSignificant: true, Difference: > 0.0 })
            .GroupBy(l => l.Kind).Select(g => g.MaxBy(l => l.Met.Difference)).OfType<LeverValue>().ToList();
        if (best.Count == 0)
        {
            return words.Say(
                $"再给{title}一步资金或一个人，概率都没有超出随机误差的提高",
                $"No step of money or posts raises {title} beyond chance");
        }

        var said = string.Join(
            words.Say("；", "; "),
            best.Select(l => $"{Title(l, words)} {words.Say("", "→ ")}{Spoken.Points(l.Met.Difference)} {words.Say("个百分点", "points")}"));
        return words.Say($"{title}：{said}", $"{title}: {said}");
    }

    private static string Subtitle(Explanation explanation, ExplanationWords words)
    {
        var reaches = ReachText.Of(explanation.Reaches, words.Plan).In(words.Language);
        return words.Say(
            $"{words.Title(explanation.Scenario)}，概率 {Spoken.Percent(explanation.Probability)}。每行一步：多给或少给时，同一批试验里概率的变化。“未分配”少于这一步（红字）时，资金须从别处来，队伍须增编。达到 80%：{reaches}。",
            $"Under {words.Title(explanation.Scenario)}: {Spoken.Percent(explanation.Probability)}. A row a step more or less: the change of the probability in the same trials. Where less than the step is free (red), the money must come from elsewhere, the team be larger. To reach 80%: {reaches}.");
    }
}
