using System.Collections.Immutable;
using WorkPlanSim.Domain.Drivers;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Domain.Plans;

/// <summary>A year's intentions: targets, and the drivers on which they depend.</summary>
/// <remarks>
/// Lists are in file order, ids unique within their list. A plan that a reader gave, or to which a scenario was applied, is
/// consistent: every id that is named exists, no circle of targets waits for itself.
/// </remarks>
/// <param name="Id">The plan's id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Calendar">Its periods.</param>
/// <param name="Currency">The unit of every amount of money, such as 万元.</param>
/// <param name="Funds">The money.</param>
/// <param name="Teams">The people.</param>
/// <param name="Seasons">The weather and the customs of the year, one per activity class.</param>
/// <param name="Correlations">Which uncertain inputs move together.</param>
/// <param name="Targets">What was promised.</param>
public sealed record Plan(
    string Id,
    BilingualText Title,
    PlanCalendar Calendar,
    string Currency,
    ImmutableArray<Fund> Funds,
    ImmutableArray<Team> Teams,
    ImmutableArray<Season> Seasons,
    ImmutableArray<Correlation> Correlations,
    ImmutableArray<Target> Targets)
{
    /// <summary>Gets the moves within the year that a scenario made, in the order in which it made them; empty in a plan file.</summary>
    public ImmutableArray<DatedMove> DatedMoves { get; init; } = [];

    /// <summary>Gets the standing rules that a scenario stated, in the order in which they act; empty in a plan file.</summary>
    public ImmutableArray<StandingRule> Rules { get; init; } = [];
}
