using System.Collections.Immutable;

namespace WorkPlanSim.Cli.Commands.Layout;

/// <summary>What help says of a command, beside what it is for.</summary>
/// <param name="Usage">How it is written, without its options.</param>
/// <param name="Arguments">Its arguments; may be empty.</param>
/// <param name="Options">Its options, its own first.</param>
/// <param name="Examples">Whole command lines, the simplest first.</param>
internal sealed record CommandHelp(
    string Usage,
    ImmutableArray<ArgumentForm> Arguments,
    ImmutableArray<CommandOption> Options,
    ImmutableArray<ArgumentForm> Examples);
