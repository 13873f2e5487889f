using System.Text;
using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Analysis.Exports;
using WorkPlanSim.Cli.Output;
using WorkPlanSim.Cli.Services;
using WorkPlanSim.Cli.Tables;
using WorkPlanSim.Cli.Terminals;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Plotting.Figures;
using WorkPlanSim.Plotting.Output;

namespace WorkPlanSim.Cli.Commands;

/// <summary>Writes figures for other programs; no file is put in its place before all are written.</summary>
/// <param name="terminal">Where the JSON goes that is asked for on the standard output.</param>
/// <param name="language">The language to speak.</param>
internal sealed class ResultFiles(Terminal terminal, Language language)
{
    /// <summary>Writes what the settings ask for.</summary>
    /// <param name="settings">Where to.</param>
    /// <param name="outcome">The figures.</param>
    /// <param name="jsonName">The name of the JSON file in the folder of tables.</param>
    /// <param name="writeJson">Writes the JSON.</param>
    /// <param name="cancellationToken">Ends the drawing; nothing is then put in its place.</param>
    internal void Write(
        CommandSettings settings,
        PlanningOutcome outcome,
        string jsonName,
        Action<Stream> writeJson,
        CancellationToken cancellationToken)
    {
        if (settings.JsonToOut)
        {
            using var text = new MemoryStream();
            writeJson(text);
            terminal.Out.WriteLine(Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length));
        }

        var written = new List<string>();
        using var files = new FileBatch();
        void Add(string path, Action<Stream> write)
        {
            files.Add(path, write);
            written.Add(path);
        }

        if (settings.Json is { } json && !settings.JsonToOut)
        {
            Add(json, writeJson);
        }

        if (settings.Out is { } folder)
        {
            Directory.CreateDirectory(folder);
            var comparison = outcome.Comparison;
            Add(Path.Combine(folder, jsonName), writeJson);
            Add(Path.Combine(folder, "projections.csv"), s => ComparisonCsv.WriteProjections(s, comparison));
            Add(Path.Combine(folder, "attainment.csv"), s => ComparisonCsv.WriteAttainment(s, comparison));
            Add(Path.Combine(folder, "summary.csv"), s => ComparisonCsv.WriteSummary(s, comparison, Origin(outcome)));
            if (!comparison.Differences.IsEmpty)
            {
                Add(Path.Combine(folder, "differences.csv"), s => ComparisonCsv.WriteDifferences(s, comparison));
            }

            AddFigures(comparison, Path.Combine(folder, "figures"), Add, cancellationToken);
        }

        files.Commit();
        if (!settings.Quiet && !settings.JsonToOut)
        {
            var words = new MessageWords(language);
            written.ForEach(path => terminal.Complain(words.Wrote(path), Styles.Quiet));
        }
    }

    private void AddFigures(
        ScenarioComparison comparison, string folder, Action<string, Action<Stream>> add, CancellationToken cancellationToken)
    {
        var data = new FigureData(comparison, language, ProductVersion.Engine);
        if (!data.MissingGlyphs.IsEmpty)
        {
            terminal.Complain(new MessageWords(language).MissingGlyphs(string.Join(' ', data.MissingGlyphs)), Styles.Doubtful);
        }

        var figures = FigureFiles.Render(data, cancellationToken);
        if (!figures.IsEmpty)
        {
            Directory.CreateDirectory(folder);
        }

        foreach (var figure in figures)
        {
            add(Path.Combine(folder, figure.Name), stream => stream.Write(figure.Content.Span));
        }
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
        });
}
