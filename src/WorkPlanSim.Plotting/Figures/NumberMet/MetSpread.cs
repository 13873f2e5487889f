using System.Collections.Immutable;

namespace WorkPlanSim.Plotting.Figures.NumberMet;

/// <summary>How the number of targets met spreads over the trials of a scenario: its quantiles, each the least number that will do.</summary>
internal sealed record MetSpread(int P5, int P25, int P50, int P75, int P95)
{
    /// <summary>Reads the spread of a distribution.</summary>
    /// <param name="shares">The share of trials with exactly so many met.</param>
    /// <returns>The spread.</returns>
    internal static MetSpread Of(ImmutableArray<double> shares) => new(
        Quantile(shares, 0.05), Quantile(shares, 0.25), Quantile(shares, 0.5), Quantile(shares, 0.75), Quantile(shares, 0.95));

    private static int Quantile(ImmutableArray<double> shares, double probability)
    {
        // The shares are counts divided by trials: what their sum lacks by rounding must not push a quantile up.
        const double rounding = 1e-9;
        var below = 0.0;
        for (var count = 0; count < shares.Length; count++)
        {
            below += shares[count];
            if (below >= probability - rounding)
            {
                return count;
            }
        }

        return shares.Length - 1;
    }
}
