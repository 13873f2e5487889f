using System.Collections.Immutable;
using MathNet.Numerics.Distributions;
using WorkPlanSim.Analysis.Intervals;
using WorkPlanSim.Analysis.Resampling;

namespace WorkPlanSim.Analysis.Comparison;

/// <summary>What must be known to split a difference over levers by Shapley's rule, and the split once it is.</summary>
/// <remarks>
/// <para>
/// A lever's part is what pulling it adds to the value, averaged over all orders in which the levers can be pulled
/// (Shapley, 1953). It is the one rule by which the parts add up to the whole difference, levers that do the same have
/// the same, one that does nothing has nothing, and parts of a sum of values are sums of parts.
/// </para>
/// <para>
/// Up to 10 levers all 2ⁿ subsets are asked and the parts are exact. Beyond, random orders are drawn (Castro, Gómez and
/// Tejada, 2009), each together with its reverse, in which a lever that was pulled early is pulled late (antithetic;
/// Mitchell, Cooper, Frank and Holmes, 2022); the interval is Student's over those pairs. Values are whole numbers,
/// such as counts of trials or tallied sums, and parts fractions of them, so either way they add up exactly: each order
/// gives out the whole difference.
/// </para>
/// <para>Asking and splitting are apart, so that one run can answer for all subsets. Each is asked once.</para>
/// </remarks>
public sealed class SplitQuestion
{
    /// <summary>The most levers for which every subset is asked.</summary>
    public const int MostExact = 10;

    /// <summary>The most levers that can be told apart.</summary>
    public const int MostLevers = 64;

    private readonly Dictionary<LeverSet, int> _places;
    private readonly int[][] _orders;

    private SplitQuestion(int levers, int[][] orders)
    {
        Levers = levers;
        _orders = orders;
        Subsets = [.. (orders.Length == 0 ? All(levers) : Along(orders)).Distinct()];
        _places = Subsets.Select((subset, place) => (subset, place)).ToDictionary(p => p.subset, p => p.place);
    }

    /// <summary>Gets how many levers there are.</summary>
    public int Levers { get; }

    /// <summary>Gets the subsets whose values are needed, each once; the first is the empty one.</summary>
    public ImmutableArray<LeverSet> Subsets { get; }

    /// <summary>Finds out what must be asked.</summary>
    /// <param name="levers">How many levers differ, in [1, 64].</param>
    /// <param name="seed">The seed of the orders drawn; ignored up to 10 levers.</param>
    /// <param name="pairs">
    /// How many pairs of orders to draw, at least 2; default 50, which asks for at most 100 (levers - 1) + 2 subsets.
    /// Ignored up to 10 levers.
    /// </param>
    /// <returns>The question.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static SplitQuestion Of(int levers, ulong seed = 1, int pairs = 50)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(levers, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(levers, MostLevers);
        ArgumentOutOfRangeException.ThrowIfLessThan(pairs, 2);
        var draws = new HashedDraws(seed);
        return new SplitQuestion(
            levers,
            levers <= MostExact
                ? []
                : [.. Enumerable.Range(0, pairs).SelectMany(pair => Pair(draws, pair, levers))]);
    }

    /// <summary>Gives the subsets that differ in one lever alone.</summary>
    /// <param name="lever">The lever.</param>
    /// <returns>Places among <see cref="Subsets"/>: of one without it, and of the same with it.</returns>
    internal IEnumerable<(int Without, int With)> Pulls(int lever) => Subsets.Index()
        .Where(s => !s.Item.Contains(lever) && _places.ContainsKey(s.Item.With(lever)))
        .Select(s => (s.Index, _places[s.Item.With(lever)]));

    /// <summary>Splits the difference.</summary>
    /// <param name="values">The value of each of <see cref="Subsets"/>, in their order.</param>
    /// <returns>The split.</returns>
    /// <exception cref="ArgumentException">There are more or fewer values than subsets.</exception>
    public DifferenceSplit Split(ReadOnlySpan<long> values)
    {
        if (values.Length != Subsets.Length)
        {
            throw new ArgumentException($"{Subsets.Length} subsets, but {values.Length} values.", nameof(values));
        }

        var known = values.ToArray();
        long ValueOf(LeverSet subset) => known[_places[subset]];

        return new DifferenceSplit(
            ValueOf(LeverSet.First(Levers)) - ValueOf(default),
            [.. Enumerable.Range(0, Levers).Select(i => _orders.Length == 0 ? Exact(i, ValueOf) : Sampled(i, ValueOf))]);
    }

    // What the lever adds to a subset of size k counts in k! (n - 1 - k)! of the n! orders.
    private LeverPart Exact(int lever, Func<LeverSet, long> valueOf)
    {
        Int128 sum = 0;
        foreach (var subset in Subsets.Where(s => !s.Contains(lever)))
        {
            var added = valueOf(subset.With(lever)) - valueOf(subset);
            sum += (Int128)added * Factorial(subset.Count) * Factorial(Levers - 1 - subset.Count);
        }

        return new LeverPart(sum, Factorial(Levers), Interval: null);
    }

    private LeverPart Sampled(int lever, Func<LeverSet, long> valueOf)
    {
        var added = _orders.Select(order =>
        {
            var before = Before(order, Array.IndexOf(order, lever));
            return valueOf(before.With(lever)) - valueOf(before);
        }).ToArray();
        var pairs = added.Chunk(2).Select(pair => (pair[0] + pair[1]) / 2.0).ToArray();
        var mean = pairs.Average();
        var variance = pairs.Sum(x => (x - mean) * (x - mean)) / (pairs.Length - 1.0);
        var spread = StudentT.InvCDF(0.0, 1.0, pairs.Length - 1.0, 0.975) * Math.Sqrt(variance / pairs.Length);
        return new LeverPart(
            added.Aggregate((Int128)0, (sum, x) => sum + x),
            added.Length,
            new ConfidenceInterval(mean - spread, mean + spread));
    }

    private static IEnumerable<int[]> Pair(HashedDraws draws, int pair, int levers)
    {
        // Every order that is left is as likely as another (Fisher and Yates, 1938).
        var order = Enumerable.Range(0, levers).ToArray();
        for (var i = levers - 1; i > 0; i--)
        {
            var other = draws.Below(((long)pair * MostLevers) + i, i + 1);
            (order[i], order[other]) = (order[other], order[i]);
        }

        return [order, [.. order.Reverse()]];
    }

    private static IEnumerable<LeverSet> All(int levers) =>
        Enumerable.Range(0, 1 << levers).Select(bits => new LeverSet((ulong)bits));

    private static IEnumerable<LeverSet> Along(int[][] orders) =>
        orders.SelectMany(order => Enumerable.Range(0, order.Length + 1).Select(i => Before(order, i)));

    private static LeverSet Before(int[] order, int place) =>
        order[..place].Aggregate(default(LeverSet), (set, lever) => set.With(lever));

    private static long Factorial(int n) => Enumerable.Range(1, n).Aggregate(1L, (product, i) => product * i);
}
