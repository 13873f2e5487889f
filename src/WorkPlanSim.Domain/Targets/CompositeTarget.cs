using System.Collections.Immutable;
using WorkPlanSim.Domain.Quantities;
using WorkPlanSim.Domain.Texts;

namespace WorkPlanSim.Domain.Targets;

/// <summary>Other targets are to be met: all of them, any, or at least so many.</summary>
/// <param name="Id">The target's id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Deadline">The period by whose end they must be met.</param>
/// <param name="Rule">How many.</param>
/// <param name="Of">The ids of the others, each once, at least one.</param>
/// <param name="Count">How many must be met, in [1, number of others].</param>
public sealed record CompositeTarget(
    string Id, BilingualText Title, Period Deadline, CompositeRule Rule, ImmutableArray<string> Of, int Count)
    : Target(Id, Title, Deadline)
{
    /// <inheritdoc/>
    public override string Kind => Rule switch
    {
        CompositeRule.All => "all",
        CompositeRule.Any => "any",
        CompositeRule.AtLeast => "atLeast",
        _ => throw new InvalidOperationException($"No kind for {Rule}."),
    };
}
