using WorkPlanSim.Analysis.Allocation.Spaces;

namespace WorkPlanSim.Analysis.Allocation;

/// <summary>Finds floors and caps that no allocation holds, before anything is measured.</summary>
internal static class BoundCheck
{
    /// <summary>Finds the first.</summary>
    /// <param name="space">The space.</param>
    /// <param name="question">What is asked.</param>
    /// <returns>The floor or cap, or the fund or team with more floors than it has; null for none.</returns>
    internal static UnmetLimit? FirstUnmet(AllocationSpace space, AllocationQuestion question) =>
        question.Bounds.Select(b => Alone(space, b)).FirstOrDefault(limit => limit is not null) ?? Together(space);

    // Nothing comes from a fund that is not for the target or a team that does not work there; posts change by whole ones, and dated
    // moves need theirs: so a bound can be out of reach by itself.
    private static UnmetLimit? Alone(AllocationSpace space, GivenBound bound)
    {
        var target = space.Targets.First(t => space.Plan.Targets[t.Target].Id == bound.TargetId);
        var lever = target.Levers.FirstOrDefault(l => space.Resources[l.Resource].Id == bound.DriverId);
        UnmetLimit Limit(decimal wanted, decimal reach) => new(
            UnmetLimitKind.Bound, $"{bound.TargetId}/{bound.DriverId}", (double)wanted, (double)reach, IsProven: true);

        return (lever, bound.Most) switch
        {
            (null, _) => bound.Least > 0m ? Limit(bound.Least, 0m) : null,
            ({ } l, { } most) when l.Least > most => Limit(most, l.Least),
            _ => null,
        };
    }

    private static UnmetLimit? Together(AllocationSpace space)
    {
        var least = space.Given([.. space.Targets.Select(t => t.Least)]);
        return space.Resources.Select((r, i) => new UnmetLimit(UnmetLimitKind.Floors, r.Id, (double)least[i], (double)r.Total, IsProven: true))
            .FirstOrDefault(limit => limit.Wanted > limit.Reach);
    }
}
