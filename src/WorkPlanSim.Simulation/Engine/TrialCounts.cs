using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using WorkPlanSim.Simulation.Lanes;

namespace WorkPlanSim.Simulation.Engine;

/// <summary>A count for each of some trials, kept in binary: plane p holds bit p of all counts, so many trials are added to at once.</summary>
/// <param name="most">The most that a count may come to.</param>
/// <param name="words">The words that hold a bit for each trial, a multiple of four.</param>
internal sealed class TrialCounts(int most, int words)
{
    private readonly ulong[][] _planes =
        [.. Enumerable.Range(0, BitOperations.Log2((uint)Math.Max(1, most)) + 1).Select(_ => new ulong[words])];

    private int _added;

    internal void Clear()
    {
        _added = 0;
        Array.ForEach(_planes, p => Array.Clear(p));
    }

    /// <summary>Adds 1 where a bit is set; at most so many times as a count may come to.</summary>
    /// <param name="bits">A bit for each trial.</param>
    internal void Add(ReadOnlySpan<ulong> bits)
    {
        // After n additions no count needs more than the bits of n.
        var used = BitOperations.Log2((uint)++_added) + 1;
        var carries = MemoryMarshal.Cast<ulong, Vector256<ulong>>(bits);
        for (var w = 0; w < carries.Length; w++)
        {
            var carry = carries[w];
            for (var p = 0; p < used; p++)
            {
                ref var plane = ref MemoryMarshal.Cast<ulong, Vector256<ulong>>(_planes[p].AsSpan())[w];
                (plane, carry) = (plane ^ carry, plane & carry);
            }
        }
    }

    /// <summary>Reads the counts of the first trials.</summary>
    /// <param name="counts">Where to put them.</param>
    internal void Read(Span<int> counts)
    {
        counts.Clear();
        for (var p = 0; p < _planes.Length; p++)
        {
            var bytes = MemoryMarshal.AsBytes(_planes[p].AsSpan());
            var lanes = MemoryMarshal.Cast<int, Vector256<int>>(counts);
            for (var k = 0; k < lanes.Length; k++)
            {
                lanes[k] |= LaneBits.Expand(bytes[k]).AsInt32() & Vector256.Create(1 << p);
            }

            for (var k = lanes.Length * LaneRow.Width; k < counts.Length; k++)
            {
                counts[k] |= LaneBits.IsSet(_planes[p], k) ? 1 << p : 0;
            }
        }
    }
}
