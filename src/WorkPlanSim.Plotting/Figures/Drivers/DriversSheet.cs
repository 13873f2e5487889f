using System.Collections.Immutable;
using ScottPlot;
using WorkPlanSim.Plotting.Composition;

namespace WorkPlanSim.Plotting.Figures.Drivers;

/// <summary>Draws a page of small fans under the headings of their groups.</summary>
internal static class DriversSheet
{
    internal const float Width = 1152;

    private const float Left = 40;
    private const float Gap = 20;
    private const float Column = (Width - Left + Gap) / DriverRow.Most;
    private const float Heading = 38;
    private const float RowGap = 14;
    private const float MonthsHeight = 24;
    private const float NumberWidth = 52;

    /// <summary>Draws a page.</summary>
    /// <param name="data">The results.</param>
    /// <param name="rows">Its rows.</param>
    /// <returns>The sheet.</returns>
    internal static Sheet Draw(FigureData data, ImmutableArray<DriverRow> rows)
    {
        var titles = rows.Select(r => r.Titles(data, Column - Gap - NumberWidth)).ToList();
        var tops = new float[rows.Length];
        var y = 0f;
        for (var row = 0; row < rows.Length; row++)
        {
            y += IsTop(rows, row) ? Heading : 0;
            tops[row] = y;
            y += DriverRow.TitleHeight(titles[row]) + DriverFan.Height + RowGap + (IsBottom(rows, row) ? MonthsHeight : 0);
        }

        var sheet = new Sheet(Width, y);
        var fan = new DriverFan(sheet, data, TopOf(data));
        for (var row = 0; row < rows.Length; row++)
        {
            if (IsTop(rows, row))
            {
                WriteHeading(sheet, data, rows[row], tops[row] - (Heading / 2) - 3);
            }

            var below = IsBottom(rows, row) ? 0 : rows[row + 1].Drivers.Length;
            DrawRow(sheet, fan, rows[row], titles[row], tops[row], below);
        }

        return sheet;
    }

    /// <summary>Tells how high the shared scale goes: to all of it, or to a little above the most where that is more.</summary>
    private static double TopOf(FigureData data)
    {
        var most = data.Baseline.Drivers.SelectMany(d => d.Bands).Max(b => b.P95);
        return most <= 1.0 ? 1.0 : Math.Ceiling(most * 20.0) / 20.0;
    }

    private static bool IsTop(ImmutableArray<DriverRow> rows, int row) => row == 0 || rows[row - 1].Group != rows[row].Group;

    private static bool IsBottom(ImmutableArray<DriverRow> rows, int row) =>
        row == rows.Length - 1 || rows[row + 1].Group != rows[row].Group;

    private static void WriteHeading(Sheet sheet, FigureData data, DriverRow row, float middle)
    {
        var heading = row.Group.Heading + (row.IsFirst ? "" : data.Say("（续）", " (continued)"));
        sheet.Write(heading, 0, middle, size: 16, bold: true);
        var after = TextMeasure.Width(heading, 16, bold: true) + 12;
        sheet.Write(row.Group.Note, after, middle + 1, size: 13, color: FigureColors.Subtle);
    }

    private static void DrawRow(
        Sheet sheet, DriverFan fan, DriverRow row, ImmutableArray<string> titles, float top, int below)
    {
        var titleHeight = DriverRow.TitleHeight(titles);
        for (var i = 0; i < row.Drivers.Length; i++)
        {
            var (left, right) = (Left + (i * Column), Left + ((i + 1) * Column) - Gap);
            var bottom = top + titleHeight;
            sheet.Write(titles[i], left, bottom - 3, Alignment.LowerLeft, DriverRow.TitleSize, bold: true);
            var mean = DriverGroup.Said(DriverGroup.MeanOf(row.Drivers[i]));
            sheet.Write(mean, right, bottom - 3, Alignment.LowerRight, DriverRow.TitleSize, FigureColors.Blue);
            fan.Draw(row.Drivers[i].Bands, left, right, top + titleHeight);
            if (i == 0)
            {
                fan.WriteScale(left, top + titleHeight);
            }

            if (i >= below)
            {
                // The last of its column: nothing stands in the way below it.
                fan.WriteMonths(left, right, top + titleHeight);
            }
        }
    }
}
