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

    [Theory]
    [InlineData("平均而言：到六月末资金到位（46%）；“卫生健康局”二月在岗最少（62%）；“造林栽植”可作业时间最短。")]
    [InlineData("On average, 46% of the money (all of it) arrives by the end of June; \"Planting\" has least workable time (19%).")]
    public void Wrap_AnyWidth_KeepsLinesWithinItAndMarksWithTheirWords(string text)
    {
        foreach (var width in Enumerable.Range(120, 200))
        {
            var lines = TextMeasure.Wrap(text, 20, true, width);

            Assert.All(lines, line => Assert.InRange(TextMeasure.Width(line, 20, true), 0, width));
            Assert.All(lines, line => Assert.DoesNotMatch("^[，。；：）”;:]|[（“]$", line));
            Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), string.Concat(lines).Replace(" ", "", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void WrapEvenly_LonelyLastWord_GetsCompany()
    {
        const string text = "“集中清理:增人购买服务”平均多达成 0.8 项，“坏事一起来”平均少达成 6.9 项（基准平均 46.7 项，共 61 项）";
        var width = TextMeasure.Width(text, 23, true) - 40;

        var lines = TextMeasure.WrapEvenly(text, 23, true, width);

        Assert.Equal(2, lines.Count);
        Assert.True(TextMeasure.Width(lines[1], 23, true) >= width / 4);
    }

    [Fact]
    public void WrapEvenly_TextThatFits_StaysOnOneLine() => Assert.Equal(["One line"], TextMeasure.WrapEvenly("One line", 23, true, 500));
}
