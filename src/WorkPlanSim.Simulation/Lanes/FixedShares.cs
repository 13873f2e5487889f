using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Simulation.Lanes;

/// <summary>Shares in fixed point: their bins and their sums.</summary>
internal static class FixedShares
{
    private const int BinShift = 9;

    /// <summary>Finds the bins of shares and adds the shares up.</summary>
    /// <param name="shares">At least 0; what is above <see cref="FixedPoint.MostShare"/> is taken as that.</param>
    /// <param name="bins">Where to put the bins. Shape [trials].</param>
    /// <param name="trials">How many trials count.</param>
    /// <returns>The sum in units of 2^-16.</returns>
    internal static long Bin(LaneRow shares, Span<byte> bins, int trials)
    {
        ref var place = ref MemoryMarshal.GetReference(bins);
        var whole = trials / LaneRow.Width * LaneRow.Width;
        var sum = IntLane.Zero;
        for (var k = 0; k < whole; k += LaneRow.Width)
        {
            var units = UnitsOf(shares[k]);
            sum += units;
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref place, k), Pack(units >> BinShift));
        }

        // A lane holds at most 128 trials of at most 2^23 units each.
        var total = 0L;
        for (var i = 0; i < LaneRow.Width; i++)
        {
            total += sum[i];
        }

        if (whole < trials)
        {
            var units = UnitsOf(shares[whole]);
            for (var i = 0; i < trials - whole; i++)
            {
                total += units[i];
                bins[whole + i] = (byte)Math.Min(units[i] >> BinShift, AttainmentBins.Count - 1);
            }
        }

        return total;
    }

    /// <summary>Rounds to the nearest unit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static IntLane UnitsOf(Lane shares) => Vector256.ConvertToInt32Native(LaneMath.Fma(
        LaneMath.Min(shares, LaneMath.All(FixedPoint.MostShare)), LaneMath.All((float)FixedPoint.Unit), LaneMath.All(0.5f)));

    /// <summary>Packs eight numbers from 0 to 2^15 into eight bytes; what is above 255 becomes 255.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Pack(IntLane numbers)
    {
        if (Sse2.IsSupported)
        {
            var words = Sse2.PackSignedSaturate(numbers.GetLower(), numbers.GetUpper());
            return Sse2.PackUnsignedSaturate(words, words).AsUInt64().ToScalar();
        }

        var packed = 0UL;
        for (var i = 0; i < LaneRow.Width; i++)
        {
            packed |= (ulong)Math.Min(numbers[i], byte.MaxValue) << (8 * i);
        }

        return packed;
    }
}
