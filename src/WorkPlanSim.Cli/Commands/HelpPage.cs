using System.Collections.Immutable;
using System.CommandLine;
using Spectre.Console;
using Spectre.Console.Rendering;
using WorkPlanSim.Cli.Tables;
using WorkPlanSim.Cli.Terminals;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Commands;

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
        if (command == tree.Check)
        {
            Show(_words.Check, "check PLAN [SCENARIO...]", [_words.OutOfCheck], _words.CheckExamples);
        }
        else if (command == tree.Run)
        {
            Show(_words.Run, "run PLAN [SCENARIO]", [_words.OutOfRun, _words.Plots], _words.RunExamples);
        }
        else if (command == tree.Compare)
        {
            Show(_words.Compare, "compare PLAN SCENARIO...", [_words.OutOfCompare, _words.Plots], _words.CompareExamples);
        }
        else if (command == tree.Replay)
        {
            Show(
                _words.Replay,
                "replay PLAN --trial K",
                [_words.Plan],
                [.. _words.OfReplay, .. _words.CommonOfOneTrial],
                _words.ReplayExamples);
        }
        else if (command == tree.Data || command == tree.DataCheck)
        {
            Show(_words.DataCheck, "data check", [], _words.OfDataCheck, _words.DataCheckExamples);
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
        ShowList(_words.Commands, _words.CommandList);
        ShowList(_words.Options, _words.Common);
        ShowExamples(
        [
            _words.CheckExamples[0], _words.RunExamples[0], _words.CompareExamples[0], _words.ReplayExamples[0],
            _words.DataCheckExamples[0],
        ]);
        ShowExitCodes();
        terminal.ShowLine();
        terminal.Show(new Text(_words.MoreHelp));
    }

    private void Show(
        string meaning,
        string usage,
        ImmutableArray<OptionWords> ownOptions,
        ImmutableArray<OptionWords> examples) =>
        Show(meaning, usage, [_words.Plan, _words.Scenario], [.. ownOptions, .. _words.Common], examples);

    private void Show(
        string meaning,
        string usage,
        ImmutableArray<OptionWords> arguments,
        ImmutableArray<OptionWords> options,
        ImmutableArray<OptionWords> examples)
    {
        terminal.Show(new Text(meaning));
        ShowUsage(usage);
        if (!arguments.IsEmpty)
        {
            ShowList(_words.Arguments, arguments);
        }

        ShowList(_words.Options, options);
        ShowExamples(examples);
        ShowExitCodes();
    }

    private void ShowUsage(string usage)
    {
        ShowHeading(_words.Usage);
        terminal.Show(new Padder(new Text($"workplansim {usage} [OPTIONS]"), new Padding(2, 0, 0, 0)));
    }

    private void ShowList(string heading, ImmutableArray<OptionWords> entries)
    {
        ShowHeading(heading);
        var grid = new Grid()
            .AddColumn(new GridColumn().NoWrap().PadLeft(2).PadRight(3))
            .AddColumn(new GridColumn().PadRight(0));
        foreach (var entry in entries)
        {
            grid.AddRow(new IRenderable[] { new Text(entry.Form), new Text(entry.Meaning) });
        }

        terminal.Show(grid);
    }

    // One line each and the command last, so that it can be copied whole however narrow the terminal is.
    private void ShowExamples(ImmutableArray<OptionWords> examples)
    {
        ShowHeading(_words.Examples);
        foreach (var example in examples)
        {
            terminal.ShowLine($"  # {example.Meaning}");
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
