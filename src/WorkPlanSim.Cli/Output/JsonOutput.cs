using System.Text;
using WorkPlanSim.Cli.Terminals;

namespace WorkPlanSim.Cli.Output;

/// <summary>Puts JSON where the user wants it.</summary>
internal static class JsonOutput
{
    /// <summary>Writes.</summary>
    /// <param name="terminal">Where the standard output is.</param>
    /// <param name="place">A file, <c>-</c> for the standard output; null for nowhere.</param>
    /// <param name="write">Writes the JSON.</param>
    internal static void Write(Terminal terminal, string? place, Action<Stream> write)
    {
        switch (place)
        {
            case null:
                return;
            case "-":
                using (var text = new MemoryStream())
                {
                    write(text);
                    terminal.Out.WriteLine(Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length));
                }

                return;
            default:
                using (var files = new FileBatch())
                {
                    files.Add(place, write);
                    files.Commit();
                }

                return;
        }
    }
}
