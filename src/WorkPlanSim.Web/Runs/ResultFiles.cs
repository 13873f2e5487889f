using System.Collections.Concurrent;
using System.Collections.Immutable;
using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Analysis.Exports;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Plotting.Figures;
using WorkPlanSim.Plotting.Output;
using WorkPlanSim.Plotting.Reports;

namespace WorkPlanSim.Web.Runs;

/// <summary>The files of one comparison: figures, tables, and the page for a meeting. Each is made when it is first asked for.</summary>
/// <param name="reading">What the run found.</param>
internal sealed class ResultFiles(ResultReading reading)
{
    private readonly ConcurrentDictionary<(Language, string), Lazy<ImmutableDictionary<string, DrawnFile>>> _drawn = [];

    /// <summary>Gets the figures.</summary>
    internal ScenarioComparison Comparison => reading.Comparison;

    /// <summary>Gets where they come from.</summary>
    internal RunOrigin Origin => reading.Origin;

    /// <summary>Gives what figures are drawn from.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The results.</returns>
    internal FigureData DataOf(Language language) => new(Comparison, language, Origin.Engine);

    /// <summary>Draws the figures of a kind.</summary>
    /// <param name="language">The language.</param>
    /// <param name="kind">The kind's name.</param>
    /// <returns>The files by their names; empty for no such kind.</returns>
    internal ImmutableDictionary<string, DrawnFile> Draw(Language language, string kind) => _drawn.GetOrAdd(
        (language, kind), key => new(() => DrawNow(key.Item1, key.Item2))).Value;

    /// <summary>Writes a file that is no figure.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="language">The language.</param>
    /// <param name="output">Where to.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>Whether there is such a file.</returns>
    internal bool TryWrite(string name, Language language, Stream output, CancellationToken cancellationToken)
    {
        switch (name)
        {
            case "comparison.json":
                ComparisonJson.Write(output, Comparison, Origin);
                return true;
            case "projections.csv":
                ComparisonCsv.WriteProjections(output, Comparison);
                return true;
            case "differences.csv":
                ComparisonCsv.WriteDifferences(output, Comparison);
                return true;
            case "summary.csv":
                ComparisonCsv.WriteSummary(output, Comparison, Origin);
                return true;
            case "index.html":
                WritePage(language, output, cancellationToken);
                return true;
            default:
                return false;
        }
    }

    private void WritePage(Language language, Stream output, CancellationToken cancellationToken)
    {
        var files = FigureCatalog.All.SelectMany(k => Draw(language, k.Name)).ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal);
        var figures = files.Values.Select(f => f.Figure).Distinct()
            .Select(f => new ReportFigure(f, () => new MemoryStream(files[f.SvgFile].Content.ToArray())));
        var origin = new ReportOrigin(Origin.PlanHash, Origin.RunId) { Precision = Origin.Precision };
        ReportPage.Write(output, DataOf(language), origin, [.. figures], cancellationToken);
    }

    private ImmutableDictionary<string, DrawnFile> DrawNow(Language language, string kindName)
    {
        if (FigureCatalog.All.FirstOrDefault(k => k.Name == kindName) is not { } kind)
        {
            return ImmutableDictionary<string, DrawnFile>.Empty;
        }

        var written = new ConcurrentDictionary<string, byte[]>(StringComparer.Ordinal);
        var figures = FigureFiles.Write(
            kind.Draw(DataOf(language)),
            threads: 1,
            (name, content) => written[name] = content.ToArray(),
            new Progress<FigureProgress>(),
            CancellationToken.None);
        return figures.SelectMany(f => new[] { f.PngFile, f.SvgFile, f.OutlinedSvgFile }
                .Select(name => KeyValuePair.Create(name, new DrawnFile(f, [.. written[name]]))))
            .ToImmutableDictionary(StringComparer.Ordinal);
    }
}
