using System.Collections.Immutable;
using WorkPlanSim.Cli.Commands.Plans;
using WorkPlanSim.Cli.Output;
using WorkPlanSim.Cli.Tables;
using WorkPlanSim.Cli.Terminals;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Plotting.Composition;
using WorkPlanSim.Plotting.Output;

namespace WorkPlanSim.Cli.Commands.Answers;

/// <summary>Writes an answer for other programs; no file is put in its place before all are written.</summary>
/// <param name="terminal">Where the JSON goes that is asked for on the standard output.</param>
/// <param name="language">The language to speak.</param>
internal sealed class AnswerFiles(Terminal terminal, Language language)
{
    private readonly MessageWords _words = new(language);

    /// <summary>Writes what the settings ask for.</summary>
    /// <param name="settings">Where to.</param>
    /// <param name="json">The name of the JSON file in the folder of results, and what writes it.</param>
    /// <param name="draw">Draws the figures.</param>
    /// <param name="cancellationToken">Ends it; nothing is then put in its place.</param>
    /// <returns>When it is done.</returns>
    internal async Task WriteAsync(
        CommandSettings settings,
        (string Name, Action<Stream> Write) json,
        Func<ImmutableArray<Figure>> draw,
        CancellationToken cancellationToken)
    {
        if (settings.JsonToOut)
        {
            JsonOutput.Write(terminal, settings.Json, json.Write);
        }

        var written = new List<string>();
        using var files = new FileBatch();
        if (settings.Json is { } place && !settings.JsonToOut)
        {
            files.Add(place, json.Write);
            written.Add(place);
        }

        if (settings.Out is { } folder)
        {
            files.MakeFolder(folder);
            files.Add(Path.Combine(folder, json.Name), json.Write);
            written.Add(Path.Combine(folder, json.Name));
        }

        if ((settings.Plots ?? settings.Out) is { } figures)
        {
            written.AddRange(await DrawAsync(settings, draw, files, Path.Combine(figures, "figures"), cancellationToken));
        }

        cancellationToken.ThrowIfCancellationRequested();
        files.Commit();
        if (!settings.Quiet && !settings.JsonToOut)
        {
            written.ForEach(path => terminal.Complain(_words.Wrote(path), Styles.Quiet));
        }
    }

    private Task<string[]> DrawAsync(
        CommandSettings settings,
        Func<ImmutableArray<Figure>> draw,
        FileBatch files,
        string folder,
        CancellationToken cancellationToken)
    {
        files.MakeFolder(folder);
        var bar = new ProgressBarView(settings.Quiet ? null : terminal.ProgressConsole(), _words.Drawing, _words.Drawing);
        return bar.WatchAsync(progress => Task.Run(
            () => FigureFiles.Write(
                    draw(),
                    settings.Threads,
                    (name, content) => files.Add(Path.Combine(folder, name), s => s.Write(content.Span)),
                    new FigureRelay(progress),
                    cancellationToken)
                .SelectMany(d => new[] { d.PngFile, d.SvgFile, d.OutlinedSvgFile })
                .Select(f => Path.Combine(folder, f)).ToArray(),
            cancellationToken));
    }
}
