using System.CommandLine;

namespace WorkPlanSim.Cli.Commands;

/// <summary>The commands and options there are, as the parser knows them.</summary>
/// <remarks>
/// Every option takes any number of texts here: how many make sense, and which, is told by <see cref="SettingsReader"/> in the language
/// of the user, all mistakes at once. The parser's own messages know English alone.
/// </remarks>
internal sealed class CommandTree
{
    internal CommandTree()
    {
        Check.Arguments.Add(Files);
        Run.Arguments.Add(Files);
        Compare.Arguments.Add(Files);
        Replay.Arguments.Add(Files);
        DataCheck.Arguments.Add(Files);
        foreach (var option in OfReplay)
        {
            Replay.Options.Add(option);
        }

        foreach (var option in Valued.Append<Option>(Quiet))
        {
            option.Recursive = true;
            Root.Options.Add(option);
        }

        // The parser's own help and version options speak English and pad by characters, not columns.
        foreach (var builtIn in Root.Options.Where(o => o.Name is "--help" or "--version").ToList())
        {
            Root.Options.Remove(builtIn);
        }

        Help.Recursive = true;
        Version.Recursive = true;
        Root.Options.Add(Help);
        Root.Options.Add(Version);
        Root.Subcommands.Add(Check);
        Root.Subcommands.Add(Run);
        Root.Subcommands.Add(Compare);
        Root.Subcommands.Add(Replay);
        Root.Subcommands.Add(Data);
        Data.Subcommands.Add(DataCheck);
        Data.TreatUnmatchedTokensAsErrors = false;
        Root.TreatUnmatchedTokensAsErrors = false;
    }

    internal RootCommand Root { get; } = new();

    internal Command Check { get; } = new("check");

    internal Command Run { get; } = new("run");

    internal Command Compare { get; } = new("compare");

    internal Command Replay { get; } = new("replay");

    internal Command Data { get; } = new("data");

    internal Command DataCheck { get; } = new("check");

    internal Argument<string[]> Files { get; } = new("FILES") { Arity = ArgumentArity.ZeroOrMore };

    internal Option<string[]> Language { get; } = Texts("--lang");

    internal Option<string[]> Json { get; } = Texts("--json");

    internal Option<string[]> Trials { get; } = Texts("--trials");

    internal Option<string[]> Precision { get; } = Texts("--precision");

    internal Option<string[]> Seed { get; } = Texts("--seed");

    internal Option<string[]> Threads { get; } = Texts("--threads");

    internal Option<string[]> Out { get; } = Texts("--out");

    internal Option<string[]> Plots { get; } = Texts("--plots");

    internal Option<string[]> DataPlace { get; } = Texts("--data");

    internal Option<string[]> Trial { get; } = Texts("--trial");

    internal Option<string[]> Scenario { get; } = Texts("--scenario");

    internal Option<string[]> Target { get; } = Texts("--target");

    internal Option<bool> Quiet { get; } = new("--quiet") { Arity = ArgumentArity.Zero };

    internal Option<bool> Help { get; } = new("--help", "-h", "-?") { Arity = ArgumentArity.Zero };

    internal Option<bool> Version { get; } = new("--version") { Arity = ArgumentArity.Zero };

    /// <summary>Gets the options that all commands take and that take a value.</summary>
    internal IEnumerable<Option<string[]>> Valued =>
        [Language, Json, DataPlace, Trials, Precision, Seed, Threads, Out, Plots];

    /// <summary>
    /// Gets the options of <c>replay</c> alone: elsewhere <c>--trial</c> is a slip of the pen for
    /// <c>--trials</c>.
    /// </summary>
    internal IEnumerable<Option<string[]>> OfReplay => [Trial, Scenario, Target];

    /// <summary>Gives what to write for a command after the program's name.</summary>
    /// <param name="command">The command.</param>
    /// <returns>The names on the way to it, each with a blank after it; empty for the root.</returns>
    internal static string PathOf(Command command) =>
        string.Concat(command.Parents.OfType<Command>().Select(PathOf))
        + (command is RootCommand ? "" : command.Name + " ");

    private static Option<string[]> Texts(string name) => new(name) { Arity = ArgumentArity.ZeroOrMore };
}
