using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Simulation.Lanes;

/// <summary>Sums over the trials of a block in fixed point: integers, so that the order of adding has no effect.</summary>
internal static class LaneSums
{
    // Adding 1.5 × 2^52 leaves the nearest whole number in the low bits of a double, ties to even.
    private const double Magic = 6755399441055744.0;
    private const float Largest = 17179869184f;

    /// <summary>Adds amounts up, in units of 2^-16.</summary>
    /// <param name="amounts">One for each trial; finite.</param>
    /// <param name="trials">How many.</param>
    /// <returns>What <see cref="FixedPoint.OfAmount"/> of each adds up to.</returns>
    internal static Int128 OfAmounts(ReadOnlySpan<float> amounts, int trials)
    {
        var row = new LaneRow(MemoryMarshal.CreateSpan(
            ref MemoryMarshal.GetReference(amounts), amounts.Length));
        var whole = trials / LaneRow.Width * LaneRow.Width;
        var sum = Vector256<long>.Zero;
        var largest = Lane.Zero;
        for (var k = 0; k < whole; k += LaneRow.Width)
        {
            var lane = row[k];
            largest = LaneMath.Max(largest, Vector256.Abs(lane));
            var (low, high) = Vector256.Widen(lane);
            sum += Fixed(low) + Fixed(high);
        }

        if (Vector256.GreaterThanAny(largest, LaneMath.All(Largest)))
        {
            return OneByOne(amounts[..trials]);
        }

        return Vector256.Sum(sum) + OneByOne(amounts[whole..trials]);
    }

    private static Vector256<long> Fixed(Vector256<double> values) =>
        ((values * Vector256.Create(FixedPoint.Unit)) + Vector256.Create(Magic)).AsInt64()
        - Vector256.Create(Magic).AsInt64();

    private static Int128 OneByOne(ReadOnlySpan<float> amounts)
    {
        var sum = Int128.Zero;
        foreach (var amount in amounts)
        {
            sum += FixedPoint.OfAmount(amount);
        }

        return sum;
    }
}
