using System.Collections.Immutable;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Domain.Targets;

/// <summary>
/// A network of steps is to be finished: a park, a hospital, a festival. Met when the last step, or the one named
/// <see cref="FinalStep"/>, is finished by the deadline, and inside the window if there is one.
/// </summary>
/// <param name="Id">The target's id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Deadline">The period at whose end it is judged.</param>
/// <param name="Steps">The steps, in file order, at least one; no circle among them.</param>
public sealed record MilestoneTarget(
    string Id, BilingualText Title, Period Deadline, ImmutableArray<MilestoneStep> Steps)
    : Target(Id, Title, Deadline)
{
    /// <inheritdoc/>
    public override string Kind => "milestone";

    /// <summary>Gets the id of the step that counts; null for all of them.</summary>
    public string? FinalStep { get; init; }

    /// <summary>Gets the periods inside which it must finish; null for any time up to the deadline.</summary>
    public PeriodWindow? Window { get; init; }
}
