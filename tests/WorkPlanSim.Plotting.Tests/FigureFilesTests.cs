using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Plotting.Output;

namespace WorkPlanSim.Plotting.Tests;

public class FigureFilesTests
{
    [Fact]
    public void Write_Figures_GivesPngAndBothKindsOfSvg()
    {
        var (drawn, files) = Write(8, Language.Zh, threads: 0);

        Assert.NotEmpty(drawn);
        Assert.Equal(
            drawn.SelectMany(d => new[] { d.PngFile, d.SvgFile, d.OutlinedSvgFile }).Order(StringComparer.Ordinal), files.Keys.Order(StringComparer.Ordinal));
        Assert.All(drawn, d => Assert.Equal("PNG", Encoding.ASCII.GetString(files[d.PngFile], 1, 3)));
        Assert.All(drawn, d => XDocument.Parse(Encoding.UTF8.GetString(files[d.SvgFile])));
    }

    [Fact]
    public void Write_OutlinedSvg_HoldsItsWordsButNoText()
    {
        var (drawn, files) = Write(8, Language.Zh, threads: 0);

        Assert.All(drawn, d => Assert.DoesNotContain("<text", Encoding.UTF8.GetString(files[d.OutlinedSvgFile]), StringComparison.Ordinal));
        Assert.All(drawn, d => Assert.Contains("aria-label=", Encoding.UTF8.GetString(files[d.OutlinedSvgFile]), StringComparison.Ordinal));
    }

    [Fact]
    public void Write_OnOneThreadAndOnThree_GivesTheSameBytesInTheSameOrder()
    {
        var (one, oneFiles) = Write(30, Language.En, threads: 1);
        var (three, threeFiles) = Write(30, Language.En, threads: 3);

        Assert.Equal(one.Select(d => d.Name), three.Select(d => d.Name), StringComparer.Ordinal);
        Assert.All(oneFiles, file => Assert.True(file.Value.AsSpan().SequenceEqual(threeFiles[file.Key]), file.Key));
    }

    [Fact]
    public void Write_Cancelled_Ends() => Assert.ThrowsAny<OperationCanceledException>(() => new FigureFiles(Samples.Of(8, 9, Language.En), 0)
        .Write((_, _) => { }, new Nowhere(), new CancellationToken(canceled: true)));

    [Fact]
    public void Write_DiskFull_SaysWhatWentWrong() => Assert.Throws<IOException>(() => new FigureFiles(Samples.Of(8, 9, Language.En), 1)
        .Write((_, _) => throw new IOException("full"), new Nowhere(), CancellationToken.None));

    private static (ImmutableArray<DrawnFigure> Drawn, ConcurrentDictionary<string, byte[]> Files) Write(
        int targets, Language language, int threads)
    {
        var files = new ConcurrentDictionary<string, byte[]>(StringComparer.Ordinal);
        var drawn = new FigureFiles(Samples.Of(targets, 9, language), threads).Write(
            (name, content) => files[name] = content.ToArray(), new Nowhere(), CancellationToken.None);
        return (drawn, files);
    }

    private sealed class Nowhere : IProgress<FigureProgress>
    {
        public void Report(FigureProgress value)
        {
        }
    }
}
