using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace WorkPlanSim.Analysis.Trials;

/// <summary>Seeds of worlds that had no part in making a choice, each found by the given seed and by what it is for.</summary>
/// <remarks>
/// The first 53 bits of SHA-256 of both, so that every reader of JSON keeps all digits and <c>--seed</c> takes what was printed. Neither
/// neighbouring seeds nor other purposes share trials, but by a chance of 10^-16.
/// </remarks>
internal static class FreshSeed
{
    private const int BitsLeftOut = 11;

    /// <summary>Gives the seed.</summary>
    /// <param name="seed">The seed that was given.</param>
    /// <param name="purpose">What the trials are for: a name that stays.</param>
    /// <returns>The seed, below 2^53.</returns>
    internal static ulong Of(ulong seed, string purpose)
    {
        var bytes = new byte[sizeof(ulong) + Encoding.UTF8.GetByteCount(purpose)];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, seed);
        Encoding.UTF8.GetBytes(purpose, bytes.AsSpan(sizeof(ulong)));
        return BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(bytes)) >> BitsLeftOut;
    }
}
