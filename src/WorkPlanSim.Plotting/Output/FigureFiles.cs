using System.Collections.Immutable;
using System.Text;
using WorkPlanSim.Plotting.Composition;
using WorkPlanSim.Plotting.Figures;

namespace WorkPlanSim.Plotting.Output;

/// <summary>All figures of some results as files: each as PNG for print, as SVG with text and as SVG with outlines.</summary>
public static class FigureFiles
{
    /// <summary>Renders the figures, on as many threads as there are processors.</summary>
    /// <param name="data">The results.</param>
    /// <param name="cancellationToken">Ends it between two figures.</param>
    /// <returns>The files, in the order of the catalog.</returns>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static ImmutableArray<FigureFile> Render(FigureData data, CancellationToken cancellationToken) =>
    [
        .. FigureCatalog.For(data).SelectMany(kind => kind.Draw(data)).AsParallel().AsOrdered()
            .WithCancellation(cancellationToken)
            .SelectMany(FilesOf),
    ];

    private static FigureFile[] FilesOf(Figure figure) =>
    [
        new FigureFile($"{figure.Name}.png", figure.ToPng()),
        new FigureFile($"{figure.Name}.svg", Encoding.UTF8.GetBytes(figure.ToSvg())),
        new FigureFile($"{figure.Name}.outlined.svg", Encoding.UTF8.GetBytes(figure.ToOutlinedSvg())),
    ];
}
