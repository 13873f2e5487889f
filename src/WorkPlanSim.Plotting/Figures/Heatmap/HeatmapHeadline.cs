using System.Collections.Immutable;
using WorkPlanSim.Analysis.Comparison;

namespace WorkPlanSim.Plotting.Figures.Heatmap;

/// <summary>
/// What the heatmap says in a sentence: which scenario meets most, or which cost, always beyond chance.
/// </summary>
internal static class HeatmapHeadline
{
    /// <summary>Says it.</summary>
    /// <param name="data">The results.</param>
    /// <returns>The sentence, without a stop.</returns>
    internal static string Of(FigureData data)
    {
        var choices = Choices.Of(data);
        var (all, counted) = (choices.Differences, data.Baseline.Summary.Counted);
        if (counted == 0)
        {
            return data.Say("没有计入项数的目标", "No target counts towards the number met");
        }

        var first = data.Say(
            $"{data.FirstName}预期实现 {counted} 项中的 {data.Baseline.Summary.ExpectedMet:0.0} 项",
            $"{data.FirstName}: {data.Baseline.Summary.ExpectedMet:0.0} of {counted} expected");
        if (all.IsEmpty)
        {
            return data.Say(first, $"Under {first}");
        }

        var clear = all.Where(d => d.ExpectedMet.IsSignificant).ToImmutableArray();
        var raising = clear.Where(d => d.ExpectedMet.Difference > 0.0).ToImmutableArray();
        var lowering = clear.Where(d => d.ExpectedMet.Difference < 0.0).ToImmutableArray();
        return (raising.Length, lowering.Length) switch
        {
            ( > 0, _) => Best(data, choices, raising) + Lowered(data, choices, lowering.Length),
            (0, > 0) => WithoutHelp(data, choices, lowering) + data.Say($"（{first}）", $" ({first})"),
            _ when all.Length == 1 => data.Say(
                $"“{Title(data, all[0])}”没有明显改变预期实现的项数（{first}）",
                $"\"{Title(data, all[0])}\" does not change the expected number met beyond chance ({first})"),
            _ => data.Say(
                $"{all.Length} 个{choices.Zh}都没有明显改变预期实现的项数（{first}）",
                $"None of {all.Length} {choices.En(all.Length)} changes the expected number met beyond chance ({first})"),
        };
    }

    private static string Best(FigureData data, Choices choices, ImmutableArray<ScenarioDifference> raising)
    {
        var most = raising.Max(d => d.ExpectedMet.Difference);
        var best = raising.Where(d => d.ExpectedMet.Difference.Equals(most)).ToList();
        var (gain, first) = (Spoken.Size(most), $"{data.Baseline.Summary.ExpectedMet:0.0}");
        var (zh, en) = (best.Count, raising.Length) switch
        {
            (1, 1) => ($"“{Title(data, best[0])}”", $"\"{Title(data, best[0])}\" adds"),
            (1, _) => ($"“{Title(data, best[0])}”增加最多：", $"\"{Title(data, best[0])}\" adds most:"),
            var (count, _) => ($"{count} 个{choices.Zh}并列最多：", $"{count} {choices.En(count)} add most, alike:"),
        };

        // Not the number met under the scenario too: rounded, the three need not add up.
        return data.Say(
            $"超出随机误差的变化中，{zh}比{data.FirstName}的 {first} 项多实现 {gain} 项",
            $"Beyond chance, {en} {gain} to the {first} targets met on average under {data.FirstName}");
    }

    private static string Lowered(FigureData data, Choices choices, int count) => count switch
    {
        0 => "",
        _ => data.Say(
            $"；{count} 个{choices.Zh}明显减少",
            count == 1
                ? $"; one {choices.En(1)} lowers the number"
                : $"; {count} {choices.En(count)} lower the number"),
    };

    private static string WithoutHelp(
        FigureData data, Choices choices, ImmutableArray<ScenarioDifference> lowering)
    {
        var (all, zh, one) = (choices.Differences.Length, choices.Zh, choices.En(1));
        var least = lowering.Min(d => d.ExpectedMet.Difference);
        var worst = lowering.Where(d => d.ExpectedMet.Difference.Equals(least)).ToList();
        var (title, size) = (Title(data, worst[0]), Spoken.Size(least));
        return (lowering.Length, all) switch
        {
            (_, 1) => data.Say(
                $"“{title}”平均少实现 {size} 项", $"\"{title}\" costs {size} targets met on average"),
            (1, _) => data.Say(
                $"没有{zh}明显增加实现项数；“{title}”平均少实现 {size} 项",
                $"No {one} adds targets met beyond chance; \"{title}\" costs {size} on average"),
            _ when worst.Count > 1 => data.Say(
                $"没有{zh}明显增加实现项数；{lowering.Length} 个明显减少，其中 {worst.Count} 个并列最多，少 {size} 项",
                $"No {one} adds targets met beyond chance; {lowering.Length} cost some, "
                    + $"{worst.Count} of them most, alike: {size}"),
            _ => data.Say(
                $"没有{zh}明显增加实现项数；{lowering.Length} 个明显减少，最多的是“{title}”，少 {size} 项",
                $"No {one} adds targets met beyond chance; {lowering.Length} cost some, "
                    + $"\"{title}\" most: {size}"),
        };
    }

    private static string Title(FigureData data, ScenarioDifference difference) =>
        data.Title(data.Comparison.Projections.First(p => p.Scenario.Id == difference.ScenarioId).Scenario);
}
