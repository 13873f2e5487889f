using WorkPlanSim.Plotting.Composition;

namespace WorkPlanSim.Plotting.Figures.Dots;

/// <summary>What the dots say in words, computed from the results.</summary>
internal static class DotsText
{
    /// <summary>The probability from which a target counts as under control.</summary>
    internal const double Threshold = 0.8;

    internal static FigureText Of(FigureData data, int page, int pages) =>
        new(Headline(data), Subtitle(data, page, pages), data.Source);

    private static string Headline(FigureData data)
    {
        var targets = data.Baseline.Targets;
        var sure = targets.Count(t => t.Probability > Threshold);
        var riskiest = targets[data.RiskiestFirst()[0]];
        var title = data.Title(riskiest.Target);
        var chance = Shares.Percent(riskiest.Probability);
        var scenario = data.Title(data.Baseline.Scenario);
        return sure == targets.Length
            ? data.Say(
                $"“{scenario}”下全部 {targets.Length} 项目标的概率都超过 80%，最低的是{title}（{chance}%）",
                $"{scenario}: all {targets.Length} targets pass 80%; the lowest is {title} ({chance}%)")
            : data.Say(
                $"“{scenario}”下 {targets.Length} 项目标中 {sure} 项的概率超过 80%，最低的是{title}（{chance}%）",
                $"{scenario}: {sure} of {targets.Length} targets pass 80%; the lowest is {title} ({chance}%)");
    }

    private static string Subtitle(FigureData data, int page, int pages)
    {
        var part = pages == 1 ? "" : data.Say($"；第 {page + 1} 页，共 {pages} 页", $"; page {page + 1} of {pages}");
        var left = data.Comparison.Differences.Length - DotsFigure.MostScenarios;
        var chosen = left <= 0 ? "" : data.Say(
            $"；只画变化最大的 {DotsFigure.MostScenarios} 个情景", $"; of the scenarios the {DotsFigure.MostScenarios} that change most");
        var touched = data.Comparison.Differences.IsEmpty ? "" : data.Say("，且只画其触及的目标", "; marks only where a scenario touches the target");
        return data.Say(
            $"按期实现的概率与 95% 区间，风险高的在前；虚线为 80%；* 为必须完成{chosen}{touched}{part}",
            $"Probability of being met in time with its 95% interval, riskiest first; dashed: 80%; * mandatory{chosen}{touched}{part}");
    }
}
