namespace WorkPlanSim.Plotting.Figures.Allocation;

/// <summary>What moving money and posts buys, in a sentence.</summary>
internal static class AllocationHeadline
{
    internal static string Of(FigureData data, IReadOnlyList<Reallocation> moving)
    {
        if (data.Comparison.Differences.IsEmpty)
        {
            return data.Say(
                $"没有可与{data.FirstName}比较的情景", $"There is no scenario to hold against {data.FirstName}");
        }

        if (moving.Count == 0)
        {
            return data.Say("没有情景调动资金或岗位", "No scenario moves money or posts");
        }

        var change = MeanChanges.Of(data, moving.Select(m => m.Difference));
        if (moving.All(m => !m.Difference.ExpectedMet.IsSignificant))
        {
            // That sentence counts the scenarios itself.
            return data.Say($"调动资金或岗位：{change.Zh}", $"Moving money or posts: {Lower(change.En)}");
        }

        return data.Say(
            moving.Count == 1
                ? $"只有一个情景调动资金或岗位：{change.Zh}"
                : $"调动资金或岗位的 {moving.Count} 个情景中，{change.Zh}",
            moving.Count == 1
                ? $"One scenario moves money or posts: {change.En}"
                : $"Of {moving.Count} scenarios that move money or posts, {Lower(change.En)}");
    }

    private static string Lower(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];
}
