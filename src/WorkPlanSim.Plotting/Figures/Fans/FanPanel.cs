using System.Collections.Immutable;
using ScottPlot;
using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Plotting.Composition;
using WorkPlanSim.Plotting.Figures.Time;

namespace WorkPlanSim.Plotting.Figures.Fans;

/// <summary>Draws the fan of a target into a place of a sheet.</summary>
/// <param name="data">The results.</param>
/// <param name="sheet">The sheet.</param>
/// <param name="place">The place of the axes, in the sheet's pixels.</param>
/// <param name="look">How large it is drawn.</param>
internal sealed class FanPanel(FigureData data, Sheet sheet, PixelRect place, FanLook look)
{
    private const float AboveTop = 3;
    private const float LabelDrop = 11;

    private readonly int _periods = data.Baseline.Plan.Calendar.Count;

    /// <summary>Draws a target's fan, and what was reported of it.</summary>
    /// <param name="target">The target.</param>
    internal void Draw(TargetProjection target)
    {
        DrawGrid();
        var isYesOrNo = TargetCourse.IsYesOrNo(target.Target);
        if (!isYesOrNo)
        {
            DrawBand(target, b => b.P5, b => b.P95, FigureColors.WideBand);
            DrawBand(target, b => b.P25, b => b.P75, FigureColors.NarrowBand);
        }

        sheet.Across(place.Left, place.Right, Y(1.0), FanLook.GoalColor, look.Thin);
        var end = target.Target.Deadline.Index + 1;
        if (TargetCourse.IsBuiltUp(target.Target))
        {
            sheet.Path(
                [At(0, 0), At(end, PaceRule.Gone(data.Baseline.Plan.Calendar, target.Target.Deadline))],
                FanLook.PaceColor, look.Thin, FanLook.PacePattern);
        }

        sheet.Down(
            X(end), place.Top - AboveTop, place.Bottom,
            DeadlineLook.Color, look.Thin, DeadlineLook.Pattern);
        sheet.Path(
            Shown(FanLine.Of(target, b => isYesOrNo ? b.Mean : b.P50)),
            isYesOrNo ? FanLook.KeptColor : FigureColors.Blue,
            look.Median,
            isYesOrNo ? FanLook.KeptPattern : LinePattern.Solid);
        foreach (var actual in data.Actuals.GetValueOrDefault(target.Target.Id, []))
        {
            sheet.Dot(
                X(actual.Period.Index + 1), Y(Math.Min(actual.Attainment, look.Top)),
                FigureColors.Ink, MarkerShape.FilledDiamond, look.Mark);
        }
    }

    /// <summary>Labels the axis of attainment at its left.</summary>
    internal void LabelAttainment()
    {
        foreach (var tick in look.Ticks)
        {
            sheet.Write($"{tick * 100:0}%", place.Left - 6, Y(tick), Alignment.MiddleRight, look.LabelSize);
        }
    }

    /// <summary>Labels the axis of time below.</summary>
    internal void LabelTime()
    {
        foreach (var label in TimeLabels())
        {
            sheet.Write(
                label.Text, place.Left + label.Middle, place.Bottom + LabelDrop,
                Alignment.MiddleCenter, look.LabelSize);
        }
    }

    /// <summary>Gives the height of an attainment.</summary>
    /// <param name="attainment">The attainment.</param>
    /// <returns>The place downwards.</returns>
    internal float Y(double attainment) =>
        (float)(place.Bottom - (attainment / look.Top * (place.Bottom - place.Top)));

    private ImmutableArray<PeriodLabel> TimeLabels() =>
        PeriodLabels.Fit(data, place.Right - place.Left, look.LabelSize);

    private void DrawGrid()
    {
        foreach (var label in TimeLabels())
        {
            sheet.Down(X(label.End), place.Top, place.Bottom, FigureColors.Grid);
        }

        foreach (var tick in look.Ticks)
        {
            var color = tick > 0.0 ? FigureColors.Grid : FigureColors.Axis;
            sheet.Across(place.Left, place.Right, Y(tick), color);
        }
    }

    private void DrawBand(
        TargetProjection target,
        Func<AttainmentBand, double> low,
        Func<AttainmentBand, double> high,
        Color color)
    {
        var (above, below) = (Shown(FanLine.Of(target, high)), Shown(FanLine.Of(target, low)));
        sheet.Area(above.Concat(below.AsEnumerable().Reverse()), color);
    }

    private List<Coordinates> Shown(List<Coordinates> line) =>
        [.. FanLine.CutAbove(line, look.Top).Select(p => At(p.X, p.Y))];

    private Coordinates At(double time, double attainment) => new(X(time), Y(attainment));

    private float X(double time) => (float)(place.Left + (time / _periods * (place.Right - place.Left)));
}
