using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using System.Text;
using WorkPlanSim.Plotting.Composition;
using WorkPlanSim.Plotting.Figures;

namespace WorkPlanSim.Plotting.Output;

/// <summary>Draws all figures of some results and encodes them, several at a time.</summary>
/// <param name="data">The results.</param>
/// <param name="threads">How many are drawn at a time; 0 for one a core.</param>
public sealed class FigureFiles(FigureData data, int threads)
{
    private const float PrintScale = 2;

    /// <summary>Gets the kinds to draw: those that make sense for the results. Tests draw others.</summary>
    internal ImmutableArray<FigureKind> Kinds { get; init; } = FigureCatalog.For(data);

    /// <summary>Draws and encodes each figure as PNG, SVG with text and SVG with outlines.</summary>
    /// <param name="write">Is given each file's name and bytes as soon as there are, from several threads.</param>
    /// <param name="progress">Is told how far it has come, from several threads.</param>
    /// <param name="cancellationToken">Ends it between two files.</param>
    /// <returns>The figures, in the catalog's order.</returns>
    public ImmutableArray<DrawnFigure> Write(
        Action<string, ReadOnlyMemory<byte>> write, IProgress<FigureProgress> progress, CancellationToken cancellationToken)
    {
        var options = OptionsOf(threads, cancellationToken);
        var composed = new ImmutableArray<Figure>[Kinds.Length];
        Parallel.For(0, Kinds.Length, options, i => composed[i] = Kinds[i].Draw(data));
        return Write(composed.SelectMany(f => f).ToImmutableArray(), options, write, progress);
    }

    /// <summary>Encodes figures that are not of a comparison's kinds.</summary>
    /// <param name="figures">The figures.</param>
    /// <param name="threads">How many are encoded at a time; 0 for one a core.</param>
    /// <param name="write">Is given each file's name and bytes as soon as there are, from several threads.</param>
    /// <param name="progress">Is told how far it has come, from several threads.</param>
    /// <param name="cancellationToken">Ends it between two files.</param>
    /// <returns>The figures, in their order.</returns>
    public static ImmutableArray<DrawnFigure> Write(
        ImmutableArray<Figure> figures,
        int threads,
        Action<string, ReadOnlyMemory<byte>> write,
        IProgress<FigureProgress> progress,
        CancellationToken cancellationToken) => Write(figures, OptionsOf(threads, cancellationToken), write, progress);

    private static ParallelOptions OptionsOf(int threads, CancellationToken cancellationToken) => new()
    {
        MaxDegreeOfParallelism = threads > 0 ? threads : Environment.ProcessorCount,
        CancellationToken = cancellationToken,
    };

    private static ImmutableArray<DrawnFigure> Write(
        ImmutableArray<Figure> figures,
        ParallelOptions options,
        Action<string, ReadOnlyMemory<byte>> write,
        IProgress<FigureProgress> progress)
    {
        var cancellationToken = options.CancellationToken;

        // The largest first, so that no thread is left alone with it at the end.
        var order = figures.OrderByDescending(f => (long)f.Width * f.Height);
        var done = 0;
        try
        {
            var oneByOne = Partitioner.Create(order, EnumerablePartitionerOptions.NoBuffering);
            Parallel.ForEach(oneByOne, options, figure =>
            {
                Encode(figure, write, cancellationToken);
                progress.Report(new FigureProgress(Interlocked.Increment(ref done), figures.Length));
            });
        }
        catch (AggregateException e) when (e.InnerExceptions.Count == 1 || cancellationToken.IsCancellationRequested)
        {
            // What went wrong, not that it did so on some thread: callers tell a full disk from a mistake of ours by its type.
            cancellationToken.ThrowIfCancellationRequested();
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }

        return [.. figures.Select(f => new DrawnFigure(f.Name, f.Text, f.Width, f.Height, f.HeadlineBottom))];
    }

    private static void Encode(Figure figure, Action<string, ReadOnlyMemory<byte>> write, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        write(figure.Name + ".png", figure.ToPng(PrintScale));
        cancellationToken.ThrowIfCancellationRequested();
        var (withText, withOutlines) = SvgDocument.Both(figure);
        write(figure.Name + ".svg", Encoding.UTF8.GetBytes(withText));
        cancellationToken.ThrowIfCancellationRequested();
        write(figure.Name + ".outlined.svg", Encoding.UTF8.GetBytes(withOutlines));
    }
}
