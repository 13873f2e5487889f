using Spectre.Console;
using Spectre.Console.Rendering;

namespace WorkPlanSim.Cli.Terminals;

/// <summary>Where the program speaks: its two outputs, and what is known of who reads them.</summary>
internal sealed class Terminal
{
    /// <summary>The width where nobody says one, as in a pipe.</summary>
    internal const int DefaultWidth = 80;

    /// <summary>Gets the standard output: results.</summary>
    internal required TextWriter Out { get; init; }

    /// <summary>Gets the standard error: problems and progress.</summary>
    internal required TextWriter Error { get; init; }

    /// <summary>Gets whether somebody watches the standard output.</summary>
    internal bool OutIsTerminal { get; init; }

    /// <summary>Gets whether somebody watches the standard error.</summary>
    internal bool ErrorIsTerminal { get; init; }

    /// <summary>Gets the width in columns.</summary>
    internal int Width { get; init; } = DefaultWidth;

    /// <summary>Gets how to ask for a variable of the environment.</summary>
    internal Func<string, string?> Variable { get; init; } = _ => null;

    private bool MayColour => string.IsNullOrEmpty(Variable("NO_COLOR")) && Variable("TERM") != "dumb";

    /// <summary>Shows something on the standard output.</summary>
    /// <param name="content">What.</param>
    internal void Show(IRenderable content) => Show(content, Out, OutIsTerminal && MayColour);

    /// <summary>Shows a line on the standard output.</summary>
    /// <param name="line">The line; empty for a gap.</param>
    internal void ShowLine(string line = "") => Out.WriteLine(VisibleText.Of(line));

    /// <summary>Shows a line on the standard error.</summary>
    /// <param name="line">The line.</param>
    /// <param name="style">How it looks to somebody who watches.</param>
    internal void Complain(string line, Style style)
    {
        var text = VisibleText.Of(line);
        if (!ErrorIsTerminal || !MayColour)
        {
            // As it is, so that a line stays a line however long it is.
            Error.WriteLine(text);
            return;
        }

        var console = ConsoleFor(Error, colours: true);
        console.Profile.Width = int.MaxValue / 2;
        console.Write(new Text(text + Environment.NewLine, style));
    }

    /// <summary>Makes a console on the standard error that can be drawn over, for progress.</summary>
    /// <returns>The console; null when nobody watches.</returns>
    internal IAnsiConsole? ProgressConsole()
    {
        if (!ErrorIsTerminal || Variable("TERM") == "dumb")
        {
            return null;
        }

        var console = ConsoleFor(Error, colours: true);
        console.Profile.Capabilities.ColorSystem = MayColour ? ColorSystem.EightBit : ColorSystem.NoColors;
        console.Profile.Capabilities.Interactive = true;
        return console;
    }

    private void Show(IRenderable content, TextWriter output, bool colours)
    {
        if (colours)
        {
            ConsoleFor(output, colours).Write(content);
            return;
        }

        // Tables fill their last column with blanks, which nobody wants in a file.
        using var text = new StringWriter();
        ConsoleFor(text, colours).Write(content);
        foreach (var line in text.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            output.WriteLine(line.TrimEnd());
        }
    }

    private IAnsiConsole ConsoleFor(TextWriter output, bool colours)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = colours ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = colours ? ColorSystemSupport.EightBit : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = Width;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }
}
