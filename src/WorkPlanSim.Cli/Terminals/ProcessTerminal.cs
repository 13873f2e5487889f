using System.Text;

namespace WorkPlanSim.Cli.Terminals;

/// <summary>The terminal of this process.</summary>
internal static class ProcessTerminal
{
    private const int NarrowestWidth = 40;

    /// <summary>Looks at the process.</summary>
    /// <returns>Its terminal.</returns>
    internal static Terminal Make()
    {
        // UTF-8 whatever the locale says: JSON is so by definition, and Chinese can't be said otherwise under LANG=C.
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var output = new StreamWriter(Console.OpenStandardOutput(), utf8) { AutoFlush = !Console.IsOutputRedirected };
        var error = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true };
        return new Terminal
        {
            Out = output,
            Error = error,
            OutIsTerminal = !Console.IsOutputRedirected,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            Width = Width(),
            Variable = Environment.GetEnvironmentVariable,
        };
    }

    private static int Width()
    {
        if (int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), out var columns) && columns >= NarrowestWidth)
        {
            return columns;
        }

        if (Console.IsOutputRedirected)
        {
            return Terminal.DefaultWidth;
        }

        try
        {
            return Math.Max(NarrowestWidth, Console.WindowWidth);
        }
        catch (IOException)
        {
            return Terminal.DefaultWidth;
        }
    }
}
