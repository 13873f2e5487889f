using System.CommandLine;
using WorkPlanSim.Cli.Commands;
using WorkPlanSim.Cli.Services;
using WorkPlanSim.Cli.Tables;
using WorkPlanSim.Cli.Terminals;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli;

/// <summary>The program: one command line in, one exit code out.</summary>
/// <param name="terminal">Where it speaks.</param>
/// <param name="reading">Reads plan files.</param>
/// <param name="planning">Runs plans.</param>
internal sealed class Application(Terminal terminal, IPlanReading reading, IPlanning planning)
{
    /// <summary>Runs a command line.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The exit code.</returns>
    internal async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var language = LanguageChoice.Of(arguments, terminal.Variable);
        var words = new MessageWords(language);
        try
        {
            return await DispatchAsync(arguments, language, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            terminal.Complain(words.Cancelled, Styles.Doubtful);
            return ExitCode.Cancelled;
        }
        catch (PlanningFailedException e)
        {
            terminal.Complain(words.Failed(e.Text.In(language)), Styles.Bad);
            return ExitCode.Failed;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            terminal.Complain(words.Failed(e.Message), Styles.Bad);
            return ExitCode.Failed;
        }
        catch (Exception e)
        {
            // The last line of defence: whatever it is, the user gets one line and not a stack trace.
            terminal.Complain(words.InternalError(e.GetType().Name, e.Message), Styles.Bad);
            if (terminal.Variable("WORKPLANSIM_DEBUG") == "1")
            {
                terminal.Error.WriteLine(e);
            }

            return ExitCode.Failed;
        }
    }

    private async Task<int> DispatchAsync(
        IReadOnlyList<string> arguments, Language language, CancellationToken cancellationToken)
    {
        var tree = new CommandTree();

        // No "@file": a plan may be called that, and nothing here needs lines long enough for it.
        var parsed = tree.Root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var command = parsed.CommandResult.Command;
        if (arguments.Count == 0 || parsed.GetValue(tree.Help))
        {
            new HelpPage(tree, language, terminal).Show(command);
            return ExitCode.Done;
        }

        if (parsed.GetValue(tree.Version))
        {
            terminal.ShowLine($"workplansim {ProductVersion.Program}");
            return ExitCode.Done;
        }

        var report = new ProblemReport(terminal, language);
        if (command.Subcommands.Count > 0)
        {
            var unknown = new ArgumentProblems(tree, command);
            AddUnknown(unknown, command, parsed.UnmatchedTokens);
            report.Tell(unknown.All, wantedRun: true);
            return ExitCode.BadInput;
        }

        if (new SettingsReader(tree, parsed, arguments).Read(out var problems) is not { } settings)
        {
            report.Tell(problems, wantedRun: true);
            report.Write(problems, parsed.GetValue(tree.Json) is ["-"] ? "-" : null);
            return ExitCode.BadInput;
        }

        return await RunAsync(tree, command, settings, language, cancellationToken);
    }

    private static void AddUnknown(ArgumentProblems problems, Command command, IReadOnlyList<string> unmatched)
    {
        foreach (var option in unmatched.Where(u => u.StartsWith('-')))
        {
            problems.AddUnknownOption(option);
        }

        if (unmatched.FirstOrDefault(u => !u.StartsWith('-')) is { } name)
        {
            problems.AddUnknownCommand(name);
        }
        else
        {
            problems.Add(ArgumentWords.NoCommand([.. command.Subcommands.Select(c => c.Name)]));
        }
    }

    private async Task<int> RunAsync(
        CommandTree tree, Command command, CommandSettings settings, Language language, CancellationToken cancellationToken)
    {
        if (command == tree.Check)
        {
            return new CheckCommand(terminal, language, reading).Run(settings);
        }

        if (command == tree.DataCheck)
        {
            return new DataCheckCommand(terminal, language).Run(settings, cancellationToken);
        }

        if (command == tree.Replay)
        {
            return await new ReplayCommand(terminal, language, reading, planning)
                .RunAsync(settings, new ArgumentProblems(tree, command), cancellationToken);
        }

        var planRun = new PlanRun(terminal, language, reading, planning);
        return command == tree.Run
            ? await new RunCommand(terminal, language, planRun).RunAsync(settings, cancellationToken)
            : await new CompareCommand(terminal, language, planRun).RunAsync(settings, cancellationToken);
    }
}
