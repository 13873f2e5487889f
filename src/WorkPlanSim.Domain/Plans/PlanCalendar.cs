using System.Globalization;
using WorkPlanSim.Domain.Quantities;

namespace WorkPlanSim.Domain.Plans;

/// <summary>The periods of a plan: how long each is, which is the first, how many there are.</summary>
/// <remarks>
/// A month is named <c>2024-07</c>, a week <c>2024-W27</c> (ISO 8601). A week belongs to the month of its Thursday. Periods
/// count from 0 to <see cref="Count"/> - 1.
/// </remarks>
public sealed record PlanCalendar
{
    private PlanCalendar(PeriodUnit unit, DateOnly firstDay, int count) =>
        (Unit, FirstDay, Count) = (unit, firstDay, count);

    /// <summary>Gets the longest plan: ten years of weeks.</summary>
    public static int MaxCount => 520;

    /// <summary>Gets how long a period is.</summary>
    public PeriodUnit Unit { get; }

    /// <summary>Gets the first day of the first period.</summary>
    public DateOnly FirstDay { get; }

    /// <summary>Gets the number of periods.</summary>
    public int Count { get; }

    /// <summary>Gets the periods in a year: 12 or 52.</summary>
    public int PeriodsPerYear => Unit == PeriodUnit.Month ? 12 : 52;

    /// <summary>Gets the last period, which is the default deadline.</summary>
    public Period Last => Period.FromIndex(Count - 1);

    /// <summary>Makes a calendar.</summary>
    /// <param name="unit">How long a period is.</param>
    /// <param name="start">The name of the first period, such as <c>2024-01</c> or <c>2024-W01</c>.</param>
    /// <param name="count">The number of periods, 1 to <see cref="MaxCount"/>.</param>
    /// <param name="calendar">The calendar, or null if the name or the count is not of that form.</param>
    /// <returns>Whether there is a calendar.</returns>
    public static bool TryCreate(PeriodUnit unit, string start, int count, out PlanCalendar? calendar)
    {
        calendar = null;
        if (count < 1 || count > MaxCount || !TryParseDay(unit, start, out var day) || day.Year > 9000)
        {
            return false;
        }

        calendar = new PlanCalendar(unit, day, count);
        return true;
    }

    /// <summary>Finds a period by its name.</summary>
    /// <param name="name">Such as <c>2024-07</c> or <c>2024-W27</c>.</param>
    /// <param name="period">The period, or the first if the name is not one of this plan's.</param>
    /// <returns>Whether the plan has that period.</returns>
    public bool TryFind(string name, out Period period)
    {
        period = default;
        if (!TryParseDay(Unit, name, out var day))
        {
            return false;
        }

        var index = Unit == PeriodUnit.Month
            ? ((day.Year - FirstDay.Year) * 12) + day.Month - FirstDay.Month
            : (day.DayNumber - FirstDay.DayNumber) / 7;
        if (index < 0 || index >= Count || day < FirstDay)
        {
            return false;
        }

        period = Period.FromIndex(index);
        return true;
    }

    /// <summary>Gives a period's name.</summary>
    /// <param name="period">A period of this plan.</param>
    /// <returns>Such as <c>2024-07</c> or <c>2024-W27</c>.</returns>
    public string NameOf(Period period)
    {
        var day = FirstDayOf(period);
        return Unit == PeriodUnit.Month
            ? day.ToString("yyyy-MM", CultureInfo.InvariantCulture)
            : $"{ISOWeek.GetYear(day.ToDateTime(default)):D4}-W{ISOWeek.GetWeekOfYear(day.ToDateTime(default)):D2}";
    }

    /// <summary>Gives the calendar month that a period belongs to.</summary>
    /// <param name="period">A period of this plan.</param>
    /// <returns>1 (January) to 12.</returns>
    public int MonthOf(Period period) => MiddleOf(period).Month;

    /// <summary>Gives the calendar year that a period belongs to.</summary>
    /// <param name="period">A period of this plan.</param>
    /// <returns>The year.</returns>
    public int YearOf(Period period) => MiddleOf(period).Year;

    private static bool TryParseDay(PeriodUnit unit, string name, out DateOnly day)
    {
        day = default;
        if (unit == PeriodUnit.Month)
        {
            return DateOnly.TryParseExact(
                name + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
        }

        if (name.Length != 8 || name[4] != '-' || name[5] != 'W'
            || !int.TryParse(name.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || !int.TryParse(name.AsSpan(6, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var week)
            || year < 1 || year > 9000 || week < 1 || week > ISOWeek.GetWeeksInYear(year))
        {
            return false;
        }

        day = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday));
        return true;
    }

    private DateOnly MiddleOf(Period period) =>
        Unit == PeriodUnit.Month ? FirstDayOf(period) : FirstDayOf(period).AddDays(3);

    private DateOnly FirstDayOf(Period period) =>
        Unit == PeriodUnit.Month ? FirstDay.AddMonths(period.Index) : FirstDay.AddDays(7 * period.Index);
}
