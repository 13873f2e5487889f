using static WorkPlanSim.PlanFiles.Findings.Wording;

namespace WorkPlanSim.PlanFiles.Yaml;

/// <summary>Keeps out what is no text before any parser sees it.</summary>
internal static class SourceGate
{
    /// <summary>The most bytes, or characters, that a file may have.</summary>
    public const int MaxSize = 4 * 1024 * 1024;

    /// <summary>Gives the text without its byte order mark; null where it can't be read, with the problem told.</summary>
    public static string? Check(SourceText source, ProblemList problems)
    {
        if (source.Text.Length > MaxSize)
        {
            problems.Error(ProblemCodes.FileTooLarge, new SourcePlace(source.Name, 0, 0), TooLarge(source.Text.Length));
            return null;
        }

        var text = source.Text.StartsWith('\uFEFF') ? source.Text[1..] : source.Text;
        var index = FindForbidden(text);
        if (index < 0)
        {
            return text;
        }

        problems.Error(
            ProblemCodes.FileNotText,
            PlaceOf(source.Name, text, index),
            Say($"文件不是文本：含有字符 U+{(int)text[index]:X4}。", $"The file is not text: it holds the character U+{(int)text[index]:X4}."),
            Say("请另存为 UTF-8 文本", "save it as UTF-8 text"));
        return null;
    }

    /// <summary>Says that a file is too large.</summary>
    public static BilingualText TooLarge(long size) => Say(
        $"文件有 {size} 字节，超过上限 {MaxSize}。", $"The file has {size} bytes; at most {MaxSize} can be read.");

    private static int FindForbidden(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var isControl = c < ' ' && c is not ('\t' or '\n' or '\r');
            var isLoneSurrogate = char.IsHighSurrogate(c)
                ? i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1])
                : char.IsLowSurrogate(c) && (i == 0 || !char.IsHighSurrogate(text[i - 1]));
            if (isControl || isLoneSurrogate || c is '\u007F' or '\uFFFE' or '\uFFFF' || ExpressionShield.IsShielded(c))
            {
                return i;
            }
        }

        return -1;
    }

    private static SourcePlace PlaceOf(string file, string text, int index)
    {
        var before = text.AsSpan(0, index);
        return new SourcePlace(file, before.Count('\n') + 1, index - before.LastIndexOf('\n'));
    }
}
