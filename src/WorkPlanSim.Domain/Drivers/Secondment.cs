using System.Collections.Immutable;
using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Domain.Drivers;

/// <summary>An event that draws part of a team away: a flood, a campaign.</summary>
/// <param name="Cause">The event's id.</param>
/// <param name="Months">The calendar months (1 to 12) in which it may begin.</param>
/// <param name="MonthlyProbability">The probability that one begins in such a month, in [0, 1].</param>
/// <param name="Share">The share of the team that goes, in [0, 1]; drawn once per trial.</param>
/// <param name="LastsPeriods">For how many periods they stay away, at least 1.</param>
public sealed record Secondment(
    string Cause, ImmutableArray<int> Months, double MonthlyProbability, Distribution Share, int LastsPeriods);
