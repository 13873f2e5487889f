using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using WorkPlanSim.Web.Server;

namespace WorkPlanSim.Web.Access;

/// <summary>The few pages that people see who may not come in, or leave. Each is in both languages, as nobody is known yet.</summary>
internal static class SignInPages
{
    /// <summary>Where people land whose signing in failed.</summary>
    internal const string FailedPath = "/sign-in/failed";

    private const string OutPath = "/sign-out";

    /// <summary>Maps them.</summary>
    /// <param name="application">The server.</param>
    /// <param name="settings">Who may come in.</param>
    internal static void MapSignIn(this IEndpointRouteBuilder application, AccessSettings settings)
    {
        if (settings.SignIn is null)
        {
            return;
        }

        application.MapGet(FailedPath, (HttpContext http) => PlainPage.ShowAsync(http, StatusCodes.Status502BadGateway, new(
            "登录没有成功：请重试；若仍不行，请联系管理员。",
            "Signing in did not succeed. Try again; if it fails again, tell whoever runs the server."))).AllowAnonymous();
        application.MapPost(OutPath, async (HttpContext http) =>
        {
            await http.SignOutAsync(AccessSchemes.Session);
            await PlainPage.ShowAsync(http, StatusCodes.Status200OK, new("已退出。", "You are signed out."));
        }).AllowAnonymous().DisableAntiforgery();
    }

    /// <summary>Tells somebody why they may not see a page.</summary>
    /// <param name="http">The request.</param>
    /// <param name="isUnknown">Whether it is not known who they are; otherwise they have no role.</param>
    /// <returns>When it is told.</returns>
    internal static Task RefuseAsync(HttpContext http, bool isUnknown) => isUnknown
        ? PlainPage.ShowAsync(http, StatusCodes.Status401Unauthorized, new(
            "服务器只接受程序的密钥，没有设置登录：请管理员用 --sign-in 指定登录服务。",
            "This server takes keys of programs only, as nobody can sign in: whoever runs it names a provider with --sign-in."))
        : PlainPage.ShowAsync(http, StatusCodes.Status403Forbidden, new(
            $"{AccessClaims.NameOf(http.User)} 没有所需的角色：请管理员授予 read、plan 或 administer。",
            $"{AccessClaims.NameOf(http.User)} has not the role that this takes: ask whoever runs the server for read, plan or administer."));

    /// <summary>Tells somebody that the identity provider does not answer.</summary>
    /// <param name="http">The request.</param>
    /// <returns>When it is told.</returns>
    internal static Task TellUnreachableAsync(HttpContext http) => PlainPage.ShowAsync(http, StatusCodes.Status502BadGateway, new(
        "登录服务没有应答：请稍后重试；若仍不行，请管理员检查登录服务的地址 (issuer)。",
        "The sign-in service does not answer. Try again in a moment; if it stays so, whoever runs the server looks at its address (issuer)."));
}
