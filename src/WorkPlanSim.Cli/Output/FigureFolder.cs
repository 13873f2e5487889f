using System.Collections.Immutable;
using WorkPlanSim.Cli.Services;
using WorkPlanSim.Plotting.Figures;
using WorkPlanSim.Plotting.Output;
using WorkPlanSim.Plotting.Reports;

namespace WorkPlanSim.Cli.Output;

/// <summary>The figures of some results as files, and the page that holds them all.</summary>
/// <param name="data">The results.</param>
/// <param name="files">The batch that they belong to.</param>
internal sealed class FigureFolder(FigureData data, FileBatch files)
{
    private ImmutableArray<DrawnFigure> _drawn = [];
    private string _folder = "";

    /// <summary>Draws the figures into a folder.</summary>
    /// <param name="folder">The folder, made if missing.</param>
    /// <param name="threads">How many are drawn at a time; 0 for one a core.</param>
    /// <param name="progress">Is told how far it has come.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The places of the files.</returns>
    internal ImmutableArray<string> Draw(
        string folder, int threads, IProgress<TrialProgress> progress, CancellationToken cancellationToken)
    {
        _folder = folder;
        files.MakeFolder(folder);
        _drawn = new FigureFiles(data, threads).Write(
            (name, content) => files.Add(Path.Combine(folder, name), s => s.Write(content.Span)),
            new FigureRelay(progress),
            cancellationToken);
        return [.. _drawn.SelectMany(d => new[] { d.PngFile, d.SvgFile, d.OutlinedSvgFile }).Select(f => Path.Combine(folder, f))];
    }

    /// <summary>Writes the page with the figures that were drawn.</summary>
    /// <param name="path">Its place.</param>
    /// <param name="origin">What it takes to find the run again.</param>
    /// <param name="cancellationToken">Ends it.</param>
    internal void WritePage(string path, ReportOrigin origin, CancellationToken cancellationToken) => files.Add(
        path,
        s => ReportPage.Write(
            s,
            data,
            origin,
            [.. _drawn.Select(d => new ReportFigure(d, () => FileBatch.OpenWritten(Path.Combine(_folder, d.SvgFile))))],
            cancellationToken));
}
