namespace WorkPlanSim.Plotting.Figures.Allocation;

/// <summary>What moving money and posts buys, in a sentence.</summary>
internal static class AllocationHeadline
{
    internal static string Of(FigureData data, IReadOnlyList<Reallocation> moving)
    {
        if (data.Comparison.Differences.IsEmpty)
        {
            return data.Say("没有可与基准相比的情景", "There is no scenario to hold against the baseline");
        }

        if (moving.Count == 0)
        {
            return data.Say("没有情景调动资金或岗位", "No scenario moves money or posts");
        }

        if (moving.All(m => !m.Difference.ExpectedMet.IsSignificant))
        {
            return data.Say(
                "调动资金或岗位的情景都没有明显改变平均达成项数",
                moving.Count == 1
                    ? "The one scenario that moves money or posts does not clearly change the mean number of targets met"
                    : $"None of the {moving.Count} scenarios that move money or posts clearly changes the mean number of targets met");
        }

        var change = MeanChanges.Of(data, moving.Select(m => m.Difference));
        return data.Say(
            $"调动资金或岗位的 {moving.Count} 个情景中，{change.Zh}",
            moving.Count == 1
                ? $"Of the scenarios, one moves money or posts. {change.En}"
                : $"Of {moving.Count} scenarios that move money or posts: {Uncapital(change.En)}");
    }

    private static string Uncapital(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];
}
