using Spectre.Console;
using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Cli.Services;
using WorkPlanSim.Cli.Terminals;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Tables;

/// <summary>Everything that <c>compare</c> shows.</summary>
/// <param name="language">The language to speak.</param>
/// <param name="quiet">Whether legends are left out.</param>
internal sealed class ComparePage(Language language, bool quiet)
{
    private readonly CompareWords _words = new(language);

    /// <summary>Shows a comparison.</summary>
    /// <param name="terminal">Where.</param>
    /// <param name="comparison">The comparison; its first projection is the baseline.</param>
    /// <param name="stopped">Why the run stopped.</param>
    /// <param name="precision">
    /// How precise it was asked to be and is; null where it was not asked to be.
    /// </param>
    internal void Show(
        Terminal terminal, ScenarioComparison comparison, Stopping stopped, RunPrecision? precision)
    {
        terminal.Show(RunHeading.MakeShared(comparison.Projections[0], stopped, precision, language));
        terminal.ShowLine();
        terminal.Show(new Text(_words.Scenarios, Styles.Heading));
        var list = new ScenarioList(comparison, language);
        terminal.Show(list.Make());
        if (!quiet)
        {
            terminal.Show(new Text(_words.MandatoryLegend, Styles.Quiet));
        }

        terminal.Show(new Text(list.Best == 0 ? _words.NoneBetter : _words.Best, Styles.Quiet));
        terminal.ShowLine();
        if (!quiet)
        {
            terminal.Show(new Text(_words.Legend, Styles.Quiet));
            terminal.ShowLine();
        }

        foreach (var part in new MatrixTables(comparison, language, terminal.Width).Make())
        {
            terminal.Show(part);
        }

        terminal.Show(new Text(_words.Changes, Styles.Heading));
        foreach (var part in new ChangeLists(comparison, language).Make())
        {
            terminal.Show(part);
        }
    }
}
