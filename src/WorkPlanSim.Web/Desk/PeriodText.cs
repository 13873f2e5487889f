using System.Globalization;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Web.Desk;

/// <summary>Names periods in a few signs.</summary>
internal static class PeriodText
{
    /// <summary>Names a period.</summary>
    /// <param name="calendar">The plan's periods.</param>
    /// <param name="place">The period's place.</param>
    /// <param name="language">The language.</param>
    /// <returns>Such as <c>Jun</c>; of weeks, and of plans longer than a year, as plan files do.</returns>
    internal static string Short(PlanCalendar calendar, int place, Language language)
    {
        var period = Period.FromIndex(place);
        if (calendar.Unit == PeriodUnit.Week || calendar.Count > 12)
        {
            return calendar.NameOf(period);
        }

        var month = calendar.MonthOf(period);
        return language == Language.Zh ? $"{month}月" : DateTimeFormatInfo.InvariantInfo.GetAbbreviatedMonthName(month);
    }

    /// <summary>Gives how many periods lie between labels that have room.</summary>
    /// <param name="count">How many periods there are.</param>
    /// <returns>1 or more.</returns>
    internal static int Every(int count) => Math.Max(1, (int)Math.Ceiling(count / 12.0));
}
