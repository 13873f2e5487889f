using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Words;

/// <summary>Chooses the language before anything is parsed, as help and mistakes are already told in it.</summary>
internal static class LanguageChoice
{
    private static readonly string[] Variables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    /// <summary>Chooses.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="variable">Asks for a variable of the environment.</param>
    /// <returns>What <c>--lang</c> says if it says a language, else what the system speaks, else English.</returns>
    internal static Language Of(IReadOnlyList<string> arguments, Func<string, string?> variable) =>
        Named(Asked(arguments)) ?? OfSystem(variable);

    /// <summary>Finds a language by its name on the command line.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The language; null for no such.</returns>
    internal static Language? Named(string? name) => name switch
    {
        "zh" => Language.Zh,
        "en" => Language.En,
        _ => null,
    };

    private static string? Asked(IReadOnlyList<string> arguments)
    {
        var options = arguments.TakeWhile(a => a != "--").ToList();
        for (var i = options.Count - 1; i >= 0; i--)
        {
            if (options[i] == "--lang")
            {
                return i + 1 < options.Count ? options[i + 1] : null;
            }

            if (options[i].StartsWith("--lang=", StringComparison.Ordinal)
                || options[i].StartsWith("--lang:", StringComparison.Ordinal))
            {
                return options[i][7..];
            }
        }

        return null;
    }

    // The first that is set decides, as POSIX has it.
    private static Language OfSystem(Func<string, string?> variable) =>
        Variables.Select(variable).FirstOrDefault(v => !string.IsNullOrEmpty(v)) is { } locale
        && locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase)
            ? Language.Zh
            : Language.En;
}
