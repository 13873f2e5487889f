using Microsoft.AspNetCore.Http;

namespace WorkPlanSim.Web.Server;

/// <summary>Tells requests of people from those of programs, as each wants its own kind of answer.</summary>
internal static class PageRequests
{
    /// <summary>Tells whether a browser shows the answer as a page of its own; not what a page fetches.</summary>
    /// <param name="request">The request.</param>
    /// <returns>Whether it does.</returns>
    internal static bool IsPage(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && !request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
        && request.Headers.Accept.Any(a => a?.Contains("text/html", StringComparison.OrdinalIgnoreCase) == true);
}
