using System.Collections.Immutable;

namespace WorkPlanSim.Analysis.Allocation.Spaces;

/// <summary>The levers of one target.</summary>
/// <param name="Target">The target's place in the plan.</param>
/// <param name="Levers">Its levers: funds first, then teams. Empty for a composite.</param>
internal sealed record TargetLevers(int Target, ImmutableArray<Lever> Levers)
{
    /// <summary>Gets what it is given now.</summary>
    internal Portion Present { get; } = new([.. Levers.Select(l => l.Present)]);

    /// <summary>Gets the least that it may be given.</summary>
    internal Portion Least { get; } = new([.. Levers.Select(l => l.Least)]);

    /// <summary>Gets what it is given now, as far as the bounds and the posts there are allow.</summary>
    internal Portion Start { get; init; } = new([.. Levers.Select(l => l.Clamp(l.Present))]);

    /// <summary>Finds the lever of a fund or team.</summary>
    /// <param name="resource">Its place.</param>
    /// <returns>The lever's place; -1 if it has none.</returns>
    internal int LeverOf(int resource)
    {
        for (var lever = 0; lever < Levers.Length; lever++)
        {
            if (Levers[lever].Resource == resource)
            {
                return lever;
            }
        }

        return -1;
    }
}
