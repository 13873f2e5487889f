using System.Collections.Immutable;
using System.CommandLine;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Commands.Layout;

/// <summary>Commands under a name of their own.</summary>
internal sealed class CommandGroup
{
    internal CommandGroup(string name, BilingualText meaning, params ImmutableArray<CommandEntry> entries)
    {
        Parser = new Command(name) { TreatUnmatchedTokensAsErrors = false };
        Meaning = meaning;
        Entries = entries;
        foreach (var entry in entries)
        {
            Parser.Subcommands.Add(entry.Parser);
        }
    }

    /// <summary>Gets it as the parser knows it.</summary>
    internal Command Parser { get; }

    /// <summary>Gets what they are for, in a sentence.</summary>
    internal BilingualText Meaning { get; }

    /// <summary>Gets the commands.</summary>
    internal ImmutableArray<CommandEntry> Entries { get; }
}
