using System.Security.Claims;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Web.Access;

namespace WorkPlanSim.Web.Server;

/// <summary>Who looks at a page, and in which language; one for each open page.</summary>
/// <param name="options">Who that is until they say.</param>
public sealed class PageSession(WebOptions options)
{
    /// <summary>Gets the name under which changes go into the history.</summary>
    public string Who { get; private set; } = options.User;

    /// <summary>Gets the language.</summary>
    public Language Language { get; private set; }

    /// <summary>Gets whether they signed in, so that they are called as their provider calls them.</summary>
    public bool IsSignedIn { get; private set; }

    /// <summary>Gets whether they may change plans and scenarios.</summary>
    public bool MayPlan { get; private set; } = options.Access.AsksNobody;

    /// <summary>Gets whether they may read who changed what.</summary>
    public bool MayAdminister { get; private set; } = options.Access.AsksNobody;

    /// <summary>Gets the name under which they change something.</summary>
    /// <exception cref="UnauthorizedAccessException">They may not.</exception>
    internal string Author => MayPlan
        ? Who
        : throw new UnauthorizedAccessException($"{Who} may look, and change nothing.");

    /// <summary>Gets or sets the theme that was chosen; null for that of the system.</summary>
    internal string? Theme { get; set; }

    /// <summary>Gets or sets what is told when either changes.</summary>
    internal Action? Changed { get; set; }

    /// <summary>Takes somebody for who they are known to be.</summary>
    /// <param name="user">Who came in.</param>
    internal void Recognise(ClaimsPrincipal user)
    {
        if (!options.Access.AsksNobody)
        {
            (Who, IsSignedIn) = (AccessClaims.NameOf(user), true);
            (MayPlan, MayAdminister) = (AccessClaims.Has(user, AccessRole.Plan), AccessClaims.Has(user, AccessRole.Administer));
        }
    }

    /// <summary>Takes another name, of who did not sign in; blanks are none.</summary>
    /// <param name="name">The name.</param>
    internal void Name(string name)
    {
        if (name.Trim() is { Length: > 0 and <= 60 } given && given != Who && !IsSignedIn)
        {
            Who = given;
            Changed?.Invoke();
        }
    }

    /// <summary>Speaks another language.</summary>
    /// <param name="language">The language.</param>
    internal void Speak(Language language)
    {
        if (language != Language)
        {
            Language = language;
            Changed?.Invoke();
        }
    }
}
