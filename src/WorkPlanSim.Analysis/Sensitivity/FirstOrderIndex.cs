using WorkPlanSim.Analysis.Intervals;

namespace WorkPlanSim.Analysis.Sensitivity;

/// <summary>
/// The share of an output's variance that would go if one input were known: the first-order sensitivity index,
/// Var(E[output | input]) / Var(output) (Sobol, 1993).
/// </summary>
/// <remarks>
/// <para>
/// Read from given trials by bins of the input (Plischke, Borgonovo and Smith, 2013), without further runs. Let bin b
/// have n_b of the n trials, mean m_b and variance s_b² (with n_b - 1). Then W = Σ n_b s_b² / n and
/// B = Σ (n_b (m_b - m)² - (1 - n_b/n) s_b²) / n are unbiased for the variance within and between bins, whether or not
/// the bins vary alike, and the index is B / (B + W). The second part of B takes off what means of few trials differ by chance:
/// uncorrected, an input without effect would have an index of (bins - 1) / n. Where all bins vary alike this is the
/// adjusted R² of one-way analysis of variance (Kelley, 1935).
/// </para>
/// <para>
/// The interval is S ± z √(V + Q). V is the mean square over trials of the index's influence function,
/// ((1 - S) (y - m)² - (y - m_b)²) / T with T = B + W, over n (delta method; Hampel, 1974); the moments of the bins
/// give it. Q = 2 Σ s_b⁴ / (n T)² is the variance of B without an effect, when the influence function vanishes. As the chance in means
/// of few trials raises V by 2 (1 - S)² Q, so much is taken off it first. In tests it holds the truth in 93 to 97 % of
/// samples of 1000 and of 10 000 trials, and more often of indices near 0, where it is cut off.
/// </para>
/// </remarks>
/// <param name="Value">The index, in [0, 1]; what chance leaves below 0 counts as 0.</param>
/// <param name="Interval">Its 95 % interval, within [0, 1]; it reaches 0 where no effect can be told.</param>
public sealed record FirstOrderIndex(double Value, ConfidenceInterval Interval)
{
    // Below that share of the mean square a variance is rounding.
    private const double Rounding = 1e-24;

    /// <summary>Reads the index from a tally.</summary>
    /// <param name="tally">The output by bins of the input.</param>
    /// <returns>
    /// The index; null if the output never varies, or no bin has two trials: there is nothing to share out.
    /// </returns>
    public static FirstOrderIndex? Of(ConditionalTally tally)
    {
        var n = (double)tally.Trials;
        var freedom = tally.Bins.Sum(b => Math.Max(0L, b.Trials - 1L));
        if (freedom == 0)
        {
            return null;
        }

        var mean = tally.Bins.Sum(b => b.Trials * b.Mean) / n;
        var pooled = tally.Bins.Sum(b => b.Trials * b.Variance) / freedom;
        var (between, within, squares) = (0.0, 0.0, 0.0);
        foreach (var bin in tally.Bins)
        {
            var share = bin.Trials / n;
            var variance = VarianceOf(bin, pooled);
            within += share * variance;
            between += (share * Math.Pow(bin.Mean - mean, 2)) - ((1.0 - share) * variance / n);
            squares += variance * variance;
        }

        var total = between + within;
        if (total <= Rounding * mean * mean)
        {
            return null;
        }

        var index = Math.Clamp(between / total, 0.0, 1.0);
        var noEffect = 2.0 * squares / (n * n * total * total);
        var influence = InfluenceVariance(tally, mean, index) / (n * total * total);
        var variances = noEffect + Math.Max(0.0, influence - (2.0 * Math.Pow(1.0 - index, 2) * noEffect));
        var spread = Proportion.Z95 * Math.Sqrt(variances);
        return new FirstOrderIndex(
            index, new ConfidenceInterval(Math.Max(0.0, index - spread), Math.Min(1.0, index + spread)));
    }

    // A single trial has no variance of its own: it gets that of the others.
    private static double VarianceOf(ConditionalBin bin, double pooled) => bin.Trials switch
    {
        0 => 0.0,
        1 => pooled,
        var n => bin.Variance * n / (n - 1.0),
    };

    // The mean square over trials of a e² + b e + c, the influence function times T, where e = y - m_b, d = m_b - m,
    // a = -S, b = 2 (1 - S) d and c = (1 - S) d².
    private static double InfluenceVariance(ConditionalTally tally, double mean, double index)
    {
        var sum = 0.0;
        foreach (var bin in tally.Bins)
        {
            var d = bin.Mean - mean;
            var (a, b, c) = (-index, 2.0 * (1.0 - index) * d, (1.0 - index) * d * d);
            sum += bin.Trials * ((a * a * bin.Fourth) + (2.0 * a * b * bin.Third)
                + (((b * b) + (2.0 * a * c)) * bin.Variance) + (c * c));
        }

        return sum / tally.Trials;
    }
}
