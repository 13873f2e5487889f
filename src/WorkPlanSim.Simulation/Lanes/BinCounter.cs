using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace WorkPlanSim.Simulation.Lanes;

/// <summary>Counts bytes by value.</summary>
internal static class BinCounter
{
    /// <summary>The counters of each value: neighbours that are equal do not wait for one another.</summary>
    internal const int Ways = 8;

    private const int Bins = 256;

    /// <summary>Adds the counts of values.</summary>
    /// <param name="values">At least one, at most 2^16 - 1.</param>
    /// <param name="ways">Counters to work in. Shape [ways × 256].</param>
    /// <param name="counts">What is added to. Shape [256].</param>
    internal static void Count(ReadOnlySpan<byte> values, ushort[] ways, Span<int> counts)
    {
        // Before a target starts, and when all trials are done, every trial has the same value.
        if (values.IndexOfAnyExcept(values[0]) < 0)
        {
            counts[values[0]] += values.Length;
            return;
        }

        Array.Clear(ways);
        ref var first = ref MemoryMarshal.GetArrayDataReference(ways);
        var words = MemoryMarshal.Cast<byte, ulong>(values);
        foreach (var word in words)
        {
            Bump(ref first, 0, (byte)word);
            Bump(ref first, 1, (byte)(word >> 8));
            Bump(ref first, 2, (byte)(word >> 16));
            Bump(ref first, 3, (byte)(word >> 24));
            Bump(ref first, 4, (byte)(word >> 32));
            Bump(ref first, 5, (byte)(word >> 40));
            Bump(ref first, 6, (byte)(word >> 48));
            Bump(ref first, 7, (byte)(word >> 56));
        }

        for (var i = words.Length * sizeof(ulong); i < values.Length; i++)
        {
            Bump(ref first, 0, values[i]);
        }

        ref var sum = ref MemoryMarshal.GetReference(counts);
        for (var bin = 0; bin < Bins; bin += Vector256<ushort>.Count)
        {
            var all = Vector256<ushort>.Zero;
            for (var way = 0; way < Ways; way++)
            {
                all += Vector256.LoadUnsafe(ref first, (nuint)(bin + (way * Bins)));
            }

            var (low, high) = Vector256.Widen(all);
            (Vector256.LoadUnsafe(ref sum, (nuint)bin) + low.AsInt32()).StoreUnsafe(ref sum, (nuint)bin);
            (Vector256.LoadUnsafe(ref sum, (nuint)(bin + IntLane.Count)) + high.AsInt32())
                .StoreUnsafe(ref sum, (nuint)(bin + IntLane.Count));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Bump(ref ushort first, int way, byte value) =>
        Unsafe.Add(ref first, (way * Bins) + value)++;
}
