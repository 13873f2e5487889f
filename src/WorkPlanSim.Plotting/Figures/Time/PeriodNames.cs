using System.Globalization;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;

namespace WorkPlanSim.Plotting.Figures.Time;

/// <summary>How periods are called.</summary>
internal static class PeriodNames
{
    /// <summary>Names a period in a sentence; the year is said only where the plan spans several.</summary>
    /// <param name="data">Whose plan and language.</param>
    /// <param name="period">The period.</param>
    /// <returns>Such as <c>June</c> or <c>week 27 of 2024</c>.</returns>
    internal static string InSentence(FigureData data, Period period)
    {
        var calendar = data.Baseline.Plan.Calendar;
        var isOneYear = calendar.YearOf(default) == calendar.YearOf(calendar.Last);
        var year = calendar.YearOf(period);
        if (calendar.Unit == PeriodUnit.Week)
        {
            var week = WeekOf(calendar, period);
            return data.Say(
                isOneYear ? $"第{week}周" : $"{year}年第{week}周", isOneYear ? $"week {week}" : $"week {week} of {year}");
        }

        var month = calendar.MonthOf(period);
        var name = DateTimeFormatInfo.InvariantInfo.GetMonthName(month);
        return data.Say(isOneYear ? $"{month}月" : $"{year}年{month}月", isOneYear ? name : $"{name} {year}");
    }

    /// <summary>Names a month in a few signs.</summary>
    /// <param name="data">Whose language.</param>
    /// <param name="month">The month, from 1.</param>
    /// <returns>Such as <c>Jun</c>.</returns>
    internal static string Month(FigureData data, int month) =>
        data.Say($"{month}月", DateTimeFormatInfo.InvariantInfo.GetAbbreviatedMonthName(month));

    // The calendar writes a week as 2024-W27.
    private static int WeekOf(PlanCalendar calendar, Period period) =>
        int.Parse(calendar.NameOf(period).AsSpan()[^2..], CultureInfo.InvariantCulture);
}
