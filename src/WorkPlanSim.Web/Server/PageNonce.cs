using System.Security.Cryptography;

namespace WorkPlanSim.Web.Server;

/// <summary>The word that lets a script of ours run on one page, new for each request.</summary>
internal sealed class PageNonce
{
    /// <summary>Gets the word.</summary>
    internal string Value { get; } = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
}
