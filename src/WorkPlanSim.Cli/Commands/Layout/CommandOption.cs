using System.CommandLine;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Cli.Commands.Layout;

/// <summary>An option, as the parser knows it and as help shows it.</summary>
/// <remarks>
/// To the parser every option takes any number of texts: how many make sense, and which, is told by <see cref="ArgumentReader"/> in
/// the language of the user, all mistakes at once. The parser's own messages know English alone.
/// </remarks>
/// <param name="Parser">What the parser knows.</param>
/// <param name="Form">How it is written.</param>
/// <param name="Meaning">What it does.</param>
internal sealed record CommandOption(Option Parser, string Form, BilingualText Meaning)
{
    /// <summary>Gets the name with its dashes.</summary>
    internal string Name => Parser.Name;

    /// <summary>Makes an option that takes a value.</summary>
    /// <param name="form">How it is written, the name first.</param>
    /// <param name="zh">What it does, in Chinese.</param>
    /// <param name="en">In English.</param>
    /// <returns>The option.</returns>
    internal static CommandOption OfText(string form, string zh, string en) =>
        new(new Option<string[]>(form.Split(' ')[0]) { Arity = ArgumentArity.ZeroOrMore }, form, new(zh, en));

    /// <summary>Makes an option that is there or is not.</summary>
    /// <param name="form">How it is written: another way first, if there is one, and the name last.</param>
    /// <param name="zh">What it does, in Chinese.</param>
    /// <param name="en">In English.</param>
    /// <returns>The option.</returns>
    internal static CommandOption OfFlag(string form, string zh, string en)
    {
        var names = form.Split(", ");
        return new(new Option<bool>(names[^1], names[..^1]) { Arity = ArgumentArity.Zero }, form, new(zh, en));
    }

    /// <summary>Gives the same option where it means something else.</summary>
    /// <param name="zh">What it does there, in Chinese.</param>
    /// <param name="en">In English.</param>
    /// <returns>The option.</returns>
    internal CommandOption Meant(string zh, string en) => this with { Meaning = new(zh, en) };
}
