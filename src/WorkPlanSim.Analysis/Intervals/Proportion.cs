namespace WorkPlanSim.Analysis.Intervals;

/// <summary>Intervals for shares of trials.</summary>
public static class Proportion
{
    /// <summary>The normal quantile of a two-sided 95 % interval.</summary>
    internal const double Z95 = 1.959963984540054;

    /// <summary>
    /// Gives Wilson's score interval (Wilson, 1927): (p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n), also at 0 and 1.
    /// </summary>
    /// <param name="count">The trials that have the property, in [0, trials].</param>
    /// <param name="trials">All trials; 0 gives [0, 1].</param>
    /// <returns>The interval, within [0, 1].</returns>
    public static ConfidenceInterval Wilson(long count, long trials)
    {
        if (trials == 0)
        {
            return new ConfidenceInterval(0.0, 1.0);
        }

        var n = (double)trials;
        var p = count / n;
        var z2 = Z95 * Z95 / n;
        var centre = p + (z2 / 2.0);
        var spread = Z95 * Math.Sqrt((p * (1.0 - p) / n) + (z2 / n / 4.0));

        // At 0 and 1 the end is exact; without this, rounding would leave it a hair beside.
        return new ConfidenceInterval(
            count == 0 ? 0.0 : (centre - spread) / (1.0 + z2),
            count == trials ? 1.0 : (centre + spread) / (1.0 + z2));
    }

    /// <summary>
    /// Gives the interval of Bonett and Price (2012) for the difference of two shares of the same trials: one trial is added to
    /// each kind of discordant pair, d̃ ± z √((p̃g + p̃l - d̃²) / (n + 2)), so that it is honest even where no pair is discordant.
    /// </summary>
    /// <param name="gained">The trials that have the property here and not there.</param>
    /// <param name="lost">The trials that have it there and not here.</param>
    /// <param name="trials">All trials, at least 1.</param>
    /// <returns>The interval.</returns>
    public static ConfidenceInterval PairedDifference(long gained, long lost, long trials)
    {
        var n = trials + 2.0;
        var (g, l) = ((gained + 1.0) / n, (lost + 1.0) / n);
        var difference = g - l;
        var spread = Z95 * Math.Sqrt((g + l - (difference * difference)) / n);
        return new ConfidenceInterval(Math.Max(-1.0, difference - spread), Math.Min(1.0, difference + spread));
    }
}
