namespace WorkPlanSim.Analysis.Resampling;

/// <summary>
/// Uniform numbers for resampling: each a hash of (seed, place), so that the same question gets the same answer.
/// </summary>
/// <remarks>
/// SplitMix64 (Steele, Lea and Flood, 2014) read at any place. What trials are made of comes from the engine's draws;
/// this only chooses among what is there already.
/// </remarks>
/// <param name="seed">The seed.</param>
internal readonly struct HashedDraws(ulong seed)
{
    private const ulong GoldenGamma = 0x9E3779B97F4A7C15;

    // Neighbouring seeds must not read the same row from neighbouring places.
    private readonly ulong _start = Mix(unchecked(seed + GoldenGamma));

    /// <summary>Draws one of so many, all alike.</summary>
    /// <param name="place">Which draw, at least 0.</param>
    /// <param name="count">How many there are to draw from, at least 1.</param>
    /// <returns>A number from 0 on, below <paramref name="count"/>; its bias is below count / 2⁶⁴.</returns>
    internal int Below(long place, int count) =>
        (int)Math.BigMul(unchecked(Mix(_start + ((ulong)place * GoldenGamma))), (ulong)count, out _);

    private static ulong Mix(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
