namespace WorkPlanSim.Plotting.Figures.Joint;

/// <summary>What failing together says in a sentence.</summary>
internal static class JointHeadline
{
    internal static string Of(FigureData data, FailurePairs pairs)
    {
        if (data.Baseline.Joint.Targets < data.Baseline.Targets.Length)
        {
            return data.Say("结果中没有目标一起失败的计数", "The results do not count which targets fail together");
        }

        if (pairs.Count < 2)
        {
            return data.Say(
                "在 2% 至 98% 的试验中失败的可比目标不足两项",
                "Fewer than two comparable targets fail in 2% to 98% of trials");
        }

        var strongest = Strongest(pairs);
        if (strongest is not var (rarer, other))
        {
            return data.Say(
                $"这 {pairs.Count} 项目标中，没有哪两项明显更常一起失败",
                $"No two of these {pairs.Count} targets fail together more often than unrelated ones would, beyond chance");
        }

        var (together, alone) = (pairs.FailureGiven(other, rarer), pairs.Failure(other));
        var (first, second) = (data.Title(pairs.Target(rarer)), data.Title(pairs.Target(other)));
        return data.Say(
            $"“{first}”失败时，“{second}”也失败的概率是 {Spoken.Percent(together)}，总体为 {Spoken.Percent(alone)}",
            $"Where \"{first}\" fails, \"{second}\" fails too in {Spoken.Percent(together)} of those trials; overall it fails in {Spoken.Percent(alone)}");
    }

    /// <summary>Finds the pair whose failures are most correlated, if any clearly are, the rarer failure first.</summary>
    /// <param name="pairs">The pairs.</param>
    /// <returns>The pair; null for none.</returns>
    internal static (int Rarer, int Other)? Strongest(FailurePairs pairs)
    {
        var places = Enumerable.Range(0, pairs.Count).ToList();
        var clear = places.SelectMany(i => places.Where(j => j > i).Select(j => (First: i, Second: j)))
            .Where(p => pairs.IsClear(p.First, p.Second) && pairs.Correlation(p.First, p.Second) > 0.0)
            .ToList();
        if (clear.Count == 0)
        {
            return null;
        }

        var (a, b) = clear.MaxBy(p => pairs.Correlation(p.First, p.Second));
        return pairs.Failure(a) <= pairs.Failure(b) ? (a, b) : (b, a);
    }
}
