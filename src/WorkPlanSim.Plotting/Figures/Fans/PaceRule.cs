using WorkPlanSim.Analysis.Projections;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Plotting.Figures.Time;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Plotting.Figures.Fans;

/// <summary>
/// The rule by which supervision offices judge a target, 序时进度: the share done against the share of the time
/// gone by. Held against what the trials say, it shows where it warns of nothing and where it lulls.
/// </summary>
internal static class PaceRule
{
    /// <summary>Finds the period at whose end half of the plan's time, or just less, is gone.</summary>
    /// <param name="calendar">The plan's periods.</param>
    /// <returns>The period; null in a plan of one.</returns>
    internal static Period? HalfWay(PlanCalendar calendar) =>
        calendar.Count < 2 ? null : Period.FromIndex((calendar.Count / 2) - 1);

    /// <summary>Gives the share of the plan's time that is gone at the end of a period.</summary>
    /// <param name="calendar">The plan's periods.</param>
    /// <param name="period">The period.</param>
    /// <returns>In (0, 1].</returns>
    internal static double Gone(PlanCalendar calendar, Period period) =>
        (period.Index + 1.0) / calendar.Count;

    /// <summary>Judges a target half-way by its median.</summary>
    /// <remarks>
    /// The median that is read lies within a bin of the true one, so a verdict is given only where a whole
    /// bin is between it and the line: then it is true of the trials themselves.
    /// </remarks>
    /// <param name="target">The target.</param>
    /// <param name="calendar">The plan's periods.</param>
    /// <returns>The verdict.</returns>
    internal static PaceVerdict HalfWayVerdict(TargetProjection target, PlanCalendar calendar)
    {
        if (HalfWay(calendar) is not { } period
            || target.Target.Deadline <= period
            || !TargetCourse.IsBuiltUp(target.Target))
        {
            return PaceVerdict.NotJudged;
        }

        var (median, line) = (target.Attainment[period.Index].P50, Gone(calendar, period));
        return median <= line - AttainmentBins.Width ? PaceVerdict.Behind
            : median >= line + AttainmentBins.Width ? PaceVerdict.OnPace
            : PaceVerdict.TooClose;
    }
}
