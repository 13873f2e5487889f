namespace WorkPlanSim.Simulation.Tallies;

/// <summary>What the trials of one variant of a target add up to.</summary>
public sealed class VariantTally
{
    /// <summary>The kinds of bottleneck that are counted: all but <see cref="Bottleneck.None"/>.</summary>
    public const int BottleneckKinds = 5;

    private readonly Int128[] _sums = new Int128[(int)Sum.Count];

    internal VariantTally(int periods)
    {
        Attainment = new int[periods * AttainmentBins.Count];
        AttainmentSum = new long[periods];
        Finish = new int[periods];
        Bottlenecks = new long[periods * BottleneckKinds];
    }

    internal enum Sum
    {
        Shortfall,
        Spent,
        Unspent,
        LabourUsed,
        LabourIdle,
        Count,
    }

    /// <summary>Gets the trials in which the target was met.</summary>
    public long Met { get; internal set; }

    /// <summary>Gets the mean shortfall in the trials that missed, in the target's own measure.</summary>
    /// <param name="trials">All trials of the tally.</param>
    /// <returns>The mean; 0 where none missed.</returns>
    public double MeanShortfall(long trials) => FixedPoint.Mean(_sums[(int)Sum.Shortfall], trials - Met);

    /// <summary>Gets the mean money spent.</summary>
    /// <param name="trials">All trials of the tally.</param>
    /// <returns>The mean.</returns>
    public double MeanSpent(long trials) => FixedPoint.Mean(_sums[(int)Sum.Spent], trials);

    /// <summary>Gets the mean money that arrived and was not spent.</summary>
    /// <param name="trials">All trials of the tally.</param>
    /// <returns>The mean.</returns>
    public double MeanUnspent(long trials) => FixedPoint.Mean(_sums[(int)Sum.Unspent], trials);

    /// <summary>Gets the mean labour used of the posts given, in FTE-periods.</summary>
    /// <param name="trials">All trials of the tally.</param>
    /// <returns>The mean.</returns>
    public double MeanLabourUsed(long trials) => FixedPoint.Mean(_sums[(int)Sum.LabourUsed], trials);

    /// <summary>Gets the mean labour present but not used, in FTE-periods.</summary>
    /// <param name="trials">All trials of the tally.</param>
    /// <returns>The mean.</returns>
    public double MeanLabourIdle(long trials) => FixedPoint.Mean(_sums[(int)Sum.LabourIdle], trials);

    /// <summary>Gets the mean attainment at the end of a period.</summary>
    /// <param name="period">The period.</param>
    /// <param name="trials">All trials of the tally.</param>
    /// <returns>The mean.</returns>
    public double MeanAttainment(int period, long trials) => FixedPoint.Mean(AttainmentSum[period], trials);

    /// <summary>Reads a quantile of the attainment at the end of a period; exact to a bin.</summary>
    /// <param name="period">The period.</param>
    /// <param name="probability">In [0, 1].</param>
    /// <returns>The quantile.</returns>
    public double AttainmentQuantile(int period, double probability) => AttainmentBins.Quantile(
        Attainment.AsSpan(period * AttainmentBins.Count, AttainmentBins.Count), probability);

    /// <summary>Counts the trials that finished in a period.</summary>
    /// <param name="period">The period.</param>
    /// <returns>The count.</returns>
    public long FinishedIn(int period) => Finish[period];

    /// <summary>Counts the missed trials in which something held the target back in a period.</summary>
    /// <param name="period">The period.</param>
    /// <param name="bottleneck">What; not <see cref="Bottleneck.None"/>.</param>
    /// <returns>The count.</returns>
    public long HeldBack(int period, Bottleneck bottleneck) => Bottlenecks[(period * BottleneckKinds) + (int)bottleneck - 1];

    /// <summary>Gets the counts of attainment. Shape [periods × bins].</summary>
    internal int[] Attainment { get; }

    /// <summary>Gets the fixed-point sums of attainment. Shape [periods].</summary>
    internal long[] AttainmentSum { get; }

    /// <summary>Gets the counts of finish periods. Shape [periods].</summary>
    internal int[] Finish { get; }

    /// <summary>Gets the counts of what bound missed trials. Shape [periods × kinds].</summary>
    internal long[] Bottlenecks { get; }

    /// <summary>Gets about how many bytes it holds.</summary>
    internal long Bytes => ((Attainment.Length + Finish.Length) * sizeof(int)) + ((AttainmentSum.Length + Bottlenecks.Length) * sizeof(long));

    internal void AddTo(Sum sum, Int128 units) => _sums[(int)sum] += units;

    internal void Add(VariantTally other)
    {
        Met += other.Met;
        Columns.Add(Attainment, other.Attainment);
        Columns.Add(AttainmentSum, other.AttainmentSum);
        Columns.Add(Finish, other.Finish);
        Columns.Add(Bottlenecks, other.Bottlenecks);
        Columns.Add(_sums, other._sums);
    }

    internal void Clear()
    {
        Met = 0;
        Array.Clear(Attainment);
        Array.Clear(AttainmentSum);
        Array.Clear(Finish);
        Array.Clear(Bottlenecks);
        Array.Clear(_sums);
    }

    internal void Transfer(TallyBytes bytes)
    {
        Met = bytes.Transfer(Met);
        bytes.Transfer(Attainment);
        bytes.Transfer(AttainmentSum);
        bytes.Transfer(Finish);
        bytes.Transfer(Bottlenecks);
        bytes.Transfer(_sums);
    }
}
