using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace WorkPlanSim.Simulation.Draws;

/// <summary>The random numbers of one input, found by the input's name and by nothing else.</summary>
/// <remarks>
/// The name is hashed to 64 bits (SHA-256, first eight bytes), so the chance that any two of a thousand inputs share a stream is
/// below 10^-13.
/// </remarks>
/// <param name="Key">The hash of the name.</param>
internal readonly record struct DrawStream(ulong Key)
{
    internal static DrawStream Of(string name) =>
        new(BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(name))));
}
