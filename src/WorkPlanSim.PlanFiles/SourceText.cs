using System.Text;
using static WorkPlanSim.PlanFiles.Findings.Wording;

namespace WorkPlanSim.PlanFiles;

/// <summary>The text of a file.</summary>
/// <param name="Name">The path as the user gave it; problems name the file by it.</param>
/// <param name="Text">What is in it.</param>
public sealed record SourceText(string Name, string Text)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Takes the bytes of a file, from wherever they come.</summary>
    /// <param name="name">The path as the user gave it.</param>
    /// <param name="bytes">What is in it.</param>
    /// <returns>The text, or that it is none: bytes that are not UTF-8 are never guessed at.</returns>
    public static Reading<SourceText> FromBytes(string name, ReadOnlySpan<byte> bytes)
    {
        try
        {
            // The mark with which some editors begin a file is no part of its text.
            var text = Strict.GetString(bytes);
            return new Reading<SourceText>(new SourceText(name, text is ['\uFEFF', .. var rest] ? rest : text), []);
        }
        catch (DecoderFallbackException)
        {
            return new Reading<SourceText>(null, [new Problem(
                ProblemCodes.FileNotText,
                ProblemSeverity.Error,
                new SourcePlace(name, 0, 0),
                Say("文件不是 UTF-8 文本。", "The file is not text in UTF-8."),
                Say("请另存为 UTF-8 文本", "save it as UTF-8 text"))]);
        }
    }
}
