using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using WorkPlanSim.Web.Server;

namespace WorkPlanSim.Web.Access;

/// <summary>What becomes of a request that may not: programs get problem details, people are sent to sign in or told why not.</summary>
/// <param name="settings">Who may come in.</param>
internal sealed class AccessRefusal(AccessSettings settings) : IAuthorizationMiddlewareResultHandler
{
    /// <inheritdoc/>
    public Task HandleAsync(
        RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded)
        {
            return next(context);
        }

        var isUnknown = authorizeResult.Challenged;
        if (isUnknown && settings.SignIn is not null && PageRequests.IsPage(context.Request))
        {
            return SendToSignInAsync(context, WayBack(context.Request));
        }

        if (isUnknown)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
        }

        return PageRequests.IsPage(context.Request)
            ? SignInPages.RefuseAsync(context, isUnknown)
            : AccessProblems.Of(context, isUnknown).ExecuteAsync(context);
    }

    // Never to another host: a path that begins with two slashes names one.
    private static string WayBack(HttpRequest request) => request.Path.Value is ['/', '/' or '\\', ..]
        ? "/"
        : request.PathBase + request.Path + request.QueryString;

    private static async Task SendToSignInAsync(HttpContext context, string back)
    {
        try
        {
            await context.ChallengeAsync(AccessSchemes.SignIn, new AuthenticationProperties { RedirectUri = back });
        }
        catch (Exception e) when (e is InvalidOperationException or HttpRequestException or IOException && !context.Response.HasStarted)
        {
            // The provider does not say where to go: it is not there, or is none.
            await SignInPages.TellUnreachableAsync(context);
        }
    }
}
