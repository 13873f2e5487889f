namespace WorkPlanSim.Simulation.Tallies;

/// <summary>The fixed bins into which attainments (done / goal) are counted.</summary>
/// <remarks>256 bins of 1/128 from 0 to 2; what is above 2 goes into the last. A quantile is exact to a bin.</remarks>
public static class AttainmentBins
{
    /// <summary>The number of bins.</summary>
    public const int Count = 256;

    /// <summary>The width of a bin.</summary>
    public const double Width = 1.0 / 128.0;

    /// <summary>Reads a quantile by linear interpolation within its bin.</summary>
    /// <param name="counts">Counts by bin. Shape [<see cref="Count"/>].</param>
    /// <param name="probability">In [0, 1].</param>
    /// <returns>The quantile; 0 of no counts.</returns>
    internal static double Quantile(ReadOnlySpan<int> counts, double probability)
    {
        var total = 0L;
        foreach (var count in counts)
        {
            total += count;
        }

        var wanted = probability * total;
        var below = 0L;
        for (var bin = 0; bin < counts.Length; bin++)
        {
            if (counts[bin] > 0 && below + counts[bin] >= wanted)
            {
                var within = (wanted - below) / counts[bin];

                // Nothing done and all done are values that many trials share: their bins stand for the value itself.
                return bin switch
                {
                    0 => 0.0,
                    128 => 1.0,
                    _ => (bin + within) * Width,
                };
            }

            below += counts[bin];
        }

        return 0.0;
    }
}
