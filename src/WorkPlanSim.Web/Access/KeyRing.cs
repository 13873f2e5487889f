using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace WorkPlanSim.Web.Access;

/// <summary>Knows the keys of a file, and reads it anew when it changed: a key that is taken out ends at once.</summary>
/// <remarks>Thread-safe. A file that is gone or can't be read holds no key.</remarks>
/// <param name="path">The file.</param>
internal sealed class KeyRing(string path)
{
    private readonly Lock _lock = new();
    private (DateTime Written, long Length) _seen;
    private ImmutableArray<ApiKey> _keys = [];

    /// <summary>Finds out whose a key is.</summary>
    /// <param name="key">The key that somebody shows.</param>
    /// <returns>Its entry; null for a key that is none.</returns>
    internal ApiKey? Find(string key)
    {
        var hash = Encoding.ASCII.GetBytes(KeyMaking.HashOf(key));
        ApiKey? found = null;
        foreach (var known in Current())
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(known.Sha256.ToLowerInvariant()), hash))
            {
                found = known;
            }
        }

        return found;
    }

    /// <summary>Tells whether there is a key for somebody.</summary>
    /// <param name="name">What histories call them.</param>
    /// <param name="role">What they may do.</param>
    /// <returns>Whether there still is one of that name, for just that role.</returns>
    internal bool Holds(string name, AccessRole? role) => Current().Any(k => k.Name == name && k.Role == role);

    private ImmutableArray<ApiKey> Current()
    {
        var file = new FileInfo(path);
        var stamp = file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
        lock (_lock)
        {
            if (stamp != _seen)
            {
                (_seen, _keys) = (stamp, KeyFile.Read(path).Value?.Keys ?? []);
            }

            return _keys;
        }
    }
}
