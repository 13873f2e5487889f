using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.Extensions.Logging;

namespace WorkPlanSim.Web.Access;

/// <summary>
/// Looks again, as long as a page is open, whether whoever came with a key still has it, in the same role: within a circuit no request is
/// checked on the way. Who signed in has the role of their session, which nothing changes before its end.
/// </summary>
/// <param name="loggers">Where to log.</param>
/// <param name="ring">The keys.</param>
/// <param name="options">How often to look.</param>
internal sealed class AccessWatch(ILoggerFactory loggers, KeyRing ring, WebOptions options)
    : RevalidatingServerAuthenticationStateProvider(loggers)
{
    /// <inheritdoc/>
    protected override TimeSpan RevalidationInterval => options.LookAgain;

    /// <inheritdoc/>
    protected override Task<bool> ValidateAuthenticationStateAsync(
        AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        Task.FromResult(IsStill(authenticationState.User));

    private bool IsStill(System.Security.Claims.ClaimsPrincipal user) =>
        user.Identity?.AuthenticationType != AccessSchemes.Key || ring.Holds(AccessClaims.NameOf(user), AccessClaims.RoleOf(user));
}
