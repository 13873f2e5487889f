using ScottPlot;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Plotting.Composition;
using WorkPlanSim.Plotting.Figures.Time;

namespace WorkPlanSim.Plotting.Figures.Finish;

/// <summary>
/// The strip of a row: over the periods, and beyond the last a gutter for the trials that never finish. A
/// finish is known to its period, so marks take up whole periods.
/// </summary>
/// <param name="periods">The number of periods.</param>
/// <param name="left">Where the first begins.</param>
/// <param name="end">Where the gutter ends.</param>
internal sealed class FinishStrip(int periods, float left, float end)
{
    private const float Gutter = 40;
    private const float Tip = 9;
    private const float ThickHalf = 5;
    private const float MarkSize = 10;

    /// <summary>Gets the colour of strips.</summary>
    internal static Color Color => FigureColors.NarrowBand;

    /// <summary>Gets the colour of the thin ends of strips.</summary>
    internal static Color ThinColor => FigureColors.Blue;

    /// <summary>Gets where the last period ends.</summary>
    internal float Right => end - Gutter;

    /// <summary>Gives the place of a time.</summary>
    /// <param name="time">Periods from the plan's start.</param>
    /// <returns>The place.</returns>
    internal float X(double time) => (float)(left + (time / periods * (Right - left)));

    /// <summary>Draws when a target is finished.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="spread">When the trials finish it.</param>
    /// <param name="middle">The middle of the row.</param>
    internal void Draw(Sheet sheet, FinishSpread spread, float middle)
    {
        var thin = (From: StartOf(spread.Quantile(5)), To: spread.Quantile(95));
        var thick = (From: StartOf(spread.Quantile(25)), To: spread.Quantile(75));
        sheet.Across(thin.From, EndOf(thin.To), middle, ThinColor, 2);
        sheet.Box(thick.From, middle - ThickHalf, EndOf(thick.To), middle + ThickHalf, Color);
        if (thick.To is null)
        {
            DrawTip(sheet, middle, ThickHalf + 2, Color);
        }
        else if (thin.To is null)
        {
            DrawTip(sheet, middle, ThickHalf - 1, ThinColor);
        }

        if (spread.Quantile(50) is { } median)
        {
            sheet.Dot(X(median + 0.5), middle, FigureColors.Ink, MarkerShape.FilledDiamond, MarkSize);
        }
        else
        {
            sheet.Dot((Right + end - Tip) / 2, middle, FigureColors.Ink, MarkerShape.OpenDiamond, MarkSize);
        }
    }

    /// <summary>Marks the end of the deadline's period.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="deadline">The period.</param>
    /// <param name="middle">The middle of the row.</param>
    /// <param name="height">The height of the row.</param>
    internal void DrawDeadline(Sheet sheet, Period deadline, float middle, float height) =>
        sheet.Down(
            X(deadline.Index + 1), middle - (height / 2), middle + (height / 2),
            DeadlineLook.Color, 2, DeadlineLook.Pattern);

    /// <summary>Draws that a target runs on up to its deadline.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="start">Its first period.</param>
    /// <param name="deadline">The period at whose end it is judged.</param>
    /// <param name="middle">The middle of the row.</param>
    internal void DrawRun(Sheet sheet, Period start, Period deadline, float middle) =>
        sheet.Across(X(start.Index), X(deadline.Index + 1), middle, FigureColors.Axis, 2);

    private float StartOf(int? period) => period is { } known ? X(known) : Right;

    private float EndOf(int? period) => period is { } known ? X(known + 1) : end - Tip;

    private void DrawTip(Sheet sheet, float middle, float half, Color color) => sheet.Area(
        [new(end - Tip, middle - half), new(end, middle), new(end - Tip, middle + half)], color);
}
