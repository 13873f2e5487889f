using System.Collections.Immutable;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;

namespace WorkPlanSim.Plotting.Figures.Drivers;

/// <summary>The few periods that are labelled below a small chart: those in which months begin.</summary>
/// <param name="Periods">How many periods there are.</param>
/// <param name="Labels">The periods labelled.</param>
internal sealed record PeriodTicks(int Periods, ImmutableArray<(int Period, string Text)> Labels)
{
    private const int Most = 4;

    private static readonly int[] Steps = [1, 2, 3, 6, 12, 24, 36];

    /// <summary>Chooses the labels of a plan's periods.</summary>
    /// <param name="data">Whose plan and language.</param>
    /// <returns>The labels, four at most.</returns>
    internal static PeriodTicks Of(FigureData data)
    {
        var calendar = data.Baseline.Plan.Calendar;
        var periods = Enumerable.Range(0, calendar.Count).ToList();
        if (calendar.Count <= Most)
        {
            return new PeriodTicks(calendar.Count, [.. periods.Select(p => (p, PeriodNames.Short(data, p)))]);
        }

        var starts = periods.Where(p => p == 0 || MonthOf(calendar, p) != MonthOf(calendar, p - 1)).ToList();
        var step = Steps.First(s => (starts.Count + s - 1) / s <= Most);
        string Name(int period) => step < 12 ? PeriodNames.Month(data, period) : PeriodNames.YearAndMonth(data, period);

        return new PeriodTicks(calendar.Count, [.. starts.Where((_, i) => i % step == 0).Select(p => (p, Name(p)))]);
    }

    private static int MonthOf(PlanCalendar calendar, int period) => calendar.MonthOf(Period.FromIndex(period));
}
