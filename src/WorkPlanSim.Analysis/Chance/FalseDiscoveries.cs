namespace WorkPlanSim.Analysis.Chance;

/// <summary>Which of many findings are told, so that few of those told are chance (Benjamini and Hochberg, 1995).</summary>
/// <remarks>
/// The k least chances are told, k the largest number for which the k-th is at most k / m of the level, of m. The share of chance among
/// what is told is then on average at most the level, and where there is nothing to find, so is the probability of telling anything: of
/// findings that are independent, and of those that tend to come together (Benjamini and Yekutieli, 2001).
/// </remarks>
internal static class FalseDiscoveries
{
    /// <summary>Gives the largest chance that is told.</summary>
    /// <param name="chances">The chance of each finding if it were none: its p-value.</param>
    /// <param name="level">The share of chance among what is told, on average.</param>
    /// <returns>The p-value up to which findings are told; below 0 where none is.</returns>
    internal static double Limit(IEnumerable<double> chances, double level)
    {
        double[] sorted = [.. chances.Order()];
        return sorted.Index().Where(p => p.Item <= level * (p.Index + 1) / sorted.Length).Select(p => p.Item).Append(-1.0).Max();
    }
}
