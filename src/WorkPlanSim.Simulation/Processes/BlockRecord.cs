using System.Numerics;
using WorkPlanSim.Simulation.Engine;
using WorkPlanSim.Simulation.Lanes;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Simulation.Processes;

/// <summary>What a process notes of a block, period by period, before it is counted.</summary>
internal sealed class BlockRecord
{
    private const int Words = Model.BlockLength / LaneBits.WordBits;

    private readonly byte[] _bins;
    private readonly ulong[] _causes;
    private readonly ushort[] _ways = new ushort[BinCounter.Ways * AttainmentBins.Count];

    internal BlockRecord(int periods)
    {
        _bins = new byte[periods * Model.BlockLength];
        _causes = new ulong[periods * CauseRow.Planes * Words];
        AttainmentSums = new long[periods];
    }

    /// <summary>Gets the sums of attainments in fixed point. Shape [periods].</summary>
    internal long[] AttainmentSums { get; }

    /// <summary>Gives the causes of a period.</summary>
    /// <param name="period">The period.</param>
    /// <returns>The causes.</returns>
    internal CauseRow Causes(int period) => new(_causes.AsSpan(period * CauseRow.Planes * Words, CauseRow.Planes * Words));

    /// <summary>Notes attainments: their bins, and their sum in fixed point.</summary>
    /// <param name="period">The period.</param>
    /// <param name="attainment">The attainments.</param>
    /// <param name="trials">How many trials count.</param>
    internal void Note(int period, LaneRow attainment, int trials)
    {
        var bins = _bins.AsSpan(period * Model.BlockLength, Model.BlockLength);
        AttainmentSums[period] = FixedShares.Bin(attainment, bins, trials);
    }

    /// <summary>Adds the counts of a period's bins.</summary>
    /// <param name="period">The period.</param>
    /// <param name="trials">How many trials count.</param>
    /// <param name="counts">What is added to. Shape [bins].</param>
    internal void CountBins(int period, int trials, Span<int> counts) =>
        BinCounter.Count(_bins.AsSpan(period * Model.BlockLength, trials), _ways, counts);

    /// <summary>Gives what bound a trial in a period.</summary>
    /// <param name="period">The period.</param>
    /// <param name="trial">The trial in the block.</param>
    /// <returns>What bound it.</returns>
    internal Bottleneck CauseOf(int period, int trial)
    {
        var (word, bit) = Math.DivRem(trial, LaneBits.WordBits);
        var code = 0;
        for (var plane = 0; plane < CauseRow.Planes; plane++)
        {
            code |= (int)((_causes[(((period * CauseRow.Planes) + plane) * Words) + word] >> bit) & 1UL) << plane;
        }

        return (Bottleneck)code;
    }

    /// <summary>Counts the trials in which something bound, among some.</summary>
    /// <param name="period">The period.</param>
    /// <param name="among">Those among which to count.</param>
    /// <param name="counts">What is added to, by bottleneck but for none. Shape [kinds].</param>
    internal void CountCauses(int period, ReadOnlySpan<ulong> among, Span<long> counts)
    {
        var planes = _causes.AsSpan(period * CauseRow.Planes * Words, CauseRow.Planes * Words);
        var (low, middle, high) = (0, Words, 2 * Words);
        for (var w = 0; w < among.Length; w++)
        {
            var (a, b, c) = (planes[low + w], planes[middle + w], planes[high + w]);
            Add(counts, Bottleneck.Budget, among[w] & a & ~(b | c));
            Add(counts, Bottleneck.Staffing, among[w] & b & ~(a | c));
            Add(counts, Bottleneck.Season, among[w] & a & b);
            Add(counts, Bottleneck.Capacity, among[w] & c & ~(a | b));
            Add(counts, Bottleneck.Start, among[w] & a & c);
        }
    }

    private static void Add(Span<long> counts, Bottleneck cause, ulong trials) =>
        counts[(int)cause - 1] += BitOperations.PopCount(trials);
}
