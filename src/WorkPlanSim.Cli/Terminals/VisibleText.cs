namespace WorkPlanSim.Cli.Terminals;

/// <summary>Texts of plan files as a terminal may be given them.</summary>
internal static class VisibleText
{
    /// <summary>Replaces what would steer the terminal (colours, cursor, title, writing direction) by a sign that shows it was there.</summary>
    /// <param name="text">A text from a file.</param>
    /// <returns>The text on one line.</returns>
    internal static string Of(string text) => text.Any(Steers)
        ? string.Concat(text.Select(c => Steers(c) ? '\uFFFD' : c))
        : text;

    private static bool Steers(char character) =>
        char.IsControl(character)
        || character is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
