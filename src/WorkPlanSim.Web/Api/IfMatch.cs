using Microsoft.AspNetCore.Http;

namespace WorkPlanSim.Web.Api;

/// <summary>Lets a caller say which version it means to change, so that nobody overwrites what they have not seen (RFC 9110, 13.1.1).</summary>
internal static class IfMatch
{
    /// <summary>What the description of such a request says.</summary>
    internal const string Help = "If-Match with the ETag that was read refuses to overwrite what somebody else changed meanwhile.";

    /// <summary>Tells a caller the version of what it gets.</summary>
    /// <param name="http">The request that is answered.</param>
    /// <param name="version">The mark of the version; null for none.</param>
    internal static void Tag(HttpContext http, string? version) => http.Response.Headers.ETag = TagOf(version);

    /// <summary>Tells whether a caller means what is there.</summary>
    /// <param name="request">The request.</param>
    /// <param name="version">The mark of what is there; null for nothing.</param>
    /// <returns>Whether it says so, or says nothing.</returns>
    internal static bool Allows(HttpRequest request, string? version) => request.Headers.IfMatch is not [{ } expected]
        || (version is not null && (expected == "*" || expected == TagOf(version)));

    private static string? TagOf(string? version) => version is null ? null : $"\"{version}\"";
}
