namespace WorkPlanSim.PlanFiles.Findings;

/// <summary>Turns of phrase that many problems share.</summary>
internal static class Wording
{
    private const int LongestQuote = 60;

    /// <summary>Gives a sentence in both languages.</summary>
    public static BilingualText Say(string zh, string en) => new(zh, en);

    /// <summary>Quotes what was found, cut short where it is long and with control characters shown as a box.</summary>
    public static string Quote(string found)
    {
        var cut = found.Length > LongestQuote ? found[..LongestQuote] + "…" : found;
        return cut.Any(char.IsControl)
            ? $"'{string.Concat(cut.Select(c => char.IsControl(c) ? '□' : c))}'"
            : $"'{cut}'";
    }

    /// <summary>Asks whether a name was meant.</summary>
    public static BilingualText DidYouMean(string name) => Say($"是否想写 '{name}'？", $"did you mean '{name}'?");

    /// <summary>Says what to write.</summary>
    public static BilingualText Write(string text) => Say($"请写 {text}", $"write {text}");

    /// <summary>Joins a few names, and says how many there are where not all are shown.</summary>
    public static BilingualText List(IReadOnlyCollection<string> names, int most = 12)
    {
        var shown = string.Join(", ", names.Take(most));
        return names.Count <= most
            ? BilingualText.Same(shown)
            : Say($"{shown}…（共 {names.Count} 个）", $"{shown}, ... ({names.Count} in all)");
    }
}
