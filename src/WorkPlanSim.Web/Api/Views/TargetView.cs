using System.Collections.Immutable;
using WorkPlanSim.Domain.Plans;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Web.Api.Views;

/// <summary>A target, and what it gets.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Kind">Its kind, as in a plan file.</param>
/// <param name="Mandatory">Whether it may not fail.</param>
/// <param name="Weight">How much it counts.</param>
/// <param name="Deadline">The period at whose end it is judged.</param>
/// <param name="Budget">Its money, by fund.</param>
/// <param name="Staff">Its posts, by team.</param>
public sealed record TargetView(
    string Id,
    BilingualText Title,
    string Kind,
    bool Mandatory,
    double Weight,
    string Deadline,
    ImmutableSortedDictionary<string, decimal> Budget,
    ImmutableSortedDictionary<string, double> Staff)
{
    /// <summary>Shows a target.</summary>
    /// <param name="target">The target.</param>
    /// <param name="calendar">The plan's periods.</param>
    /// <returns>What there is to see.</returns>
    internal static TargetView Of(Target target, PlanCalendar calendar) => new(
        target.Id,
        target.Title,
        target.Kind,
        target.Mandatory,
        target.Weight,
        calendar.NameOf(target.Deadline),
        target.Budget.ToImmutableSortedDictionary(b => b.Key, b => b.Value.Amount, StringComparer.Ordinal),
        target.Staff.ToImmutableSortedDictionary(s => s.Key, s => s.Value.Value, StringComparer.Ordinal));
}
