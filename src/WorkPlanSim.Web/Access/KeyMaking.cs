using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace WorkPlanSim.Web.Access;

/// <summary>Makes keys, and tells what is kept of them.</summary>
/// <remarks>
/// A key is 256 random bits, so its plain hash gives nothing away: there is no list of likely keys to try.
/// </remarks>
public static class KeyMaking
{
    private const string Prefix = "wps_";
    private const int Bytes = 32;

    /// <summary>Makes a key that nobody can guess.</summary>
    /// <returns>Letters, digits, <c>-</c> and <c>_</c>.</returns>
    public static string Make() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Hashes a key.</summary>
    /// <param name="key">The key.</param>
    /// <returns>Its SHA-256, 64 hexadecimal digits in lower case.</returns>
    public static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
