using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Web.Access;
using WorkPlanSim.Web.Api;

namespace WorkPlanSim.Web.Server;

/// <summary>
/// Turns away what does not come from pages of this server, and tells browsers what those pages may do.
/// </summary>
/// <remarks>
/// A foreign host name is how a page elsewhere reaches into this machine by a name of its own (DNS rebinding); a foreign origin is
/// how it opens a connection or posts in the user's name.
/// </remarks>
/// <param name="next">What comes after.</param>
/// <param name="access">By which names others reach the server.</param>
internal sealed class RequestGuard(RequestDelegate next, AccessSettings access)
{
    private static readonly string[] OwnNames = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>Lets a request through, or not.</summary>
    /// <param name="context">The request.</param>
    /// <param name="nonce">The word of its page.</param>
    /// <returns>When it is answered.</returns>
    public Task InvokeAsync(HttpContext context, PageNonce nonce)
    {
        if (!IsOwnName(context))
        {
            return RefuseAsync(context, ProblemKind.BadRequest, new(
                "这不是本服务器的地址：请用它启动时给出的地址。", "This is no address of this server: use the one that it printed when it started."));
        }

        if (access.PublicUrl is { } url)
        {
            // What people typed, whatever the proxy made of it: their origin and the way back from signing in.
            context.Request.Scheme = url.Scheme;
            context.Request.Host = new HostString(url.Authority);
        }

        if (IsForeign(context.Request) && !IsPlainRead(context.Request))
        {
            return RefuseAsync(context, ProblemKind.NotAllowed, new(
                "这个请求来自别的网站，已被拒绝。", "This request came from another site and was refused."));
        }

        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self' 'nonce-{nonce.Value}'; style-src 'self'; img-src 'self' data:; "
            + "font-src 'self'; connect-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        return next(context);
    }

    private static Task RefuseAsync(HttpContext context, ProblemKind kind, BilingualText why) => PageRequests.IsPage(context.Request)
        ? PlainPage.ShowAsync(context, kind.Status, why)
        : ApiAnswers.Problem(context, kind, why).ExecuteAsync(context);

    private bool IsOwnName(HttpContext context)
    {
        var name = context.Request.Host.Host;
        return OwnNames.Contains(name, StringComparer.OrdinalIgnoreCase)
            || name.Equals(access.PublicUrl?.Host, StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(name, out var address) && address.Equals(Plain(context.Connection.LocalIpAddress)));
    }

    private static IPAddress? Plain(IPAddress? address) => address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;

    private static bool IsForeign(HttpRequest request) =>
        request.Headers.Origin is [{ Length: > 0 } origin, ..]
        && !(Uri.TryCreate(origin, UriKind.Absolute, out var from)
            && from.Scheme == request.Scheme && from.Authority == request.Host.Value);

    // Anybody may ask for a page: what it holds is not shown to them.
    private static bool IsPlainRead(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && !request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase)
        && !request.Headers.ContainsKey(HeaderNames.Upgrade);
}
