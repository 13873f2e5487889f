using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace WorkPlanSim.Simulation.Lanes;

/// <summary>
/// The counter-based generator Philox4x32-10 (Salmon, Moraes, Dror and Shaw, 2011) for eight counters at once: four random words
/// of each are a pure function of a 128-bit counter and a 64-bit key.
/// </summary>
/// <remarks>Counters stand in 64-bit lanes, the even ones in one vector and the odd ones in another, as the products are 64 bits.</remarks>
internal static class LanePhilox
{
    /// <summary>The rounds.</summary>
    internal const int Rounds = 10;

    private const uint Multiplier0 = 0xD2511F53;
    private const uint Multiplier1 = 0xCD9E8D57;
    private const uint Weyl0 = 0x9E3779B9;
    private const uint Weyl1 = 0xBB67AE85;

    /// <summary>Gives the keys of all rounds.</summary>
    /// <param name="key">The key.</param>
    /// <returns>Two for each round.</returns>
    internal static ulong[] KeysOf(ulong key)
    {
        var keys = new ulong[2 * Rounds];
        var (k0, k1) = ((uint)key, (uint)(key >> 32));
        for (var round = 0; round < Rounds; round++)
        {
            (keys[2 * round], keys[(2 * round) + 1]) = (k0, k1);
            unchecked
            {
                k0 += Weyl0;
                k1 += Weyl1;
            }
        }

        return keys;
    }

    /// <summary>Gives the words of the counters (first, c1, c2, c3) to (first + 7, c1, c2, c3).</summary>
    /// <param name="keys">What <see cref="KeysOf"/> gave.</param>
    /// <param name="first">The first word of the first counter.</param>
    /// <param name="c1">The second word.</param>
    /// <param name="c2">The third.</param>
    /// <param name="c3">The fourth.</param>
    /// <param name="w0">The first random words.</param>
    /// <param name="w1">The second.</param>
    /// <param name="w2">The third.</param>
    /// <param name="w3">The fourth.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Words(
        ReadOnlySpan<ulong> keys, uint first, uint c1, uint c2, uint c3,
        out IntLane w0, out IntLane w1, out IntLane w2, out IntLane w3)
    {
        var even0 = Vector256.Create((ulong)first) + Vector256.Create(0UL, 2, 4, 6);
        var odd0 = Vector256.Create((ulong)first) + Vector256.Create(1UL, 3, 5, 7);
        var (even1, even2, even3) = (Vector256.Create((ulong)c1), Vector256.Create((ulong)c2), Vector256.Create((ulong)c3));
        var (odd1, odd2, odd3) = (even1, even2, even3);
        var (m0, m1) = (Vector256.Create((ulong)Multiplier0), Vector256.Create((ulong)Multiplier1));
        for (var round = 0; round < 2 * Rounds; round += 2)
        {
            var (k0, k1) = (Vector256.Create(keys[round]), Vector256.Create(keys[round + 1]));
            var (evenA, evenB) = (Product(even0, m0), Product(even2, m1));
            var (oddA, oddB) = (Product(odd0, m0), Product(odd2, m1));
            even0 = (evenB >>> 32) ^ even1 ^ k0;
            even2 = (evenA >>> 32) ^ even3 ^ k1;
            (even1, even3) = (evenB, evenA);
            odd0 = (oddB >>> 32) ^ odd1 ^ k0;
            odd2 = (oddA >>> 32) ^ odd3 ^ k1;
            (odd1, odd3) = (oddB, oddA);
        }

        w0 = Weave(even0, odd0);
        w1 = Weave(even1, odd1);
        w2 = Weave(even2, odd2);
        w3 = Weave(even3, odd3);
    }

    /// <summary>Multiplies the low halves; what stands in the high halves is left out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Product(Vector256<ulong> a, Vector256<ulong> b) => Avx2.IsSupported
        ? Avx2.Multiply(a.AsUInt32(), b.AsUInt32())
        : (a & Vector256.Create(0xFFFFFFFFUL)) * b;

    /// <summary>Puts the low halves of two vectors side by side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static IntLane Weave(Vector256<ulong> even, Vector256<ulong> odd) =>
        ((even & Vector256.Create(0xFFFFFFFFUL)) | (odd << 32)).AsInt32();
}
