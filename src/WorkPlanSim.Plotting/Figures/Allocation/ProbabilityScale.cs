using WorkPlanSim.Plotting.Composition;

namespace WorkPlanSim.Plotting.Figures.Allocation;

/// <summary>The scale of changes in probability, one for all blocks and pages so that they compare.</summary>
/// <param name="Reach">The change at either end.</param>
internal sealed record ProbabilityScale(double Reach)
{
    internal const float Left = 800;
    internal const float Right = 1076;

    /// <summary>Finds the scale that shows every interval whole.</summary>
    /// <param name="blocks">What is shown.</param>
    /// <returns>The scale.</returns>
    internal static ProbabilityScale For(IEnumerable<Reallocation> blocks)
    {
        var widest = blocks.SelectMany(b => b.Moves)
            .Max(m => Math.Max(Math.Abs(m.Met.Interval.Low), Math.Abs(m.Met.Interval.High)));
        return new ProbabilityScale(new[] { 0.02, 0.05, 0.1, 0.2, 0.4, 0.6, 0.8, 1.0 }.First(r => r >= widest || r.Equals(1.0)));
    }

    /// <summary>Finds the place of a change.</summary>
    /// <param name="difference">The change.</param>
    /// <returns>The pixel.</returns>
    internal float X(double difference) =>
        (float)(((Left + Right) / 2) + (difference / Reach * (Right - Left) / 2));

    /// <summary>Draws the grid lines of a stretch of rows.</summary>
    /// <param name="sheet">Where.</param>
    /// <param name="top">The top of the stretch.</param>
    /// <param name="bottom">Its bottom.</param>
    internal void DrawGrid(Sheet sheet, float top, float bottom)
    {
        foreach (var part in new[] { -1.0, -0.5, 0.5, 1.0 })
        {
            sheet.Down(X(part * Reach), top, bottom, FigureColors.Grid);
        }

        sheet.Down(X(0.0), top, bottom, FigureColors.Muted);
    }
}
