using System.Text.RegularExpressions;
using SkiaSharp;
using WorkPlanSim.Plotting.Fonts;

namespace WorkPlanSim.Plotting.Composition;

/// <summary>How wide text is, and how it is broken into lines.</summary>
internal static partial class TextMeasure
{
    private const string NeverFirst = "，。；：、）％！？》”…,.;:)%!?]";
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

    /// <summary>
    /// Gives the least width that takes no more lines, so that no line is left with a single word or
    /// character.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="size">The font size in pixels.</param>
    /// <param name="bold">Whether it is bold.</param>
    /// <param name="width">The greatest width in pixels.</param>
    /// <returns>The width, to some pixels.</returns>
    internal static float Balance(string text, float size, bool bold, float width)
    {
        const float step = 4;
        var lines = Wrap(text, size, bold, width).Count;
        while (width > step && Wrap(text, size, bold, width - step) is var narrower
            && narrower.Count == lines && narrower.All(line => Width(line, size, bold) <= width - step))
        {
            width -= step;
        }

        return width;
    }

    /// <summary>Breaks a text into lines as few as can be, of which the last is no lonely word.</summary>
    /// <param name="text">The text.</param>
    /// <param name="size">The font size in pixels.</param>
    /// <param name="bold">Whether it is bold.</param>
    /// <param name="width">The greatest width in pixels.</param>
    /// <returns>The lines, at least one.</returns>
    internal static List<string> WrapEvenly(string text, float size, bool bold, float width)
    {
        var lines = Wrap(text, size, bold, width);
        bool IsLonely(List<string> broken) => broken.Count > 1 && Width(broken[^1], size, bold) < width * LoneShare;

        var balanced = lines;
        for (var share = 0.95f; IsLonely(balanced) && share > LoneShare; share -= 0.05f)
        {
            balanced = Wrap(text, size, bold, width * share);
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

        // A closing mark may hang over the end of a line above; only the last line can have something left out.
        if (wrapped.Count <= lines && Width(wrapped[^1], size, bold) <= width)
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
        var current = new List<string>();
        foreach (Match unit in Units().Matches(line))
        {
            current.Add(unit.Value);
            if (Width(string.Concat(current).TrimEnd(), size, bold) <= width)
            {
                continue;
            }

            // A closing mark takes what it closes along to the next line.
            var start = current.Count - 1;
            while (start > 0 && NeverFirst.Contains(current[start][0], StringComparison.Ordinal))
            {
                start--;
            }

            if (start > 0)
            {
                lines.Add(string.Concat(current.Take(start)).TrimEnd());
                current.RemoveRange(0, start);
            }
        }

        lines.Add(string.Concat(current).TrimEnd());
        return lines;
    }

    // A Latin word, or its part up to a hyphen, with what clings to it, or a single character; an opening mark
    // or a star stays with what it opens.
    [GeneratedRegex(
        @"(\*\s)?[“《（""]*(([A-Za-z0-9'%.+−–/&()¥]|-(?![A-Za-z]))+-?["",;:.!?)]*|.)\s*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Units();
}
