using System.CommandLine;
using Spectre.Console;
using Spectre.Console.Rendering;
using WorkPlanSim.Cli.Tables;
using WorkPlanSim.Cli.Terminals;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Commands.Layout;

/// <summary>Help, in the language of the user and by the width of the terminal.</summary>
/// <param name="tree">The commands.</param>
/// <param name="language">The language to speak.</param>
/// <param name="terminal">Where.</param>
internal sealed class HelpPage(CommandTree tree, Language language, Terminal terminal)
{
    private readonly HelpWords _words = new(language);

    /// <summary>Shows the help of a command.</summary>
    /// <param name="command">The command.</param>
    internal void Show(Command command)
    {
        if (tree.EntryOf(command) is { } entry)
        {
            Show(entry);
        }
        else if (tree.Groups.FirstOrDefault(g => g.Parser == command) is { } group)
        {
            Show(group);
        }
        else
        {
            ShowRoot();
        }
    }

    private void ShowRoot()
    {
        terminal.Show(new Text("workplansim: " + _words.Product));
        ShowUsage("COMMAND");
        ShowList(_words.Commands, tree.All.Select(FormOf));
        ShowList(_words.Options, tree.Shared.OfEvery.Select(FormOf));
        ShowExamples(tree.All.Where(e => !e.IsForOperators).Select(e => e.Help.Examples[0]));
        ShowExitCodes();
        terminal.ShowLine();
        terminal.Show(new Text(_words.MoreHelp));
    }

    private void Show(CommandGroup group)
    {
        var (shared, entries) = (tree.Shared, group.Entries);
        terminal.Show(new Text(group.Meaning.In(language)));
        ShowUsage($"{group.Parser.Name} COMMAND");
        ShowList(_words.Commands, entries.Select(FormOf));
        ShowList(_words.Options, new[] { shared.Language, shared.Help, shared.Version }.Select(FormOf));
        ShowExamples(entries.Select(e => e.Help.Examples[0]));
        ShowExitCodes();
    }

    private void Show(CommandEntry entry)
    {
        var help = entry.Help;
        terminal.Show(new Text(entry.Meaning.In(language)));
        ShowUsage(help.Usage);
        if (!help.Arguments.IsEmpty)
        {
            ShowList(_words.Arguments, help.Arguments);
        }

        ShowList(_words.Options, help.Options.Select(FormOf));
        ShowExamples(help.Examples);
        ShowExitCodes();
    }

    private static ArgumentForm FormOf(CommandEntry entry) => new(entry.Help.Usage, entry.Meaning);

    private static ArgumentForm FormOf(CommandOption option) => new(option.Form, option.Meaning);

    private void ShowUsage(string usage)
    {
        ShowHeading(_words.Usage);
        terminal.Show(new Padder(new Text($"workplansim {usage} [OPTIONS]"), new Padding(2, 0, 0, 0)));
    }

    private void ShowList(string heading, IEnumerable<ArgumentForm> entries)
    {
        ShowHeading(heading);
        var grid = new Grid()
            .AddColumn(new GridColumn().NoWrap().PadLeft(2).PadRight(3))
            .AddColumn(new GridColumn().PadRight(0));
        foreach (var entry in entries)
        {
            grid.AddRow(new IRenderable[] { new Text(entry.Form), new Text(entry.Meaning.In(language)) });
        }

        terminal.Show(grid);
    }

    // One line each and the command last, so that it can be copied whole however narrow the terminal is.
    private void ShowExamples(IEnumerable<ArgumentForm> examples)
    {
        ShowHeading(_words.Examples);
        foreach (var example in examples)
        {
            terminal.ShowLine($"  # {example.Meaning.In(language)}");
            terminal.ShowLine($"  {example.Form}");
        }
    }

    private void ShowExitCodes()
    {
        ShowHeading(_words.ExitCodes);
        terminal.ShowLine($"  {_words.ExitCodeMeanings}");
    }

    private void ShowHeading(string heading)
    {
        terminal.ShowLine();
        terminal.Show(new Text(heading + ":", Styles.Heading));
    }
}
