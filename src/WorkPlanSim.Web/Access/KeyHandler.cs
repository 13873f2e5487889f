using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace WorkPlanSim.Web.Access;

/// <summary>Lets programs in that show a key: <c>Authorization: Bearer KEY</c>.</summary>
/// <param name="options">The options of the scheme.</param>
/// <param name="logger">Where to log.</param>
/// <param name="encoder">The encoder of URLs.</param>
/// <param name="ring">The keys.</param>
internal sealed class KeyHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, KeyRing ring)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <inheritdoc/>
    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(LookAtKey());

    /// <inheritdoc/>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return base.HandleChallengeAsync(properties);
    }

    private AuthenticateResult LookAtKey()
    {
        if (!AuthenticationHeaderValue.TryParse(Request.Headers.Authorization, out var shown)
            || !shown.Scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase)
            || shown.Parameter is not { } key)
        {
            return AuthenticateResult.NoResult();
        }

        return ring.Find(key) is { } found
            ? AuthenticateResult.Success(new AuthenticationTicket(AccessClaims.Make(found.Name, found.Role, Scheme.Name), Scheme.Name))
            : AuthenticateResult.Fail("No such key.");
    }
}
