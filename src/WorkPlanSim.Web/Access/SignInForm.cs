using System.Collections.Immutable;

namespace WorkPlanSim.Web.Access;

/// <summary>The file of an identity provider as it is written; what is missing comes from the environment.</summary>
internal sealed class SignInForm
{
    /// <summary>Gets the address of the provider.</summary>
    public string? Issuer { get; init; }

    /// <summary>Gets what it calls this program.</summary>
    public string? ClientId { get; init; }

    /// <summary>Gets what this program shows it.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>Gets the claim of roles.</summary>
    public string? RoleClaim { get; init; }

    /// <summary>Gets the claim of names.</summary>
    public string? NameClaim { get; init; }

    /// <summary>Gets roles by the provider's words.</summary>
    public ImmutableDictionary<string, AccessRole>? Roles { get; init; }
}
