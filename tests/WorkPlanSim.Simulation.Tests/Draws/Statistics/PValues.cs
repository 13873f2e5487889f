using MathNet.Numerics;

namespace WorkPlanSim.Simulation.Tests.Draws.Statistics;

/// <summary>Judges many independent p-values, or the z-scores that they come from, at once.</summary>
/// <remarks>
/// The seeds are fixed, so a test always ends alike; with other seeds it would fail by chance less than once in 10^6 runs. That p-values
/// are uniform is judged by their greatest distance from the diagonal (Kolmogorov and Smirnov) with the bound of Massart (1990),
/// P(D > d) ≤ 2 exp(-2 n d²), which holds for every n.
/// </remarks>
internal static class PValues
{
    private const double ByChance = 1e-7;

    // Φ(-5.4) is 3.3e-8, for each side.
    private const double MostOfOneScore = 5.4;

    /// <summary>Asserts that p-values are uniform.</summary>
    internal static void AssertUniform(string what, IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        var n = (double)sorted.Length;
        var distance = Enumerable.Range(0, sorted.Length)
            .Max(i => Math.Max(((i + 1) / n) - sorted[i], sorted[i] - (i / n)));
        var bound = Math.Sqrt(Math.Log(2.0 / ByChance) / (2.0 * n));

        Assert.True(distance <= bound, $"{what}: the p-values are {distance:F3} from uniform, {bound:F3} allowed");
    }

    /// <summary>Asserts that scores are standard normal, and that their sum is too: what is wrong with every seed adds up.</summary>
    internal static void AssertStandardNormal(string what, IReadOnlyCollection<double> scores)
    {
        AssertUniform(what, scores.Select(z => 0.5 * SpecialFunctions.Erfc(-z / Math.Sqrt(2.0))));
        AssertScore($"{what} over all seeds", scores.Sum() / Math.Sqrt(scores.Count));
    }

    /// <summary>Asserts that one score is standard normal.</summary>
    internal static void AssertScore(string what, double score) =>
        Assert.True(Math.Abs(score) <= MostOfOneScore, $"{what}: {score:F2} standard errors off");

    /// <summary>Gives the p-value of counts in cells that are equally likely (Pearson's chi-square).</summary>
    internal static double ChiSquare(ReadOnlySpan<int> counts)
    {
        var (total, square) = (0.0, 0.0);
        foreach (var count in counts)
        {
            total += count;
            square += (double)count * count;
        }

        var statistic = (square * counts.Length / total) - total;
        return SpecialFunctions.GammaUpperRegularized((counts.Length - 1) / 2.0, statistic / 2.0);
    }
}
