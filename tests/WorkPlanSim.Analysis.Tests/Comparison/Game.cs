using System.Numerics;
using WorkPlanSim.Analysis.Comparison;

namespace WorkPlanSim.Analysis.Tests.Comparison;

/// <summary>Values of subsets of levers.</summary>
/// <param name="Levers">How many levers.</param>
/// <param name="ValueOf">The value of a subset.</param>
internal sealed record Game(int Levers, Func<LeverSet, long> ValueOf)
{
    internal DifferenceSplit Split(ulong seed = 1)
    {
        var question = SplitQuestion.Of(Levers, seed);
        return question.Split([.. question.Subsets.Select(ValueOf)]);
    }

    internal double[] Parts(ulong seed = 1) => [.. Split(seed).Parts.Select(p => p.Value)];

    /// <summary>Each lever adds its own.</summary>
    internal static Game Additive(params long[] worths) => new(
        worths.Length, set => worths.Where((_, i) => set.Contains(i)).Sum());

    /// <summary>Pairs of gloves, of which the first lever has left ones (Shapley and Shubik, 1969).</summary>
    internal static Game Gloves(int left, int right) => new(
        left + right,
        set => Math.Min(
            BitOperations.PopCount(set.Bits & LeverSet.First(left).Bits),
            BitOperations.PopCount(set.Bits & ~LeverSet.First(left).Bits)));

    /// <summary>
    /// A runway as long as the longest that is needed (Littlechild and Owen, 1973): each stretch is shared alike by
    /// those who need it.
    /// </summary>
    internal static Game Airport(params long[] needs) => new(
        needs.Length, set => needs.Where((_, i) => set.Contains(i)).DefaultIfEmpty().Max());

    /// <summary>The shares of a runway. Needs are in rising order.</summary>
    internal static double[] AirportShares(params long[] needs) =>
    [
        .. needs.Select((_, i) => Enumerable.Range(0, i + 1)
            .Sum(k => (needs[k] - (k == 0 ? 0.0 : needs[k - 1])) / (needs.Length - k))),
    ];

    /// <summary>Every subset has a value of its own, given by a table over its bits.</summary>
    internal static Game Table(int levers, long[] values) => new(
        levers, set => values[(int)(set.Bits % (ulong)values.Length)]);
}
