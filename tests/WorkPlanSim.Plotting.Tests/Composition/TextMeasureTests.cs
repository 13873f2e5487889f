using WorkPlanSim.Plotting.Composition;

namespace WorkPlanSim.Plotting.Tests.Composition;

/// <summary>How texts are broken into lines.</summary>
public class TextMeasureTests
{
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
    public void WrapHeadline_LonelyLastWord_GetsCompany()
    {
        const string text = "“集中清理:增人购买服务”平均多达成 0.8 项，“坏事一起来”平均少达成 6.9 项（基准平均 46.7 项，共 61 项）";
        var width = TextMeasure.Width(text, 23, true) - 40;

        var lines = TextMeasure.WrapHeadline(text, 23, width);

        Assert.Equal(2, lines.Count);
        Assert.True(TextMeasure.Width(lines[1], 23, true) >= width / 4);
    }

    [Fact]
    public void WrapHeadline_TextThatFits_StaysOnOneLine() => Assert.Equal(["One line"], TextMeasure.WrapHeadline("One line", 23, 500));
}
