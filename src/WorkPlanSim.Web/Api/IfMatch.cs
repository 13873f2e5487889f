using Microsoft.AspNetCore.Http;

namespace WorkPlanSim.Web.Api;

/// <summary>Lets a caller say which version it means to change, so that nobody overwrites what they have not seen (RFC 9110, 13.1.1).</summary>
internal static class IfMatch
{
    /// <summary>What the description of such a request says.</summary>
    internal const string Help = "If-Match with the ETag that was read refuses to overwrite what somebody else changed meanwhile.";

    /// <summary>Tells a caller the version of what it gets.</summary>
    /// <param name="http">The request that is answered.</param>
    /// <param name="hash">The hash of the content; null for none.</param>
    internal static void Tag(HttpContext http, string? hash) => http.Response.Headers.ETag = TagOf(hash);

    /// <summary>Tells whether a caller means what is there.</summary>
    /// <param name="request">The request.</param>
    /// <param name="hash">The hash of what is there; null for nothing.</param>
    /// <returns>Whether it says so, or says nothing.</returns>
    internal static bool Allows(HttpRequest request, string? hash) => request.Headers.IfMatch is not [{ } expected]
        || (hash is not null && (expected == "*" || expected == TagOf(hash)));

    private static string? TagOf(string? hash) => hash is null ? null : $"\"{hash}\"";
}
