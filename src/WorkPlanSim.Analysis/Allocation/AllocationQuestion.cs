using System.Collections.Immutable;
using WorkPlanSim.Domain.Quantities;

namespace WorkPlanSim.Analysis.Allocation;

/// <summary>What is asked of the best allocation of a plan's money and posts.</summary>
/// <remarks>
/// Whatever is asked, no fund or team gives more than it has, money goes only to targets that are eligible for it, and posts only
/// to targets where the team works already, by whole posts more or fewer than now.
/// </remarks>
/// <param name="Objective">What is to be made large.</param>
public sealed record AllocationQuestion(AllocationObjective Objective = AllocationObjective.WeightedMet)
{
    /// <summary>Gets the least probability of each target named, in [0, 1]; by target id.</summary>
    public ImmutableSortedDictionary<string, double> AtLeast { get; init; } =
        ImmutableSortedDictionary.Create<string, double>(StringComparer.Ordinal);

    /// <summary>Gets the ids of targets that may not become less likely than they are.</summary>
    public ImmutableSortedSet<string> Keep { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>
    /// Gets the most money that may change hands: what all targets together get more than now, and what they get less, each
    /// stay within it. Null for no limit.
    /// </summary>
    public Money? ChangeAtMost { get; init; }

    /// <summary>Gets floors and caps; at most one for a target and a fund or team.</summary>
    public ImmutableArray<GivenBound> Bounds { get; init; } = [];
}
