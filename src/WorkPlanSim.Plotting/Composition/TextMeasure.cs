using System.Text.RegularExpressions;
using SkiaSharp;
using WorkPlanSim.Plotting.Fonts;

namespace WorkPlanSim.Plotting.Composition;

/// <summary>How wide text is, and how it is broken into lines.</summary>
internal static partial class TextMeasure
{
    private const string NeverFirst = "，。；：、）％！？》”…,.;:)%!?]";
    private const string NeverLast = "（《“‘([";
    private const string Ellipsis = "…";
    private const float LoneShare = 0.25f;
    private const float WideMark = 0.9f;
    private const float HangingShare = 0.5f;

    /// <summary>Measures a line.</summary>
    /// <param name="text">The line.</param>
    /// <param name="size">The font size in pixels.</param>
    /// <param name="bold">Whether it is bold.</param>
    /// <returns>The width in pixels.</returns>
    internal static float Width(string text, float size, bool bold = false)
    {
        using var font = new SKFont(bold ? EmbeddedFont.Bold : EmbeddedFont.Regular, size);
        return font.MeasureText(text);
    }

    /// <summary>Breaks a text into lines: between Latin words, and between Chinese characters but not before closing marks.</summary>
    /// <param name="text">The text; a line feed always breaks.</param>
    /// <param name="size">The font size in pixels.</param>
    /// <param name="bold">Whether it is bold.</param>
    /// <param name="width">The greatest width in pixels.</param>
    /// <returns>The lines, at least one.</returns>
    internal static List<string> Wrap(string text, float size, bool bold, float width) =>
        [.. text.Split('\n').SelectMany(line => WrapLine(line, size, bold, width))];

    /// <summary>Breaks a headline into lines as few as can be, of which the last is no lonely word.</summary>
    /// <param name="text">The text.</param>
    /// <param name="size">The font size in pixels.</param>
    /// <param name="width">The greatest width in pixels.</param>
    /// <returns>The lines, at least one.</returns>
    internal static List<string> WrapHeadline(string text, float size, float width)
    {
        var lines = Wrap(text, size, true, width);
        bool IsLonely(List<string> broken) => broken.Count > 1 && Width(broken[^1], size, true) < width * LoneShare;

        var balanced = lines;
        for (var share = 0.95f; IsLonely(balanced) && share > LoneShare; share -= 0.05f)
        {
            balanced = Wrap(text, size, true, width * share);
        }

        return balanced.Count == lines.Count ? balanced : lines;
    }

    /// <summary>Tells how far a line that begins with a Chinese opening mark must go left for its ink to stand at the margin.</summary>
    /// <param name="line">The line.</param>
    /// <param name="size">The font size in pixels.</param>
    /// <returns>The distance in pixels.</returns>
    internal static float Hanging(string line, float size) =>
        line.Length > 0 && "“‘（《".Contains(line[0], StringComparison.Ordinal) && Width(line[..1], size) > size * WideMark
            ? size * HangingShare
            : 0;

    /// <summary>Breaks a text into at most so many lines; what does not fit ends in an ellipsis.</summary>
    /// <param name="text">The text.</param>
    /// <param name="size">The font size in pixels.</param>
    /// <param name="bold">Whether it is bold.</param>
    /// <param name="width">The greatest width in pixels.</param>
    /// <param name="lines">The most lines.</param>
    /// <returns>The lines joined by line feeds.</returns>
    internal static string Fit(string text, float size, bool bold, float width, int lines = 1)
    {
        var wrapped = Wrap(text, size, bold, width);
        if (wrapped.Count <= lines && wrapped.All(l => Width(l, size, bold) <= width))
        {
            return string.Join('\n', wrapped);
        }

        var kept = wrapped.Take(lines).ToList();
        var last = kept[^1];
        while (last.Length > 0 && Width(last + Ellipsis, size, bold) > width)
        {
            last = last[..^1];
        }

        kept[^1] = last.TrimEnd() + Ellipsis;
        return string.Join('\n', kept);
    }

    private static List<string> WrapLine(string line, float size, bool bold, float width)
    {
        var lines = new List<string>();
        var current = "";
        foreach (var piece in Pieces(line))
        {
            var longer = current + piece;
            if (current.Length > 0 && Width(longer.TrimEnd(), size, bold) > width)
            {
                lines.Add(current.TrimEnd());
                longer = piece;
            }

            current = longer;
        }

        lines.Add(current.TrimEnd());
        return lines;
    }

    /// <summary>Takes a line apart where it may be broken: opening marks stay with what follows, closing ones with what precedes.</summary>
    private static List<string> Pieces(string line)
    {
        var (pieces, isOpen) = (new List<string>(), false);
        foreach (Match unit in Units().Matches(line))
        {
            if (pieces.Count > 0 && (isOpen || NeverFirst.Contains(unit.Value[0], StringComparison.Ordinal)))
            {
                pieces[^1] += unit.Value;
            }
            else
            {
                pieces.Add(unit.Value);
            }

            isOpen = NeverLast.Contains(unit.Value[^1], StringComparison.Ordinal);
        }

        return pieces;
    }

    // A Latin word with what clings to it, or a single character.
    [GeneratedRegex(@"[A-Za-z0-9'%.+−–\-/&()¥]+[,;:.!?)]*\s*|.\s*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Units();
}
