using CsvHelper;

namespace WorkPlanSim.Analysis.Exports;

/// <summary>Tables as spreadsheets read them.</summary>
internal static class SpreadsheetText
{
    // Spreadsheets with a Chinese or Japanese keyboard in mind take these for = + - @; the writer's own list holds ASCII only.
    private const string WideFormulaSigns = "＝＋－＠";

    private static readonly CsvWriterOptions Options = CsvWriterOptions.Default with
    {
        WriteByteOrderMark = true,
        Injection = CsvInjection.Escape,
        TrueValue = "true",
        FalseValue = "false",
    };

    /// <summary>Opens a table.</summary>
    /// <param name="output">Where to; stays open.</param>
    /// <returns>The writer.</returns>
    internal static CsvWriter Open(Stream output) => CsvWriter.Create(output, Options, leaveOpen: true);

    /// <summary>Writes a text, in such a way that it stays one.</summary>
    /// <param name="csv">Where to.</param>
    /// <param name="text">The text.</param>
    internal static void WriteText(this CsvWriter csv, string text) =>
        csv.WriteField(text.Length > 0 && WideFormulaSigns.Contains(text[0]) ? "'" + text : text);

    /// <summary>Writes numbers, each as the shortest text that gives it again.</summary>
    /// <param name="csv">Where to.</param>
    /// <param name="numbers">The numbers.</param>
    internal static void WriteNumbers(this CsvWriter csv, params ReadOnlySpan<double> numbers)
    {
        foreach (var number in numbers)
        {
            csv.WriteField(number, default);
        }
    }
}
