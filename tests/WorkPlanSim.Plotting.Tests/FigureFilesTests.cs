using System.Text;
using System.Xml.Linq;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Plotting.Output;

namespace WorkPlanSim.Plotting.Tests;

public class FigureFilesTests
{
    [Fact]
    public void Render_Figures_GivesPngAndBothKindsOfSvg()
    {
        var files = FigureFiles.Render(Samples.Of(8, 9, Language.Zh), CancellationToken.None);

        Assert.NotEmpty(files);
        Assert.All(files.Where(f => f.Name.EndsWith(".png", StringComparison.Ordinal)), f => Assert.Equal("PNG", Encoding.ASCII.GetString(f.Content.Span[1..4])));
        Assert.All(files.Where(f => f.Name.EndsWith(".svg", StringComparison.Ordinal)), f => XDocument.Parse(Encoding.UTF8.GetString(f.Content.Span)));
        Assert.Equal(files.Length, files.Select(f => f.Name).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Render_OutlinedSvg_HoldsItsWordsButNoText()
    {
        var outlined = FigureFiles.Render(Samples.Of(8, 9, Language.Zh), CancellationToken.None)
            .First(f => f.Name == "heatmap.outlined.svg");
        var svg = Encoding.UTF8.GetString(outlined.Content.Span);

        Assert.DoesNotContain("<text", svg, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"期望实现个数\"", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_Twice_GivesTheSameBytes()
    {
        var (first, second) = (
            FigureFiles.Render(Samples.Of(30, 9, Language.En), CancellationToken.None),
            FigureFiles.Render(Samples.Of(30, 9, Language.En), CancellationToken.None));

        Assert.All(first.Zip(second), pair => Assert.True(pair.First.Content.Span.SequenceEqual(pair.Second.Content.Span), pair.First.Name));
    }

    [Fact]
    public void Render_Cancelled_Ends() => Assert.ThrowsAny<OperationCanceledException>(
        () => FigureFiles.Render(Samples.Of(8, 9, Language.En), new CancellationToken(canceled: true)));
}
