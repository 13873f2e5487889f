using System.Collections.Immutable;
using WorkPlanSim.PlanFiles.Editing;

namespace WorkPlanSim.Web.Editor;

/// <summary>Two versions that began as the same plan: what each changed, and what they come to together.</summary>
/// <param name="began">What both began with; null where nobody knows it any more, and mine stands for itself.</param>
/// <param name="theirs">What somebody else made of it.</param>
/// <param name="mine">What was made of it here.</param>
internal sealed class PlanMerge(PlanDocument? began, PlanDocument theirs, PlanDocument mine)
{
    /// <summary>Finds what is dropped of theirs where mine is kept: what was changed here too, into something else.</summary>
    /// <returns>The values, theirs and mine.</returns>
    internal ImmutableArray<PlanDifference> Dropped()
    {
        if (began is null)
        {
            return PlanDifference.Between(theirs.Root, mine.Root);
        }

        var here = Changed(began, mine);
        return
        [
            .. Changed(began, theirs).Where(t => here.Any(m => m.IsAtOrUnder(t) || t.IsAtOrUnder(m)))
                .SelectMany(t => PlanDifference.At(t, theirs.Find(t), mine.Find(t))),
        ];
    }

    /// <summary>Puts both together: theirs, with what was changed here in place of what they made of that.</summary>
    /// <returns>The plan; it may have mistakes that neither had.</returns>
    internal PlanDocument Together()
    {
        if (began is null)
        {
            return mine;
        }

        var (both, there) = (theirs, Changed(began, theirs));

        // What they took away as a whole comes back as a whole, and not as the one field that was changed here.
        foreach (var path in Changed(began, mine).Select(m => there.FirstOrDefault(m.IsAtOrUnder) ?? m).Distinct())
        {
            both = mine.Find(path) is { } value ? both.Set(path, value) : both.Remove(path);
        }

        return both;
    }

    private static ImmutableArray<PlanPath> Changed(PlanDocument from, PlanDocument to) =>
        [.. PlanDifference.Between(from.Root, to.Root).Select(d => d.Path)];
}
