using System.Globalization;
using System.Security.Claims;

namespace WorkPlanSim.Web.Access;

/// <summary>What is known of somebody who came in: a name and one role, however they came.</summary>
internal static class AccessClaims
{
    private const string Name = "name";
    private const string Role = "role";
    private const string End = "until";

    /// <summary>Says who somebody is.</summary>
    /// <param name="name">What histories call them.</param>
    /// <param name="role">What they may do; null for nothing.</param>
    /// <param name="scheme">How they came in.</param>
    /// <returns>The principal.</returns>
    internal static ClaimsPrincipal Make(string name, AccessRole? role, string scheme)
    {
        var claims = new List<Claim> { new(Name, name) };
        if (role is { } given)
        {
            claims.Add(new Claim(Role, given.ToString()));
        }

        return new ClaimsPrincipal(new ClaimsIdentity(claims, scheme, Name, Role));
    }

    /// <summary>Says until when somebody is in.</summary>
    /// <param name="user">Somebody who came in.</param>
    /// <param name="end">The end of their session.</param>
    /// <returns>The same, until then.</returns>
    internal static ClaimsPrincipal Until(ClaimsPrincipal user, DateTimeOffset end)
    {
        var identity = ((ClaimsIdentity)user.Identity!).Clone();
        identity.TryRemoveClaim(identity.FindFirst(End));
        identity.AddClaim(new Claim(End, end.ToString("O", CultureInfo.InvariantCulture)));
        return new ClaimsPrincipal(identity);
    }

    /// <summary>Tells until when somebody is in.</summary>
    /// <param name="user">Somebody who came in.</param>
    /// <returns>The end of their session; null for none.</returns>
    internal static DateTimeOffset? EndOf(ClaimsPrincipal user) => DateTimeOffset.TryParse(
        user.FindFirstValue(End), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var end)
        ? end
        : null;

    /// <summary>Tells what somebody is called in histories.</summary>
    /// <param name="user">Somebody who came in.</param>
    /// <returns>The name.</returns>
    internal static string NameOf(ClaimsPrincipal user) => user.Identity?.Name ?? "?";

    /// <summary>Tells whether somebody may do what a role may.</summary>
    /// <param name="user">Somebody.</param>
    /// <param name="least">The role.</param>
    /// <returns>Whether they have it, or more.</returns>
    internal static bool Has(ClaimsPrincipal user, AccessRole least) => RoleOf(user) >= least;

    /// <summary>Tells what somebody may do.</summary>
    /// <param name="user">Somebody.</param>
    /// <returns>Their role; null for none.</returns>
    internal static AccessRole? RoleOf(ClaimsPrincipal user) =>
        Enum.TryParse<AccessRole>(user.FindFirstValue(Role), out var role) ? role : null;
}
