using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using WorkPlanSim.Cli.Words;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Commands.Layout;

/// <summary>Reads a command line word by word, and gathers every mistake in it.</summary>
/// <param name="tree">The commands and options.</param>
/// <param name="entry">The command that was asked for.</param>
/// <param name="parsed">The command line.</param>
/// <param name="arguments">The same as it was typed.</param>
internal sealed class ArgumentReader(
    CommandTree tree, CommandEntry entry, ParseResult parsed, IReadOnlyList<string> arguments)
{
    /// <summary>Gets the mistakes.</summary>
    internal ArgumentProblems Problems { get; } = new(tree, entry.Parser);

    /// <summary>Gets the command's name as it is typed.</summary>
    internal string CommandName => CommandTree.PathOf(entry.Parser).TrimEnd();

    /// <summary>Gets whether the standard output is for JSON alone, even when all else is wrong.</summary>
    internal bool WantsJsonAlone => entry.Taken.Any(o => o.Parser == tree.Shared.Json.Parser)
        && parsed.GetValue((Option<string[]>)tree.Shared.Json.Parser) is ["-"];

    /// <summary>Gives the words that are no options: files, names.</summary>
    /// <returns>The words in order; without those that hold a password, which no message repeats.</returns>
    /// <remarks>A lone mistyped option would pass for a file: it is one only after "--".</remarks>
    internal ImmutableArray<string> Words()
    {
        var words = (parsed.GetValue(tree.Words) ?? []).ToImmutableArray();
        var options = arguments.TakeWhile(a => a != "--").ToHashSet(StringComparer.Ordinal);
        foreach (var option in words.Where(f => f.Length > 1 && f[0] == '-' && options.Contains(f)))
        {
            Problems.AddUnknownOption(option);
        }

        if (words.Any(HoldsPassword))
        {
            Problems.Add(ArgumentWords.StrayConnection(), ArgumentWords.WritePostgres());
        }

        return words.RemoveAll(HoldsPassword);
    }

    /// <summary>Tells of a word that is one too many, if nothing else is wrong: a mistyped option is told once.</summary>
    /// <param name="word">The word.</param>
    /// <param name="message">What is wrong with it.</param>
    /// <param name="hint">What to write; null to point to the help.</param>
    internal void RefuseWord(string word, BilingualText message, BilingualText? hint = null)
    {
        if (Problems.All.IsEmpty)
        {
            Problems.Add(message, hint);
        }
    }

    /// <summary>Asks whether an option is on the line.</summary>
    /// <param name="option">The option.</param>
    /// <returns>Whether it is.</returns>
    internal bool IsGiven(CommandOption option) => parsed.GetResult(option.Parser) is { Implicit: false };

    /// <summary>Reads an option's text.</summary>
    /// <param name="option">The option.</param>
    /// <returns>Its text; null where it isn't given, or wrong.</returns>
    internal string? Text(CommandOption option)
    {
        if (parsed.GetResult(option.Parser) is not { Implicit: false } given)
        {
            return null;
        }

        if (given.IdentifierTokenCount > 1)
        {
            Problems.Add(ArgumentWords.Twice(option.Name));
            return null;
        }

        if (given.Tokens.Count == 0 || given.Tokens[0].Value.Length == 0)
        {
            Problems.Add(ArgumentWords.NoValue(option.Name));
            return null;
        }

        return given.Tokens[0].Value;
    }

    /// <summary>Reads an option that may be given more than once.</summary>
    /// <param name="option">The option.</param>
    /// <returns>Its texts in order; empty where it isn't given.</returns>
    internal ImmutableArray<string> Texts(CommandOption option)
    {
        if (parsed.GetResult(option.Parser) is not { Implicit: false } given)
        {
            return [];
        }

        if (given.Tokens.Count < given.IdentifierTokenCount || given.Tokens.Any(t => t.Value.Length == 0))
        {
            Problems.Add(ArgumentWords.NoValue(option.Name));
        }

        return [.. given.Tokens.Select(t => t.Value)];
    }

    /// <summary>Reads an option's value.</summary>
    /// <typeparam name="T">What it is.</typeparam>
    /// <param name="option">The option.</param>
    /// <param name="expected">What is expected, for the mistake.</param>
    /// <param name="read">Reads the text; null where it is no such value.</param>
    /// <returns>The value; null where it isn't given, or wrong.</returns>
    internal T? Value<T>(CommandOption option, BilingualText expected, Func<string, T?> read)
        where T : struct
    {
        if (Text(option) is not { } text)
        {
            return null;
        }

        var value = read(text);
        if (value is null)
        {
            Problems.Add(ArgumentWords.NotAllowed(option.Name, text, expected));
        }

        return value;
    }

    /// <summary>Reads a whole number from 1.</summary>
    /// <param name="option">The option.</param>
    /// <param name="most">The most it may be.</param>
    /// <returns>The number; null where it isn't given, or wrong.</returns>
    internal int? Whole(CommandOption option, int most) => Value(
        option,
        ArgumentWords.WholeNumber("1", $"{most}"),
        text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= 1 && value <= most
            ? value
            : (int?)null);

    /// <summary>Asks whether a flag is on the line.</summary>
    /// <param name="option">The flag.</param>
    /// <returns>Whether it is.</returns>
    internal bool Flag(CommandOption option) => parsed.GetValue((Option<bool>)option.Parser);

    /// <summary>Tells of options that the command has not, and of what the parser could not read.</summary>
    internal void RefuseWhatIsNotTaken()
    {
        var taken = entry.Taken.Select(o => o.Parser).ToHashSet();
        foreach (var option in tree.Shared.All.Where(o => IsGiven(o) && !taken.Contains(o.Parser)))
        {
            var isResult = option == tree.Shared.Out || option == tree.Shared.Plots;
            Problems.Add(
                ArgumentWords.NotFor(CommandName, option.Name),
                isResult && taken.Contains(tree.Shared.Json.Parser) ? ArgumentWords.WriteJson() : null);
        }

        foreach (var error in parsed.Errors)
        {
            Problems.Add(BilingualText.Same(error.Message));
        }
    }

    // As in a connection to a database that was meant for an option.
    private static bool HoldsPassword(string word) =>
        word.Contains("password=", StringComparison.OrdinalIgnoreCase) || word.Contains("pwd=", StringComparison.OrdinalIgnoreCase);
}
