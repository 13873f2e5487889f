using System.Collections.Immutable;
using WorkPlanSim.PlanFiles.Editing;

namespace WorkPlanSim.Web.Editor;

/// <summary>A value that differs between two versions of a plan.</summary>
/// <param name="Path">The way to it.</param>
/// <param name="Theirs">What it is in one; null where it is not there.</param>
/// <param name="Mine">What it is in the other; null where it is not there.</param>
public sealed record PlanDifference(PlanPath Path, string? Theirs, string? Mine)
{
    private const int Longest = 120;

    /// <summary>Finds what differs, as deep as both have the same maps.</summary>
    /// <param name="theirs">One version.</param>
    /// <param name="mine">The other.</param>
    /// <returns>The differences, in the order of the first; then what only the second has.</returns>
    internal static ImmutableArray<PlanDifference> Between(PlanValue.Map theirs, PlanValue.Map mine) =>
        [.. At(PlanPath.Top, theirs, mine)];

    /// <summary>Finds what differs at some place.</summary>
    /// <param name="path">The way there.</param>
    /// <param name="theirs">What stands there in one version; null for nothing.</param>
    /// <param name="mine">What stands there in the other.</param>
    /// <returns>The differences.</returns>
    internal static IEnumerable<PlanDifference> At(PlanPath path, PlanValue? theirs, PlanValue? mine)
    {
        if (theirs is PlanValue.Map a && mine is PlanValue.Map b)
        {
            var keys = a.Entries.Select(e => e.Key).Concat(b.Entries.Select(e => e.Key)).Distinct(StringComparer.Ordinal);
            return keys.SelectMany(key => At(path.Then(key), a[key], b[key]));
        }

        return Equals(theirs, mine) ? [] : [new PlanDifference(path, Short(theirs), Short(mine))];
    }

    private static string? Short(PlanValue? value) =>
        value?.ToFlow() is { } text ? text.Length <= Longest ? text : text[..Longest] + "…" : null;
}
