using ScottPlot;
using WorkPlanSim.Domain.Scenarios;
using WorkPlanSim.Plotting.Composition;

namespace WorkPlanSim.Plotting.Figures.Heatmap;

/// <summary>
/// What stands above the columns: the scenarios' titles where they can be read there, else numbers, with a
/// list of the titles above. The numbers are those of the tables, 0 for what the others are held against.
/// </summary>
/// <param name="Titles">What stands above each column.</param>
/// <param name="Listed">The list of what the numbers mean; null where the titles stand above the
/// columns.</param>
internal sealed record ColumnHeads(string[] Titles, Sheet? Listed)
{
    /// <summary>The font size of what stands above columns.</summary>
    internal const float Size = 12.5f;

    private const float Gap = 6;
    private const float Line = 17;
    private const int MostLines = 5;
    private const int ListColumns = 3;
    private const float ListLine = 21;
    private const float ListSize = 13;
    private const float NumberWidth = 28;

    /// <summary>Gets the height of what stands right above the columns.</summary>
    internal float Height => (Titles.Max(t => t.Split('\n').Length) * Line) + 10;

    /// <summary>Gets the height of the list with the gap below it.</summary>
    internal float ListHeight => Listed is null ? 0 : Listed.Height + 8;

    /// <summary>Chooses the heads.</summary>
    /// <param name="data">The results.</param>
    /// <param name="cell">The width of a column.</param>
    /// <param name="width">The width that the list may take up.</param>
    /// <returns>The heads.</returns>
    internal static ColumnHeads Of(FigureData data, float cell, float width)
    {
        string[] titles = [.. data.Comparison.Projections.Select(p => Over(data, p.Scenario))];
        var room = cell - Gap;
        var wrapped = titles
            .Select(t => TextMeasure.Wrap(t, Size, true, TextMeasure.Balance(t, Size, true, room))).ToList();
        var doFit = wrapped.All(
            t => t.Count <= MostLines && t.All(line => TextMeasure.Width(line, Size, true) <= room));
        return doFit
            ? new ColumnHeads([.. wrapped.Select(t => string.Join('\n', t))], null)
            : new ColumnHeads(
                [.. titles.Select((_, number) => $"{number}")],
                List([.. data.Comparison.Projections.Select(p => data.Labelled(p.Scenario))], width));
    }

    // That a scenario is supposed has a line of its own, so that it is not cut in two.
    private static string Over(FigureData data, Scenario scenario) =>
        data.Title(scenario) + (Suppositions.IsOnly(scenario) ? data.Say("\n假设", "\n(supposed)") : "");

    /// <summary>Lists the titles in columns to be read downwards.</summary>
    private static Sheet List(string[] titles, float width)
    {
        var lines = (titles.Length + ListColumns - 1) / ListColumns;
        var column = width / ListColumns;
        var sheet = new Sheet(width, lines * ListLine);
        for (var number = 0; number < titles.Length; number++)
        {
            var (x, y) = (number / lines * column, ((number % lines) + 0.5f) * ListLine);
            sheet.Write($"{number}", x + NumberWidth - 8, y, Alignment.MiddleRight, ListSize, bold: true);
            sheet.Write(
                TextMeasure.Fit(titles[number], ListSize, false, column - NumberWidth - 12),
                x + NumberWidth,
                y,
                size: ListSize);
        }

        return sheet;
    }
}
