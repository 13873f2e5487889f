using WorkPlanSim.Simulation.Lanes;

namespace WorkPlanSim.Simulation.Tallies;

/// <summary>What the trials made of one driver: the share of a period that is workable, of posts at work, of money arrived so far.</summary>
public sealed class DriverTally
{
    private readonly int[] _shares;
    private readonly long[] _sum;
    private readonly ushort[] _ways = new ushort[BinCounter.Ways * AttainmentBins.Count];

    internal DriverTally(int periods)
    {
        _shares = new int[periods * AttainmentBins.Count];
        _sum = new long[periods];
    }

    /// <summary>Reads a quantile of the share in a period; exact to a bin.</summary>
    /// <param name="period">The period.</param>
    /// <param name="probability">In [0, 1].</param>
    /// <returns>The quantile.</returns>
    public double Quantile(int period, double probability) => AttainmentBins.Quantile(
        _shares.AsSpan(period * AttainmentBins.Count, AttainmentBins.Count), probability);

    /// <summary>Gets the mean share in a period.</summary>
    /// <param name="period">The period.</param>
    /// <param name="trials">All trials of the tally.</param>
    /// <returns>The mean.</returns>
    public double Mean(int period, long trials) => FixedPoint.Mean(_sum[period], trials);

    /// <summary>Gets about how many bytes it holds.</summary>
    internal long Bytes => (_shares.Length * sizeof(int)) + (_sum.Length * sizeof(long)) + (_ways.Length * sizeof(ushort));

    /// <summary>Counts the shares of a period.</summary>
    /// <param name="period">The period.</param>
    /// <param name="shares">The shares.</param>
    /// <param name="bins">Bytes to work in. Shape [trials].</param>
    /// <param name="trials">How many trials count.</param>
    internal void Count(int period, LaneRow shares, Span<byte> bins, int trials)
    {
        _sum[period] += FixedShares.Bin(shares, bins, trials);
        BinCounter.Count(bins[..trials], _ways, _shares.AsSpan(period * AttainmentBins.Count, AttainmentBins.Count));
    }

    internal void Add(DriverTally other)
    {
        Columns.Add(_shares, other._shares);
        Columns.Add(_sum, other._sum);
    }

    internal void Clear()
    {
        Array.Clear(_shares);
        Array.Clear(_sum);
    }

    internal void Transfer(TallyBytes bytes)
    {
        bytes.Transfer(_shares);
        bytes.Transfer(_sum);
    }
}
