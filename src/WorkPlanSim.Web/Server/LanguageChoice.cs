using Microsoft.AspNetCore.Http;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Web.Server;

/// <summary>Chooses the language of a page.</summary>
internal static class LanguageChoice
{
    /// <summary>The cookie that remembers a choice; a page writes it when the language is switched in place.</summary>
    internal const string Cookie = "language";

    /// <summary>Chooses.</summary>
    /// <param name="request">The request; null outside of one.</param>
    /// <param name="otherwise">What it is where neither cookie nor browser say.</param>
    /// <returns>What was chosen before, else what the browser asks for first of the two, else the other.</returns>
    internal static Language Of(HttpRequest? request, Language otherwise)
    {
        if (request is null)
        {
            return otherwise;
        }

        return Named(request.Cookies[Cookie]) ?? AskedBy(request) ?? otherwise;
    }

    /// <summary>Tells what a browser or program asks for.</summary>
    /// <param name="request">The request.</param>
    /// <returns>What <c>Accept-Language</c> puts first of the two; null where it names neither.</returns>
    internal static Language? AskedBy(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(l => l.Quality ?? 1.0)
        .Select(l => Named(l.Value.Value))
        .FirstOrDefault(l => l is not null);

    /// <summary>Gives the tag of a language.</summary>
    /// <param name="language">The language.</param>
    /// <returns>As in <c>lang</c> attributes.</returns>
    internal static string TagOf(Language language) => language == Language.Zh ? "zh-CN" : "en";

    private static Language? Named(string? tag) => tag switch
    {
        null => null,
        _ when tag.StartsWith("zh", StringComparison.OrdinalIgnoreCase) => Language.Zh,
        _ when tag.StartsWith("en", StringComparison.OrdinalIgnoreCase) => Language.En,
        _ => null,
    };
}
