using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Plotting.Composition;

namespace WorkPlanSim.Plotting.Figures.Heatmap;

/// <summary>What the heatmap says in words, computed from the results.</summary>
internal static class HeatmapText
{
    /// <summary>Says what a page shows.</summary>
    /// <param name="data">The results.</param>
    /// <param name="shown">The targets on the page.</param>
    /// <param name="page">The page, from 0.</param>
    /// <param name="pages">How many there are.</param>
    /// <returns>The words.</returns>
    internal static FigureText Of(FigureData data, IEnumerable<Target> shown, int page, int pages) =>
        new(
            HeatmapHeadline.Of(data),
            Subtitle(data, RowLabels.StarNote(data, shown), page, pages),
            data.Source);

    private static string Subtitle(FigureData data, string star, int page, int pages)
    {
        var marks = data.Comparison.Differences.IsEmpty ? "" : data.Say(
            "；▲▼ 为超出随机误差的变化，浅色为该情景未触及",
            "; ▲▼ changed beyond chance, pale: not touched by the scenario");
        return data.Say(
            $"按期实现的概率（%），按{data.FirstName}下的风险从高到低；80% 处为白色，红低蓝高{marks}{star}。",
            $"Probability of being met in time (%), riskiest under {data.FirstName} first; "
                + $"white is 80%, red below, blue above{marks}{star}.")
            + Choices.Of(data).Note(data) + PageNames.Note(data, page, pages);
    }
}
