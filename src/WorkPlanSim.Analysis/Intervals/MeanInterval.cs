namespace WorkPlanSim.Analysis.Intervals;

/// <summary>Intervals for means of a number per trial.</summary>
public static class MeanInterval
{
    /// <summary>Gives the normal interval of a mean: mean ± z s / √n, s² with n - 1.</summary>
    /// <param name="sum">The sum over trials.</param>
    /// <param name="sumOfSquares">The sum of squares over trials.</param>
    /// <param name="trials">All trials, at least 1.</param>
    /// <returns>The interval; of no width for a single trial.</returns>
    public static ConfidenceInterval Normal(double sum, double sumOfSquares, long trials)
    {
        var n = (double)trials;
        var mean = sum / n;
        var variance = trials < 2 ? 0.0 : Math.Max(0.0, (sumOfSquares - (n * mean * mean)) / (n - 1.0));
        var spread = Proportion.Z95 * Math.Sqrt(variance / n);
        return new ConfidenceInterval(mean - spread, mean + spread);
    }
}
