using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace WorkPlanSim.Web.Access;

/// <summary>Takes everybody for the user of this process: only people at this machine come here.</summary>
/// <param name="options">The options of the scheme.</param>
/// <param name="logger">Where to log.</param>
/// <param name="encoder">The encoder of URLs.</param>
internal sealed class LocalHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <inheritdoc/>
    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(AuthenticateResult.Success(
        new AuthenticationTicket(AccessClaims.Make(Environment.UserName, AccessRole.Administer, Scheme.Name), Scheme.Name)));
}
