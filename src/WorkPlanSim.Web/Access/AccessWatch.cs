using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.Extensions.Logging;

namespace WorkPlanSim.Web.Access;

/// <summary>
/// Looks again, as long as a page is open, whether whoever came with a key still has it, in the same role: within a circuit no request is
/// checked on the way. Who signed in has the role of their session until that ends: then the page is opened anew, which takes signing in
/// again where no other page has lengthened the session meanwhile.
/// </summary>
/// <param name="loggers">Where to log.</param>
/// <param name="ring">The keys.</param>
/// <param name="options">How often to look.</param>
/// <param name="time">Tells when a session is over.</param>
internal sealed class AccessWatch(ILoggerFactory loggers, KeyRing ring, WebOptions options, TimeProvider time)
    : RevalidatingServerAuthenticationStateProvider(loggers)
{
    /// <inheritdoc/>
    protected override TimeSpan RevalidationInterval => options.LookAgain;

    /// <inheritdoc/>
    protected override Task<bool> ValidateAuthenticationStateAsync(
        AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        Task.FromResult(IsStill(authenticationState.User));

    private bool IsStill(ClaimsPrincipal user) => user.Identity?.AuthenticationType switch
    {
        AccessSchemes.Key => ring.Holds(AccessClaims.NameOf(user), AccessClaims.RoleOf(user)),
        AccessSchemes.Session => AccessClaims.EndOf(user) > time.GetUtcNow(),
        _ => true,
    };
}
