using System.Collections.Immutable;

namespace WorkPlanSim.Analysis.Allocation.Spaces;

/// <summary>
/// Brings what targets start with within the posts there are: a floor may ask for more than is free now, and then others give some.
/// </summary>
/// <remarks>
/// What targets feel of one another is measured around this start, with the plan's own teams; where it overdrew one, nothing could be
/// measured. Money is no limit there.
/// </remarks>
internal static class StartPosts
{
    /// <summary>Takes posts, one after the other from who has most above its least, until each team has enough.</summary>
    /// <param name="resources">The funds and teams.</param>
    /// <param name="targets">The targets, whose least fits.</param>
    /// <returns>The targets with a start that fits; the very same where it does.</returns>
    internal static ImmutableArray<TargetLevers> Fit(ImmutableArray<Resource> resources, ImmutableArray<TargetLevers> targets)
    {
        for (var r = 0; r < resources.Length; r++)
        {
            while (!resources[r].IsFund && Given(targets, r) > resources[r].Total && Giver(targets, r) is { } giver)
            {
                var lever = giver.LeverOf(r);
                targets = targets.SetItem(
                    giver.Target, giver with { Start = giver.Start.With(lever, giver.Start[lever] - 1m) });
            }
        }

        return targets;
    }

    private static decimal Given(ImmutableArray<TargetLevers> targets, int resource) =>
        targets.Where(t => t.LeverOf(resource) >= 0).Sum(t => t.Start[t.LeverOf(resource)]);

    private static TargetLevers? Giver(ImmutableArray<TargetLevers> targets, int resource) => targets
        .Where(t => Above(t, resource) >= 1m).MaxBy(t => Above(t, resource));

    private static decimal Above(TargetLevers target, int resource) => target.LeverOf(resource) is >= 0 and var lever
        ? target.Start[lever] - target.Levers[lever].Least
        : 0m;
}
