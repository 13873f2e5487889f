using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace WorkPlanSim.Simulation.Lanes;

/// <summary>Bits, one for each trial of a block: the low bit of the first word is the first trial.</summary>
internal static class LaneBits
{
    /// <summary>The trials in a word.</summary>
    internal const int WordBits = 64;

    /// <summary>Counts the words that bits of so many trials take: four at a time, so that they can be worked on together.</summary>
    /// <param name="trials">How many trials.</param>
    /// <returns>The words, a multiple of four.</returns>
    internal static int WordsFor(int trials) => (trials + (4 * WordBits) - 1) / (4 * WordBits) * 4;

    /// <summary>Gives the bits of the lanes whose sign bit is set, as comparisons set it.</summary>
    /// <param name="mask">The lanes.</param>
    /// <returns>A byte of bits.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static byte Of(Lane mask) => (byte)mask.ExtractMostSignificantBits();

    /// <summary>Gives lanes whose bits are all set where a bit is.</summary>
    /// <param name="bits">A byte of bits.</param>
    /// <returns>The lanes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Lane Expand(byte bits)
    {
        var place = Vector256.Create(1, 2, 4, 8, 16, 32, 64, 128);
        return Vector256.Equals(Vector256.Create((int)bits) & place, place).AsSingle();
    }

    /// <summary>Sets the first bits and clears the others.</summary>
    /// <param name="words">The bits.</param>
    /// <param name="count">How many to set.</param>
    internal static void SetFirst(Span<ulong> words, int count)
    {
        for (var w = 0; w < words.Length; w++)
        {
            var left = Math.Clamp(count - (w * WordBits), 0, WordBits);
            words[w] = left == WordBits ? ulong.MaxValue : (1UL << left) - 1UL;
        }
    }

    /// <summary>Clears the bits that are not set in others.</summary>
    /// <param name="words">The bits.</param>
    /// <param name="others">The others.</param>
    internal static void And(Span<ulong> words, ReadOnlySpan<ulong> others)
    {
        for (var w = 0; w < words.Length; w++)
        {
            words[w] &= others[w];
        }
    }

    /// <summary>Tells whether a trial's bit is set.</summary>
    /// <param name="words">The bits.</param>
    /// <param name="trial">The trial in the block.</param>
    /// <returns>Whether it is.</returns>
    internal static bool IsSet(ReadOnlySpan<ulong> words, int trial) =>
        ((words[trial / WordBits] >> (trial % WordBits)) & 1UL) != 0;

    /// <summary>Counts set bits.</summary>
    /// <param name="words">The bits.</param>
    /// <returns>How many.</returns>
    internal static int Count(ReadOnlySpan<ulong> words)
    {
        var count = 0;
        foreach (var word in words)
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }

    /// <summary>Counts bits set in both.</summary>
    /// <param name="first">The bits.</param>
    /// <param name="second">Others.</param>
    /// <returns>How many.</returns>
    internal static int CountBoth(ReadOnlySpan<ulong> first, ReadOnlySpan<ulong> second)
    {
        var count = 0;
        for (var w = 0; w < first.Length; w++)
        {
            count += BitOperations.PopCount(first[w] & second[w]);
        }

        return count;
    }

    /// <summary>Counts bits set in the first and not in the second.</summary>
    /// <param name="first">The bits.</param>
    /// <param name="second">Others.</param>
    /// <returns>How many.</returns>
    internal static int CountOnly(ReadOnlySpan<ulong> first, ReadOnlySpan<ulong> second)
    {
        var count = 0;
        for (var w = 0; w < first.Length; w++)
        {
            count += BitOperations.PopCount(first[w] & ~second[w]);
        }

        return count;
    }
}
