using System.Numerics;
using WorkPlanSim.Simulation.Lanes;
using WorkPlanSim.Simulation.Processes;

namespace WorkPlanSim.Simulation.Engine;

/// <summary>A count for each trial of a block, kept in binary: plane p holds bit p of all counts, so 64 trials are added to at once.</summary>
/// <param name="most">The most that a count may come to.</param>
internal sealed class TrialCounts(int most)
{
    private readonly ulong[][] _planes =
        [.. Enumerable.Range(0, BitOperations.Log2((uint)Math.Max(1, most)) + 1).Select(_ => new ulong[TargetOutcome.Words])];

    internal void Clear() => Array.ForEach(_planes, p => Array.Clear(p));

    /// <summary>Adds 1 where a bit is set.</summary>
    /// <param name="bits">A bit for each trial.</param>
    internal void Add(ReadOnlySpan<ulong> bits)
    {
        for (var w = 0; w < bits.Length; w++)
        {
            var carry = bits[w];
            for (var p = 0; carry != 0; p++)
            {
                (_planes[p][w], carry) = (_planes[p][w] ^ carry, _planes[p][w] & carry);
            }
        }
    }

    /// <summary>Reads the counts of the first trials.</summary>
    /// <param name="counts">Where to put them.</param>
    internal void Read(Span<int> counts)
    {
        for (var k = 0; k < counts.Length; k++)
        {
            var (word, bit) = Math.DivRem(k, LaneBits.WordBits);
            var count = 0;
            for (var p = 0; p < _planes.Length; p++)
            {
                count |= (int)((_planes[p][word] >> bit) & 1UL) << p;
            }

            counts[k] = count;
        }
    }
}
