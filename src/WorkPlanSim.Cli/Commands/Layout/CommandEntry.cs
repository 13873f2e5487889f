using System.Collections.Immutable;
using System.CommandLine;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Commands.Layout;

/// <summary>A command: how it is written, what help says of it, and what it does.</summary>
/// <param name="name">Its name.</param>
/// <param name="shared">The options that it may share with others.</param>
internal abstract class CommandEntry(string name, SharedOptions shared)
{
    /// <summary>Gets it as the parser knows it.</summary>
    /// <remarks>The parser's own complaint would repeat what it does not know, which may be a connection with its password.</remarks>
    internal Command Parser { get; } = new(name) { TreatUnmatchedTokensAsErrors = false };

    /// <summary>Gets what it is for, in a sentence.</summary>
    internal abstract BilingualText Meaning { get; }

    /// <summary>Gets what more help says.</summary>
    internal abstract CommandHelp Help { get; }

    /// <summary>
    /// Gets whether it looks after machines and data, and not after a plan: it then takes no option but those that help names.
    /// </summary>
    internal virtual bool IsForOperators => false;

    /// <summary>Gets the options that it shares with others.</summary>
    protected SharedOptions Shared => shared;

    /// <summary>Gets the options that no other command knows.</summary>
    internal IEnumerable<CommandOption> Own => Help.Options.ExceptBy(shared.All.Select(o => o.Parser), o => o.Parser);

    /// <summary>Gets the options that it takes.</summary>
    internal ImmutableArray<CommandOption> Taken => IsForOperators ? Help.Options : [.. Help.Options, .. shared.OfEvery];

    /// <summary>Reads what it is told, and does it.</summary>
    /// <param name="call">The command line and where to answer.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The exit code.</returns>
    internal abstract Task<int> RunAsync(CommandCall call, CancellationToken cancellationToken);
}
