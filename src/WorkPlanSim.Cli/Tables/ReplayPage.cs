using Spectre.Console;
using Spectre.Console.Rendering;
using WorkPlanSim.Analysis.Replays;
using WorkPlanSim.Cli.Terminals;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Tables;

/// <summary>Everything that <c>replay</c> shows.</summary>
/// <param name="language">The language to speak.</param>
/// <param name="quiet">Whether legends are left out.</param>
internal sealed class ReplayPage(Language language, bool quiet)
{
    private readonly ReplayWords _words = new(language);

    /// <summary>Shows a year of all targets.</summary>
    /// <param name="terminal">Where.</param>
    /// <param name="year">The year.</param>
    internal void Show(Terminal terminal, ReplayedYear year)
    {
        terminal.Show(Heading(year));
        terminal.Show(new ReplayTable(year, language).Make());
        if (!quiet)
        {
            terminal.Show(new Text(_words.Legend, Styles.Quiet));
            terminal.Show(new Text(_words.AttainmentLegend, Styles.Quiet));
            terminal.Show(new Text(_words.Hint(year.Trial, year.Sampling, year.Targets[0].Target.Id), Styles.Quiet));
            terminal.ShowLine();
        }

        terminal.Show(Summary(year));
        terminal.ShowLine();
        ShowActs(terminal, year);
        ShowDrivers(terminal, year);
    }

    /// <summary>Shows a year of one target, month by month.</summary>
    /// <param name="terminal">Where.</param>
    /// <param name="year">The year, of that target alone.</param>
    internal void ShowTarget(Terminal terminal, ReplayedYear year)
    {
        var months = new TargetMonthsTable(year, language);
        terminal.Show(Heading(year));
        terminal.ShowLine();
        terminal.Show(months.MakeSummary());
        terminal.Show(months.Make());
        if (!quiet)
        {
            months.Legends().ToList().ForEach(line => terminal.Show(new Text(line, Styles.Quiet)));
            terminal.ShowLine();
        }

        ShowActs(terminal, year);
        ShowDrivers(terminal, year);
    }

    private void ShowActs(Terminal terminal, ReplayedYear year)
    {
        var acts = new RuleActWords(year, language);
        var lines = acts.Lines().ToList();
        if (lines.Count == 0)
        {
            return;
        }

        terminal.Show(new Text(acts.Title, Styles.Heading));
        lines.ForEach(line => terminal.Show(new Text(VisibleText.Of(line))));
        terminal.ShowLine();
    }

    private void ShowDrivers(Terminal terminal, ReplayedYear year)
    {
        foreach (var (title, table) in new DriverYearTables(year, language, terminal.Width).Make())
        {
            terminal.Show(new Text(title, Styles.Heading));
            terminal.Show(table);
        }
    }

    private Rows Heading(ReplayedYear year)
    {
        var words = new TableWords(language);
        var scenario = words.Labelled(
            words.Scenario, words.InBrackets(year.Scenario.Title.In(language), year.Scenario.Id));
        return new Rows(
            new Text(VisibleText.Of(year.Plan.Title.In(language)), Styles.Heading),
            new Text(VisibleText.Of(scenario)),
            new Text(
                words.Labelled(_words.Trial, $"{year.Trial}")
                    + "   " + words.Labelled(words.Seed, $"{year.Seed}")),
            new Text(_words.OneOfMany(year.Trial, year.Sampling), Styles.Quiet));
    }

    private Grid Summary(ReplayedYear year)
    {
        var mandatory = year.Targets.Where(t => t.Target.Mandatory).ToList();
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadRight(3)).AddColumn(new GridColumn());
        AddRow(grid, _words.TargetsMet, $"{year.Met} / {year.Counted}");
        if (mandatory.Count > 0)
        {
            AddRow(grid, _words.MandatoryMet, $"{mandatory.Count(t => t.Replay.IsMet)} / {mandatory.Count}");
        }

        return grid;
    }

    private static void AddRow(Grid grid, string name, string value) =>
        grid.AddRow(new IRenderable[] { new Text(name), new Text(value, Styles.Heading) });
}
