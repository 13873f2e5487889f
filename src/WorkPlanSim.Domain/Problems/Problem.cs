using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Domain.Problems;

/// <summary>A mistake in a user's file. It is a value: readers return the whole list and throw nothing.</summary>
/// <param name="Code">What kind of mistake; stable, never reused. See <see cref="ProblemCodes"/>.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Message">One sentence that quotes what was found and says what was expected.</param>
/// <param name="Hint">What to write instead, if that can be said.</param>
public sealed record Problem(
    string Code, ProblemSeverity Severity, SourcePlace Place, BilingualText Message, BilingualText? Hint = null)
{
    /// <summary>
    /// Gets the way from the file's top to the value that it is about, such as <c>targets.south-park.after[2]</c>; empty where it is
    /// about the whole file. Of a field that is missing, the way to where it should stand.
    /// </summary>
    public string Path { get; init; } = "";

    /// <summary>Gives the problem on one line, as compilers do.</summary>
    /// <param name="language">The language of the message.</param>
    /// <returns>For example <c>plan.yaml(12,7): error WPS1003: ... Hint: ...</c></returns>
    public string In(Language language)
    {
        var severity = (Severity, language) switch
        {
            (ProblemSeverity.Error, Language.Zh) => "错误",
            (ProblemSeverity.Error, _) => "error",
            (_, Language.Zh) => "警告",
            (_, _) => "warning",
        };
        var hint = Hint is null ? "" : (language == Language.Zh ? " 提示: " : " Hint: ") + Hint.In(language);
        return $"{Place}: {severity} {Code}: {Message.In(language)}{hint}";
    }

    /// <inheritdoc/>
    public override string ToString() => In(Language.En);
}
