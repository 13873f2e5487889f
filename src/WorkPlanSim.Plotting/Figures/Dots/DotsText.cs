using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Plotting.Composition;

namespace WorkPlanSim.Plotting.Figures.Dots;

/// <summary>What the dots say in words, computed from the results.</summary>
internal static class DotsText
{
    /// <summary>Says what a page shows.</summary>
    /// <param name="data">The results.</param>
    /// <param name="shown">The targets on the page.</param>
    /// <param name="page">The page, from 0.</param>
    /// <param name="pages">How many there are.</param>
    /// <returns>The words.</returns>
    internal static FigureText Of(FigureData data, IEnumerable<Target> shown, int page, int pages) =>
        new(Headline(data), Subtitle(data, RowLabels.StarNote(data, shown), page, pages), data.Source);

    private static string Headline(FigureData data)
    {
        var (scenario, reach, lowest) = (data.Title(data.Baseline.Scenario), Reach(data), Lowest(data));
        return data.Say($"{data.FirstName}情景下，{reach}，{lowest}", $"{scenario}: {reach}; {lowest}");
    }

    /// <summary>
    /// Counts the targets that reach the threshold; one that is met in exactly 80 of 100 trials does.
    /// </summary>
    private static string Reach(FigureData data)
    {
        var all = data.Baseline.Targets.Length;
        var count = data.Baseline.Targets.Count(t => t.Probability >= Shares.Threshold);
        return (count, all) switch
        {
            (1, 1) => data.Say("唯一的目标的概率达到 80%", "the one target reaches 80%"),
            (0, 1) => data.Say("唯一的目标的概率没有达到 80%", "the one target does not reach 80%"),
            (0, _) => data.Say($"{all} 项目标的概率都没有达到 80%", $"none of {all} targets reaches 80%"),
            _ when count == all => data.Say($"全部 {all} 项目标的概率都达到 80%", $"all {all} targets reach 80%"),
            _ => data.Say(
                $"{all} 项目标中 {count} 项的概率达到 80%",
                count == 1 ? $"1 of {all} targets reaches 80%" : $"{count} of {all} targets reach 80%"),
        };
    }

    /// <summary>Names the riskiest target, or counts those that are equally risky.</summary>
    private static string Lowest(FigureData data)
    {
        var targets = data.Baseline.Targets;
        var least = targets[data.RiskiestFirst()[0]];
        var chance = Shares.Percent(least.Probability) + "%";
        var title = data.Title(least.Target);
        return (targets.Count(t => t.Met == least.Met), targets.Length) switch
        {
            (1, 1) => data.Say($"即{title}（{chance}）", $"it is {title} ({chance})"),
            (1, _) => data.Say($"最低的是{title}（{chance}）", $"the lowest is {title} ({chance})"),
            var (count, all) when count == all => data.Say($"各项同为 {chance}", $"all are alike at {chance}"),
            var (count, _) => data.Say(
                $"有 {count} 项并列最低（{chance}）", $"{count} tie for the lowest at {chance}"),
        };
    }

    private static string Subtitle(FigureData data, string star, int page, int pages)
    {
        var left = data.Comparison.Differences.Length - DotsFigure.MostScenarios;
        var chosen = left <= 0 ? "" : data.Say(
            $"；只画变化最大的 {DotsFigure.MostScenarios} 个情景",
            $"; of the scenarios the {DotsFigure.MostScenarios} that change most");
        var touched = data.Comparison.Differences.IsEmpty ? "" : data.Say(
            "；情景未触及的目标上不画该情景", "; marks only where a scenario touches the target");
        return data.Say(
            $"按期实现的概率与 95% 区间，风险高的在前；虚线为 80%{star}{chosen}{touched}。",
            "Probability of being met in time with its 95% interval, riskiest first; dashed: 80%"
                + $"{star}{chosen}{touched}.") + PageNames.Note(data, page, pages);
    }
}
