namespace WorkPlanSim.PlanFiles.Tests;

/// <summary>A text in which the mark § shows where a problem is expected.</summary>
internal sealed record Marked(string Text, int Line, int Column)
{
    public static Marked Parse(string text)
    {
        var index = text.IndexOf('§', StringComparison.Ordinal);
        if (index < 0)
        {
            return new Marked(text, 0, 0);
        }

        var before = text[..index];
        return new Marked(text.Remove(index, 1), before.Count(c => c == '\n') + 1, index - before.LastIndexOf('\n'));
    }
}
