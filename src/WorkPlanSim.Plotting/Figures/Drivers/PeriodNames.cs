using System.Globalization;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;

namespace WorkPlanSim.Plotting.Figures.Drivers;

/// <summary>How periods are called.</summary>
internal static class PeriodNames
{
    /// <summary>Names a period in a sentence; the year is said only where the plan spans several.</summary>
    /// <param name="data">Whose plan and language.</param>
    /// <param name="period">The period, from 0.</param>
    /// <returns>Such as <c>June</c> or <c>week 27 of 2024</c>.</returns>
    internal static string InSentence(FigureData data, int period)
    {
        var calendar = data.Baseline.Plan.Calendar;
        var isOneYear = calendar.YearOf(default) == calendar.YearOf(calendar.Last);
        var year = calendar.YearOf(Period.FromIndex(period));
        if (calendar.Unit == PeriodUnit.Week)
        {
            var week = WeekOf(calendar, period);
            return data.Say(
                isOneYear ? $"第{week}周" : $"{year}年第{week}周", isOneYear ? $"week {week}" : $"week {week} of {year}");
        }

        var month = calendar.MonthOf(Period.FromIndex(period));
        var name = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);
        return data.Say(isOneYear ? $"{month}月" : $"{year}年{month}月", isOneYear ? name : $"{name} {year}");
    }

    /// <summary>Names a period in a few signs.</summary>
    /// <param name="data">Whose plan and language.</param>
    /// <param name="period">The period, from 0.</param>
    /// <returns>Such as <c>Jun</c> or <c>W27</c>.</returns>
    internal static string Short(FigureData data, int period)
    {
        var calendar = data.Baseline.Plan.Calendar;
        return calendar.Unit == PeriodUnit.Month
            ? Month(data, period)
            : data.Say($"{WeekOf(calendar, period)}周", $"W{WeekOf(calendar, period)}");
    }

    /// <summary>Names the month of a period.</summary>
    /// <param name="data">Whose plan and language.</param>
    /// <param name="period">The period, from 0.</param>
    /// <returns>Such as <c>Jun</c>.</returns>
    internal static string Month(FigureData data, int period)
    {
        var month = data.Baseline.Plan.Calendar.MonthOf(Period.FromIndex(period));
        return data.Say($"{month}月", CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(month));
    }

    /// <summary>Names the month of a period with its year.</summary>
    /// <param name="data">Whose plan and language.</param>
    /// <param name="period">The period, from 0.</param>
    /// <returns>Such as <c>2024-06</c>.</returns>
    internal static string YearAndMonth(FigureData data, int period)
    {
        var calendar = data.Baseline.Plan.Calendar;
        return $"{calendar.YearOf(Period.FromIndex(period))}-{calendar.MonthOf(Period.FromIndex(period)):00}";
    }

    // The calendar writes a week as 2024-W27.
    private static int WeekOf(PlanCalendar calendar, int period) =>
        int.Parse(calendar.NameOf(Period.FromIndex(period)).AsSpan()[^2..], CultureInfo.InvariantCulture);
}
