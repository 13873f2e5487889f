namespace WorkPlanSim.Domain.Texts;

/// <summary>A text in Chinese and in English: a title, a note, a message.</summary>
/// <param name="Zh">The Chinese wording.</param>
/// <param name="En">The English wording.</param>
public sealed record BilingualText(string Zh, string En)
{
    /// <summary>Takes one wording for both languages, as a plan does that gives a single string.</summary>
    /// <param name="text">The wording.</param>
    /// <returns>The text.</returns>
    public static BilingualText Same(string text) => new(text, text);

    /// <summary>Gives the wording in a language.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The wording.</returns>
    public string In(Language language) => language switch
    {
        Language.Zh => Zh,
        Language.En => En,
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, "Chinese or English."),
    };
}
