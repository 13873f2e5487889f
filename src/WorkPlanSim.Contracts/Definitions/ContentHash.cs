using System.Security.Cryptography;
using System.Text;

namespace WorkPlanSim.Contracts.Definitions;

/// <summary>Hashes content, so that things are known by what they are.</summary>
public static class ContentHash
{
    /// <summary>Hashes bytes.</summary>
    /// <param name="bytes">Any.</param>
    /// <returns>Their SHA-256, 64 lower-case hexadecimal digits.</returns>
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Hashes lines of text.</summary>
    /// <param name="lines">Any, without line breaks of their own.</param>
    /// <returns>The SHA-256 of the lines, each ended by a line feed.</returns>
    public static string Of(params IEnumerable<string> lines) =>
        Of(Encoding.UTF8.GetBytes(string.Concat(lines.Select(l => l + "\n"))));
}
