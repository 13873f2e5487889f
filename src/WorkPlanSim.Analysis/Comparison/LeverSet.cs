using System.Numerics;

namespace WorkPlanSim.Analysis.Comparison;

/// <summary>Some of the levers in which two scenarios differ: those pulled, so set as in the second scenario.</summary>
/// <remarks>
/// The others are as in the first. The default value has none pulled: it is the first scenario itself.
/// </remarks>
/// <param name="Bits">Bit i tells of lever i, from 0 to 63.</param>
public readonly record struct LeverSet(ulong Bits)
{
    /// <summary>Gets how many are pulled.</summary>
    public int Count => BitOperations.PopCount(Bits);

    /// <summary>Gives the set in which the first so many levers are pulled.</summary>
    /// <param name="levers">How many, in [0, 64].</param>
    /// <returns>The set.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="levers"/> is outside [0, 64].</exception>
    public static LeverSet First(int levers)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(levers);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(levers, 64);
        return new LeverSet(levers == 0 ? 0UL : ulong.MaxValue >> (64 - levers));
    }

    /// <summary>Tells whether a lever is pulled.</summary>
    /// <param name="lever">The lever, in [0, 63].</param>
    /// <returns>Whether it is.</returns>
    public bool Contains(int lever) => (Bits & (1UL << lever)) != 0;

    /// <summary>Gives the set in which a further lever is pulled.</summary>
    /// <param name="lever">The lever, in [0, 63].</param>
    /// <returns>The set.</returns>
    public LeverSet With(int lever) => new(Bits | (1UL << lever));
}
