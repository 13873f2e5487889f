using CsCheck;
using WorkPlanSim.Plotting.Composition;

namespace WorkPlanSim.Plotting.Tests.Composition;

/// <summary>Lines are broken where people who read them would break them, and stay within their width.</summary>
public class TextMeasureTests
{
    private const float Size = 14;

    private static readonly string[] Parts =
    [
        "“坏事一起来”下的", "（+48 个百分点），", "\"Everything bad at once\" ", "lowers ", "* mandatory; ", "目标", "（<80%）。",
    ];

    private static readonly Gen<string> Text =
        Gen.Int[0, 6].Array[1, 20].Select(places => string.Concat(places.Select(place => Parts[place])));

    [Fact]
    public void Wrap_OfAnyText_LosesNothingAndKeepsMarksWithTheirWords() => Gen.Select(Text, Gen.Int[160, 600]).Sample((text, width) =>
    {
        var lines = TextMeasure.Wrap(text, Size, false, width);

        Assert.Equal(
            text.Replace(" ", "", StringComparison.Ordinal),
            string.Concat(lines).Replace(" ", "", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.True(TextMeasure.Width(line, Size) <= width));
        Assert.All(lines, line => Assert.DoesNotContain(line[0], "，。；）”"));
        Assert.All(lines, line => Assert.DoesNotContain(line[^1], "“（*"));
        Assert.DoesNotContain("\"", lines, StringComparer.Ordinal);
    });

    [Fact]
    public void Balance_OfAnyText_TakesNoMoreLines() => Gen.Select(Text, Gen.Int[160, 600]).Sample((text, width) =>
    {
        var balanced = TextMeasure.Balance(text, Size, false, width);

        Assert.InRange(balanced, 1, width);
        Assert.Equal(
            TextMeasure.Wrap(text, Size, false, width).Count, TextMeasure.Wrap(text, Size, false, balanced).Count);
    });
}
