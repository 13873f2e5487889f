using System.CommandLine;
using WorkPlanSim.Cli.Commands.Layout;
using WorkPlanSim.Cli.Services;
using WorkPlanSim.Cli.Tables;
using WorkPlanSim.Cli.Terminals;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Hosting;

namespace WorkPlanSim.Cli;

/// <summary>The program: one command line in, one exit code out.</summary>
/// <param name="terminal">Where it speaks.</param>
/// <param name="reading">Reads plan files.</param>
/// <param name="planning">Runs plans.</param>
/// <param name="answering">Answers what takes runs of its own.</param>
internal sealed class Application(Terminal terminal, IPlanReading reading, IPlanning planning, IAnswering answering)
{
    /// <summary>Gets what to tell when the end after a signal may take longer than a moment, and how long.</summary>
    internal Action<TimeSpan> MayLinger { get; init; } = _ => { };

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
        bool IsGiven(CommandOption flag) => parsed.GetValue((Option<bool>)flag.Parser);
        if (arguments.Count == 0 || IsGiven(tree.Shared.Help))
        {
            new HelpPage(tree, language, terminal).Show(command);
            return ExitCode.Done;
        }

        if (IsGiven(tree.Shared.Version))
        {
            terminal.ShowLine($"workplansim {ProductVersion.Program}");
            return ExitCode.Done;
        }

        if (tree.EntryOf(command) is { } entry)
        {
            var reader = new ArgumentReader(tree, entry, parsed, arguments);
            if (reader.IsGiven(tree.Shared.Postgres))
            {
                // A run goes on in the cluster unless that hears of its end, and a silo that is asked may be gone.
                MayLinger(PlanningService.LongestCancelOfCluster);
            }

            return await entry.RunAsync(
                new CommandCall(reader, terminal, language, reading, planning, answering, MayLinger), cancellationToken);
        }

        var unknown = new ArgumentProblems(tree, command);
        AddUnknown(unknown, command, parsed.UnmatchedTokens);
        new ProblemReport(terminal, language).Tell(unknown.All, wantedRun: true);
        return ExitCode.BadInput;
    }

    private static void AddUnknown(ArgumentProblems problems, Command command, IReadOnlyList<string> unmatched)
    {
        foreach (var option in unmatched.Where(u => u.StartsWith('-')))
        {
            problems.AddUnknownOption(option);
        }

        // What has an equals sign is no name of a command, but may be a connection with its password.
        if (unmatched.FirstOrDefault(u => !u.StartsWith('-') && !u.Contains('=')) is { } name)
        {
            problems.AddUnknownCommand(name);
        }
        else
        {
            problems.Add(ArgumentWords.NoCommand([.. command.Subcommands.Select(c => c.Name)]));
        }
    }
}
