namespace WorkPlanSim.Simulation.Tests.Reference.Draws;

/// <summary>
/// The counter-based generator Philox4x32-10 (Salmon, Moraes, Dror and Shaw, 2011): four random words are a pure function of a
/// 128-bit counter and a 64-bit key. The published known-answer vectors are tests.
/// </summary>
internal static class Philox
{
    private const uint Multiplier0 = 0xD2511F53;
    private const uint Multiplier1 = 0xCD9E8D57;
    private const uint Weyl0 = 0x9E3779B9;
    private const uint Weyl1 = 0xBB67AE85;
    private const int Rounds = 10;

    /// <summary>Gives the four words of a counter.</summary>
    /// <param name="c0">The first word of the counter.</param>
    /// <param name="c1">The second.</param>
    /// <param name="c2">The third.</param>
    /// <param name="c3">The fourth.</param>
    /// <param name="key">The key: low word first.</param>
    /// <returns>The random words.</returns>
    internal static (uint W0, uint W1, uint W2, uint W3) Words(uint c0, uint c1, uint c2, uint c3, ulong key)
    {
        unchecked
        {
            var (k0, k1) = ((uint)key, (uint)(key >> 32));
            for (var round = 0; round < Rounds; round++)
            {
                var product0 = (ulong)Multiplier0 * c0;
                var product1 = (ulong)Multiplier1 * c2;
                (c0, c1, c2, c3) = (
                    (uint)(product1 >> 32) ^ c1 ^ k0,
                    (uint)product1,
                    (uint)(product0 >> 32) ^ c3 ^ k1,
                    (uint)product0);
                k0 += Weyl0;
                k1 += Weyl1;
            }

            return (c0, c1, c2, c3);
        }
    }
}
