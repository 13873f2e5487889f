using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace WorkPlanSim.Web.Access;

/// <summary>Puts up the ways in, and asks everybody for a role: pages, their parts and the API alike.</summary>
internal static class AccessSetup
{
    /// <summary>Adds what is needed.</summary>
    /// <param name="services">The services.</param>
    /// <param name="settings">Who may come in.</param>
    internal static void AddAccess(this IServiceCollection services, AccessSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(new KeyRing(settings.KeyFile ?? ""));
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, AccessRefusal>();
        var authentication = services.AddAuthentication(AccessSchemes.Any)
            .AddPolicyScheme(AccessSchemes.Any, null, any => any.ForwardDefaultSelector = http => SchemeFor(http, settings))
            .AddScheme<AuthenticationSchemeOptions, KeyHandler>(AccessSchemes.Key, null)
            .AddScheme<AuthenticationSchemeOptions, LocalHandler>(AccessSchemes.Local, null);
        if (settings.SignIn is { } signIn)
        {
            SignInSetup.Add(authentication, signIn);
        }

        var policies = services.AddAuthorizationBuilder();
        foreach (var role in Enum.GetValues<AccessRole>())
        {
            policies.AddPolicy(PolicyOf(role), policy => policy.RequireAuthenticatedUser().RequireAssertion(c => AccessClaims.Has(c.User, role)));
        }

        // What says nothing of roles takes the least, so that nothing is open by having been forgotten.
        policies.SetFallbackPolicy(new AuthorizationPolicyBuilder()
            .RequireAuthenticatedUser().RequireAssertion(c => AccessClaims.Has(c.User, AccessRole.Read)).Build());
    }

    /// <summary>Asks for a role.</summary>
    /// <typeparam name="T">What is built.</typeparam>
    /// <param name="endpoint">Where.</param>
    /// <param name="role">The least role.</param>
    /// <returns>The same.</returns>
    internal static T Needs<T>(this T endpoint, AccessRole role)
        where T : IEndpointConventionBuilder => endpoint.RequireAuthorization(PolicyOf(role));

    private static string PolicyOf(AccessRole role) => $"{role}";

    private static string SchemeFor(HttpContext http, AccessSettings settings) =>
        settings.AsksNobody ? AccessSchemes.Local
        : http.Request.Headers.Authorization.Count > 0 || settings.SignIn is null ? AccessSchemes.Key
        : AccessSchemes.Session;
}
