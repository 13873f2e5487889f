using System.Globalization;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Simulation.Samples;

namespace WorkPlanSim.Analysis.Explanations;

/// <summary>Says in words what an input is.</summary>
public static class InputText
{
    /// <summary>Says it.</summary>
    /// <param name="column">The input.</param>
    /// <param name="calendar">The plan's periods.</param>
    /// <param name="targetId">The target that is spoken of anyway, whose own inputs need no owner; null for none.</param>
    /// <returns>Such as <c>Earthworks: workable share, July</c>, or <c>cost of a unit</c>.</returns>
    public static BilingualText Of(SampleColumn column, PlanCalendar calendar, string? targetId = null)
    {
        var isOwn = targetId is not null && column.Input.StartsWith($"targets/{targetId}/", StringComparison.Ordinal);
        var (zh, en) = column switch
        {
            { Period: { } period } => PeriodOf(calendar, period),
            { IsMean: true } => ("平均", "mean"),
            _ => ("", ""),
        };
        return new BilingualText(
            (isOwn ? "" : $"{column.Owner.Zh}：") + column.Field.Zh + (zh.Length > 0 ? $"，{zh}" : ""),
            (isOwn ? "" : $"{column.Owner.En}: ") + column.Field.En + (en.Length > 0 ? $", {en}" : ""));
    }

    private static (string Zh, string En) PeriodOf(PlanCalendar calendar, Period period)
    {
        if (calendar.Unit == PeriodUnit.Week || calendar.YearOf(default) != calendar.YearOf(calendar.Last))
        {
            return (calendar.NameOf(period), calendar.NameOf(period));
        }

        var month = calendar.MonthOf(period);
        return ($"{month}月", DateTimeFormatInfo.InvariantInfo.GetMonthName(month));
    }
}
