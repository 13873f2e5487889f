using System.Collections.Immutable;

namespace WorkPlanSim.Web.Access;

/// <summary>The identity provider that people sign in with, by OpenID Connect.</summary>
/// <param name="Issuer">Its address, as in <c>https://login.example</c>.</param>
/// <param name="ClientId">What it calls this program.</param>
/// <param name="ClientSecret">What this program shows it. Secret: never in a message or a log.</param>
public sealed record SignInSettings(Uri Issuer, string ClientId, string ClientSecret)
{
    /// <summary>Gets the claim that says what somebody may do.</summary>
    public string RoleClaim { get; init; } = "roles";

    /// <summary>Gets the claim that somebody is called by in histories; where it is missing, <c>sub</c>.</summary>
    public string NameClaim { get; init; } = "preferred_username";

    /// <summary>Gets what the provider calls each role; by its own words.</summary>
    public ImmutableSortedDictionary<string, AccessRole> Roles { get; init; } =
        ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal,
        [
            KeyValuePair.Create("read", AccessRole.Read),
            KeyValuePair.Create("plan", AccessRole.Plan),
            KeyValuePair.Create("administer", AccessRole.Administer),
        ]);

    /// <summary>Gets how long somebody stays signed in who does nothing; half of it gone, a request begins it anew.</summary>
    internal TimeSpan LongestSession { get; init; } = TimeSpan.FromHours(10);

    /// <summary>Gives what may be told.</summary>
    /// <returns>The issuer and the client, without the secret.</returns>
    public override string ToString() => $"{Issuer} {ClientId}";
}
