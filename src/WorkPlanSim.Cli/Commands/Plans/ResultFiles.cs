using WorkPlanSim.Analysis.Exports;
using WorkPlanSim.Cli.Output;
using WorkPlanSim.Cli.Services;
using WorkPlanSim.Cli.Tables;
using WorkPlanSim.Cli.Terminals;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Plotting.Figures;
using WorkPlanSim.Plotting.Reports;

namespace WorkPlanSim.Cli.Commands.Plans;

/// <summary>Writes figures for other programs; no file is put in its place before all are written.</summary>
/// <param name="terminal">Where the JSON goes that is asked for on the standard output.</param>
/// <param name="language">The language to speak.</param>
internal sealed class ResultFiles(Terminal terminal, Language language)
{
    private readonly MessageWords _words = new(language);

    /// <summary>Writes what the settings ask for.</summary>
    /// <param name="settings">Where to.</param>
    /// <param name="outcome">The figures.</param>
    /// <param name="jsonName">The name of the JSON file in the folder of tables.</param>
    /// <param name="writeJson">Writes the JSON.</param>
    /// <param name="cancellationToken">Ends it; nothing is then put in its place.</param>
    /// <returns>When it is done.</returns>
    internal async Task WriteAsync(
        CommandSettings settings,
        PlanningOutcome outcome,
        string jsonName,
        Action<Stream> writeJson,
        CancellationToken cancellationToken)
    {
        if (settings.JsonToOut)
        {
            JsonOutput.Write(terminal, settings.Json, writeJson);
        }

        var written = new List<string>();
        using var files = new FileBatch();
        if (settings.Json is { } json && !settings.JsonToOut)
        {
            files.Add(json, writeJson);
            written.Add(json);
        }

        if (settings.Out is { } folder)
        {
            files.MakeFolder(folder);
            foreach (var (name, write) in Tables(outcome).Prepend((jsonName, writeJson)))
            {
                files.Add(Path.Combine(folder, name), write);
                written.Add(Path.Combine(folder, name));
            }
        }

        if ((settings.Plots ?? settings.Out) is { } place)
        {
            written.AddRange(await DrawAsync(settings, outcome, files, Path.Combine(place, "figures"), cancellationToken));
        }

        cancellationToken.ThrowIfCancellationRequested();
        files.Commit();
        if (!settings.Quiet && !settings.JsonToOut)
        {
            written.ForEach(path => terminal.Complain(_words.Wrote(path), Styles.Quiet));
        }
    }

    private static IEnumerable<(string Name, Action<Stream> Write)> Tables(PlanningOutcome outcome)
    {
        var comparison = outcome.Comparison;
        yield return ("projections.csv", s => ComparisonCsv.WriteProjections(s, comparison));
        yield return ("attainment.csv", s => ComparisonCsv.WriteAttainment(s, comparison));
        yield return ("summary.csv", s => ComparisonCsv.WriteSummary(s, comparison, Origin(outcome)));
        if (!comparison.Differences.IsEmpty)
        {
            yield return ("differences.csv", s => ComparisonCsv.WriteDifferences(s, comparison));
        }
    }

    private async Task<IReadOnlyList<string>> DrawAsync(
        CommandSettings settings, PlanningOutcome outcome, FileBatch files, string folder, CancellationToken cancellationToken)
    {
        var data = new FigureData(outcome.Comparison, language, ProductVersion.Engine);
        if (!data.MissingGlyphs.IsEmpty)
        {
            terminal.Complain(_words.MissingGlyphs(string.Join(' ', data.MissingGlyphs)), Styles.Doubtful);
        }

        var figures = new FigureFolder(data, files);
        var bar = new ProgressBarView(settings.Quiet ? null : terminal.ProgressConsole(), _words.Drawing, _words.Drawing);
        var written = await bar.WatchAsync(progress => Task.Run(
            () => figures.Draw(folder, settings.Threads, progress, cancellationToken), cancellationToken));
        if (settings.Out is null || outcome.Comparison.Differences.IsEmpty)
        {
            return written;
        }

        // The page comes first in the list: it is what people open.
        var page = Path.Combine(settings.Out, "index.html");
        var origin = new ReportOrigin(outcome.PlanHash, outcome.RunId) { Precision = outcome.Precision };
        figures.WritePage(page, origin, cancellationToken);
        return [page, .. written];
    }

    /// <summary>Says where figures come from.</summary>
    /// <param name="outcome">The figures.</param>
    /// <returns>Their origin.</returns>
    internal static RunOrigin Origin(PlanningOutcome outcome) => new(
        ProductVersion.Engine,
        outcome.PlanHash,
        outcome.RunId,
        outcome.Stopped switch
        {
            Stopping.TrialsReached => "trialsReached",
            Stopping.PrecisionReached => "precisionReached",
            Stopping.MaximumReached => "maximumReached",
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome.Stopped, "No name for this."),
        })
    {
        Precision = outcome.Precision,
    };
}
