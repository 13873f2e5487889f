using MathNet.Numerics;

namespace WorkPlanSim.Analysis.Sensitivity;

/// <summary>Whether trials are marked more often the higher a value lies, or the lower: a test with one degree of freedom.</summary>
/// <remarks>
/// <para>
/// The score test of a linear trend (Cochran, 1954; Armitage, 1955) with the ranks of the values as scores, which makes it Wilcoxon's
/// (1945) rank sum test: of equal values each has the mean of their ranks, so that of an event it compares two shares. With m of n
/// trials marked, z = (Σ marked ranks - m (n + 1) / 2) / √(m (n - m) / (n (n - 1)) Σ (rank - (n + 1) / 2)²), whose mean and variance are
/// exact where marks are dealt out without regard to the values; its law is near the normal one from some 30 of either kind on, and
/// in its tails rather within it.
/// </para>
/// <para>It puts all of its power into one direction: an effect that goes up and comes down again is not for it to find.</para>
/// </remarks>
/// <param name="Z">The standard score: positive where high values are marked more often; 0 where there is nothing to compare.</param>
public readonly record struct TrendTest(double Z)
{
    /// <summary>Gets the chance of so steep a trend either way, if there is none.</summary>
    public double PValue => SpecialFunctions.Erfc(Math.Abs(Z) / Constants.Sqrt2);

    /// <summary>Tests.</summary>
    /// <param name="values">The value in each trial. Shape [trials].</param>
    /// <param name="marks">Whether each trial is marked. The same shape.</param>
    /// <returns>The test.</returns>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static TrendTest Of(ReadOnlySpan<double> values, ReadOnlySpan<bool> marks)
    {
        if (marks.Length != values.Length)
        {
            throw new ArgumentException($"{values.Length} values, but {marks.Length} marks.", nameof(marks));
        }

        var (sorted, marked) = (values.ToArray(), marks.ToArray());
        Array.Sort(sorted, marked);
        var (n, m, sum, squares) = ((double)sorted.Length, 0.0, 0.0, 0.0);
        for (var first = 0; first < sorted.Length;)
        {
            var (after, hits) = (first, 0);
            for (; after < sorted.Length && sorted[after].Equals(sorted[first]); after++)
            {
                hits += marked[after] ? 1 : 0;
            }

            var rank = (first + after + 1.0 - (n + 1.0)) / 2.0;
            (m, sum) = (m + hits, sum + (hits * rank));
            squares += (after - first) * rank * rank;
            first = after;
        }

        var variance = n < 2.0 ? 0.0 : m * (n - m) / (n * (n - 1.0)) * squares;
        return new TrendTest(variance > 0.0 ? sum / Math.Sqrt(variance) : 0.0);
    }
}
