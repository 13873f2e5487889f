using System.Collections.Immutable;
using System.CommandLine;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Problems;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.PlanFiles.Findings;

namespace WorkPlanSim.Cli.Commands.Layout;

/// <summary>Gathers mistakes on the command line, as problems like those of files.</summary>
/// <param name="tree">The commands and options.</param>
/// <param name="command">The command that was asked for.</param>
internal sealed class ArgumentProblems(CommandTree tree, Command command)
{
    private readonly ImmutableArray<Problem>.Builder _all = ImmutableArray.CreateBuilder<Problem>();

    /// <summary>Gets them all.</summary>
    internal ImmutableArray<Problem> All => _all.ToImmutable();

    /// <summary>Adds a mistake.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="hint">What to write; null to point to the help.</param>
    internal void Add(BilingualText message, BilingualText? hint = null) => _all.Add(new Problem(
        ProblemCodes.BadArgument,
        ProblemSeverity.Error,
        new SourcePlace("workplansim", 0, 0),
        message,
        hint ?? ArgumentWords.SeeHelp(CommandTree.PathOf(command))));

    /// <summary>Adds an option that there is not.</summary>
    /// <param name="option">What was written.</param>
    internal void AddUnknownOption(string option)
    {
        var name = option.Split('=', ':')[0];
        var known = command.Options.Concat(tree.Root.Options).Select(o => o.Name);
        Add(
            ArgumentWords.UnknownOption(name),
            new NearestName().Find(name, known) is { } near ? ArgumentWords.DidYouMean(near) : null);
    }

    /// <summary>Adds a command that there is not.</summary>
    /// <param name="name">What was written.</param>
    internal void AddUnknownCommand(string name) => Add(
        ArgumentWords.UnknownCommand(name),
        new NearestName().Find(name, command.Subcommands.Select(c => c.Name)) is { } near
            ? ArgumentWords.DidYouMean(near)
            : null);
}
