using System.Collections.Immutable;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Texts;
using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Domain.Targets;

/// <summary>
/// A backlog is to be worked off while new cases come in. Met when the share closed of all cases so far is at least
/// <see cref="Goal"/>, or when at most <see cref="OpenLimit"/> are open, at the deadline.
/// </summary>
/// <param name="Id">The target's id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Deadline">The period at whose end it is judged.</param>
public sealed record ClearTarget(string Id, BilingualText Title, Period Deadline) : Target(Id, Title, Deadline)
{
    /// <inheritdoc/>
    public override string Kind => "clear";

    /// <summary>Gets the share of all cases to be closed, in (0, 1]; null where the limit counts.</summary>
    public double? Goal { get; init; }

    /// <summary>Gets the most cases that may be open, at least 0; null where the goal counts.</summary>
    public double? OpenLimit { get; init; }

    /// <summary>Gets the cases open at the start; drawn once per trial, at least 0.</summary>
    public required Distribution Initial { get; init; }

    /// <summary>Gets the mean number of new cases in each period (Poisson); one per period.</summary>
    public required ImmutableArray<double> Arrivals { get; init; }

    /// <summary>Gets the FTE-periods per case; drawn once per trial. Null where people do not limit.</summary>
    public Distribution? CaseLabour { get; init; }

    /// <summary>Gets the money per case; drawn once per trial. Null where money does not limit.</summary>
    public Distribution? CaseCost { get; init; }

    /// <summary>Gets how unsure the pace is.</summary>
    public Productivity Productivity { get; init; } = Productivity.Certain;
}
