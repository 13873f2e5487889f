namespace WorkPlanSim.PlanFiles.Yaml;

/// <summary>
/// Lets expressions stand without quotes. YAML would take the commas and colons of <c>{takes: pert(1, 2, 3)}</c> as its own, so
/// before YAML sees the text, those inside the parentheses of a word that begins a plain scalar are replaced by private-use
/// characters. Each is one character long, so every line and column stays right.
/// </summary>
internal static class ExpressionShield
{
    private const string Meant = ",:[]{}#";
    private const char FirstShield = '\uF7E0';

    /// <summary>Tells whether a character is one of those that stand for another.</summary>
    public static bool IsShielded(char c) => c >= FirstShield && c < FirstShield + Meant.Length;

    /// <summary>Gives the text with its expressions shielded. It must hold no shielding character yet.</summary>
    public static string Raise(string text)
    {
        if (!text.Contains('(', StringComparison.Ordinal))
        {
            return text;
        }

        var shielded = text.ToCharArray();
        foreach (var (start, end) in new PlainCalls(text).Find())
        {
            for (var i = start; i < end; i++)
            {
                var meant = Meant.IndexOf(shielded[i], StringComparison.Ordinal);
                if (meant >= 0)
                {
                    shielded[i] = (char)(FirstShield + meant);
                }
            }
        }

        return new string(shielded);
    }

    /// <summary>Gives a text as it was before.</summary>
    public static string Lower(string text) => text.Any(IsShielded)
        ? string.Concat(text.Select(c => IsShielded(c) ? Meant[c - FirstShield] : c))
        : text;
}
