using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace WorkPlanSim.Web.Access;

/// <summary>Lets people in who signed in with an identity provider: OpenID Connect by code and PKCE, then a cookie.</summary>
internal static class SignInSetup
{
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(15);

    /// <summary>Adds the two schemes.</summary>
    /// <param name="authentication">The schemes.</param>
    /// <param name="settings">The provider.</param>
    internal static void Add(AuthenticationBuilder authentication, SignInSettings settings)
    {
        authentication.AddCookie(AccessSchemes.Session, cookie =>
        {
            cookie.Cookie.Name = "workplansim";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.ExpireTimeSpan = settings.LongestSession;
            cookie.SlidingExpiration = true;

            // A page that stays open makes no requests that could be refused: it has to know by itself when its session ends.
            cookie.Events.OnValidatePrincipal = context =>
            {
                if (context.Principal is { } user && context.Properties.ExpiresUtc is { } end)
                {
                    context.ReplacePrincipal(AccessClaims.Until(user, end));
                }

                return Task.CompletedTask;
            };
        });
        authentication.AddOpenIdConnect(AccessSchemes.SignIn, oidc =>
        {
            oidc.SignInScheme = AccessSchemes.Session;
            oidc.Authority = settings.Issuer.ToString().TrimEnd('/');
            oidc.RequireHttpsMetadata = !settings.Issuer.IsLoopback;
            oidc.ClientId = settings.ClientId;
            oidc.ClientSecret = settings.ClientSecret;
            oidc.ResponseType = OpenIdConnectResponseType.Code;

            // By query: a form posted from elsewhere would need cookies that every site may send.
            oidc.ResponseMode = OpenIdConnectResponseMode.Query;
            oidc.NonceCookie.SameSite = SameSiteMode.Lax;
            oidc.NonceCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            oidc.CorrelationCookie.SameSite = SameSiteMode.Lax;
            oidc.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            oidc.UsePkce = true;
            oidc.MapInboundClaims = false;
            oidc.SaveTokens = false;
            oidc.BackchannelTimeout = LongestAnswer;
            oidc.Events.OnTokenValidated = context =>
            {
                context.Principal = PrincipalOf(context.Principal!, settings);
                return Task.CompletedTask;
            };
            oidc.Events.OnRemoteFailure = context =>
            {
                context.Response.Redirect($"{context.Request.PathBase}{SignInPages.FailedPath}");
                context.HandleResponse();
                return Task.CompletedTask;
            };
        });
    }

    // Only name and role go into the cookie.
    private static ClaimsPrincipal PrincipalOf(ClaimsPrincipal token, SignInSettings settings)
    {
        var name = token.FindFirstValue(settings.NameClaim) ?? token.FindFirstValue("sub") ?? "?";
        var roles = token.FindAll(settings.RoleClaim)
            .Where(c => settings.Roles.ContainsKey(c.Value))
            .Select(c => settings.Roles[c.Value])
            .ToList();
        return AccessClaims.Make(name, roles.Count == 0 ? null : roles.Max(), AccessSchemes.Session);
    }
}
