using System.Collections.Immutable;
using System.CommandLine;
using WorkPlanSim.Cli.Commands.Answers;
using WorkPlanSim.Cli.Commands.Bench;
using WorkPlanSim.Cli.Commands.Clusters;
using WorkPlanSim.Cli.Commands.Keys;
using WorkPlanSim.Cli.Commands.Plans;
using WorkPlanSim.Cli.Commands.Stores;
using WorkPlanSim.Cli.Commands.Web;

namespace WorkPlanSim.Cli.Commands.Layout;

/// <summary>The commands that there are, in the order of help.</summary>
internal sealed class CommandTree
{
    internal CommandTree()
    {
        Single =
        [
            new CheckEntry(Shared),
            new RunEntry(Shared),
            new CompareEntry(Shared),
            new ReplayEntry(Shared),
            new ExplainEntry(Shared),
            new WhyEntry(Shared),
            new OptimiseEntry(Shared),
            new FrontierEntry(Shared),
            new StressEntry(Shared),
            new DiscoverEntry(Shared),
            new ServeEntry(Shared),
            new SiloEntry(Shared),
        ];
        Groups =
        [
            new CommandGroup(
                "data",
                new("照看已保存的数据：本机的数据文件夹，集群的数据库。",
                    "Looks after stored data: the folder of this machine, the database of a cluster."),
                new DataCheckEntry(Shared),
                new DataInitEntry(Shared)),
            new CommandGroup(
                "keys",
                new("照看程序的密钥，供 serve --keys 使用。", "Looks after keys of programs, for serve --keys."),
                new KeysAddEntry(Shared)),
            new CommandGroup(
                "bench",
                new("测量本机的能力。", "Measures what this machine can do."),
                new BenchPlansEntry(Shared)),
        ];
        All = [.. Single, .. Groups.SelectMany(g => g.Entries)];

        // The parser's own help and version options speak English and pad by characters, not columns.
        foreach (var builtIn in Root.Options.Where(o => o.Name is "--help" or "--version").ToList())
        {
            Root.Options.Remove(builtIn);
        }

        foreach (var option in Shared.All)
        {
            option.Parser.Recursive = true;
            Root.Options.Add(option.Parser);
        }

        foreach (var entry in All)
        {
            Add(entry);
        }

        foreach (var command in Single.Select(e => e.Parser).Concat(Groups.Select(g => g.Parser)))
        {
            Root.Subcommands.Add(command);
        }
    }

    /// <summary>Gets what holds them all, as the parser knows it.</summary>
    internal RootCommand Root { get; } = new() { TreatUnmatchedTokensAsErrors = false };

    /// <summary>Gets the options that commands share.</summary>
    internal SharedOptions Shared { get; } = new();

    /// <summary>Gets the commands that stand under a name of their own.</summary>
    internal ImmutableArray<CommandGroup> Groups { get; }

    /// <summary>Gets every command.</summary>
    internal ImmutableArray<CommandEntry> All { get; }

    /// <summary>Gets the words on a line that are no options and no values of any.</summary>
    internal Argument<string[]> Words { get; } = new("FILES") { Arity = ArgumentArity.ZeroOrMore };

    private ImmutableArray<CommandEntry> Single { get; }

    /// <summary>Finds the command of a line.</summary>
    /// <param name="command">What the parser found.</param>
    /// <returns>The command; null for a group, which does nothing by itself.</returns>
    internal CommandEntry? EntryOf(Command command) => All.FirstOrDefault(e => e.Parser == command);

    /// <summary>Gives what to write for a command after the program's name.</summary>
    /// <param name="command">The command.</param>
    /// <returns>The names on the way to it, each with a blank after it; empty for the root.</returns>
    internal static string PathOf(Command command) =>
        string.Concat(command.Parents.OfType<Command>().Select(PathOf))
        + (command is RootCommand ? "" : command.Name + " ");

    private void Add(CommandEntry entry)
    {
        entry.Parser.Arguments.Add(Words);
        foreach (var option in entry.Own)
        {
            entry.Parser.Options.Add(option.Parser);
        }
    }
}
