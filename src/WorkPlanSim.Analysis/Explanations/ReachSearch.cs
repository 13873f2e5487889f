using System.Collections.Immutable;

namespace WorkPlanSim.Analysis.Explanations;

/// <summary>Finds the least of something that is enough.</summary>
/// <remarks>
/// By sections instead of halves: eight amounts are asked for in one run, as what they share is simulated once. As more of money or
/// posts hurts in no trial but by the luck of a larger team, what is enough stays enough.
/// </remarks>
internal static class ReachSearch
{
    private const int Sections = 8;

    /// <summary>Searches.</summary>
    /// <param name="most">The most to try, at least 1.</param>
    /// <param name="needed">The trials in which the target must be met; with nothing it is met in fewer.</param>
    /// <param name="metAt">Tells in how many trials it is met with each of some amounts.</param>
    /// <returns>The least amount that is enough, null if even the most is not; and the trials met with it, or with the most.</returns>
    internal static (long? Least, long Met) Find(long most, long needed, Func<ImmutableArray<long>, ImmutableArray<long>> metAt)
    {
        var (low, high, met) = (0L, most, -1L);
        while (met < 0 || high - low > 1)
        {
            ImmutableArray<long> amounts =
            [
                .. Enumerable.Range(1, Sections).Select(i => low + (long)((Int128)(high - low) * i / Sections))
                    .Where(a => a > low).Distinct(),
            ];
            var counts = metAt(amounts);
            var first = counts.Index().Where(c => c.Item >= needed).Select(c => (int?)c.Index).FirstOrDefault();
            if (first is not { } place)
            {
                return (null, counts[^1]);
            }

            (low, high, met) = (place == 0 ? low : amounts[place - 1], amounts[place], counts[place]);
        }

        return (high, met);
    }
}
