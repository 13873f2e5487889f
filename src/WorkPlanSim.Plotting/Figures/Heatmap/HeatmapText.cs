using WorkPlanSim.Plotting.Composition;

namespace WorkPlanSim.Plotting.Figures.Heatmap;

/// <summary>What the heatmap says in words, computed from the results.</summary>
internal static class HeatmapText
{
    internal static FigureText Of(FigureData data, int page, int pages) =>
        new(Headline(data), Subtitle(data, page, pages), data.Source);

    private static string Headline(FigureData data)
    {
        var best = data.Comparison.Differences.MaxBy(d => d.ExpectedMet.Difference);
        if (best is null || !best.ExpectedMet.IsSignificant || best.ExpectedMet.Difference <= 0.0)
        {
            return data.Say(
                $"没有情景能比基准实现更多目标（{data.Baseline.Summary.ExpectedMet:0.0} 项）",
                $"No scenario meets more targets than the baseline ({data.Baseline.Summary.ExpectedMet:0.0}) beyond chance");
        }

        var scenario = data.Comparison.Projections.First(p => p.Scenario.Id == best.ScenarioId);
        var title = data.Title(scenario.Scenario);
        return data.Say(
            $"“{title}”预计实现最多：{scenario.Summary.ExpectedMet:0.0} 项，比基准多 {best.ExpectedMet.Difference:0.0#} 项",
            $"{title}: most targets met: {scenario.Summary.ExpectedMet:0.0} expected, {best.ExpectedMet.Difference:0.0#} more than the baseline");
    }

    private static string Subtitle(FigureData data, int page, int pages)
    {
        var part = pages == 1 ? "" : data.Say($"；第 {page + 1} 页，共 {pages} 页", $"; page {page + 1} of {pages}");
        return data.Say(
            $"按期实现的概率（%），按基准风险从高到低；白色为 80%，红低蓝高；▲▼ 为超出偶然的变化，浅色为该情景未触及；* 为必须完成{part}",
            $"Probability of being met in time (%), riskiest in the baseline first; white is 80%, red below, blue above; ▲▼ changed beyond chance, pale: not touched by the scenario; * mandatory{part}");
    }
}
