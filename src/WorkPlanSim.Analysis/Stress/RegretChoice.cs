using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Analysis.Intervals;
using WorkPlanSim.Analysis.Resampling;

namespace WorkPlanSim.Analysis.Stress;

/// <summary>Chooses the scenario whose largest regret is the least (Savage, 1951).</summary>
/// <remarks>
/// The lead over the runner-up is a difference of maxima over worlds, which no formula for means fits. Its interval is the
/// percentile interval of 1000 resamples of trials (Efron, 1979), each trial with all its cells, so that pairs stay paired; in each the
/// best of every world and the worst world of either are sought anew.
/// </remarks>
internal static class RegretChoice
{
    private const int Resamples = 1000;
    private const int MostGroups = 1000;

    internal static StressChoice Of(MetTable table, ulong seed, CancellationToken cancellationToken)
    {
        var regrets = Largest(table.Sums, table);
        int[] order = [.. Enumerable.Range(0, table.Scenarios).OrderBy(s => regrets[s])];
        var value = (double)regrets[order[0]] / table.Trials;
        if (order.Length == 1)
        {
            return new StressChoice(order[0], value, null, null);
        }

        var leads = Resampled(table, order[0], order[1], seed, cancellationToken);
        return new StressChoice(
            order[0],
            value,
            order[1],
            new MeanDifference(
                (double)(regrets[order[1]] - regrets[order[0]]) / table.Trials,
                new ConfidenceInterval(leads[(Resamples / 40) - 1], leads[^(Resamples / 40)])));
    }

    // The largest regret of each scenario, summed over trials.
    private static long[] Largest(ReadOnlySpan<long> sums, MetTable table)
    {
        var largest = new long[table.Scenarios];
        for (var world = 0; world < table.Worlds; world++)
        {
            var here = sums.Slice(world * table.Scenarios, table.Scenarios);
            var best = long.MinValue;
            foreach (var sum in here)
            {
                best = Math.Max(best, sum);
            }

            for (var s = 0; s < largest.Length; s++)
            {
                largest[s] = Math.Max(largest[s], best - here[s]);
            }
        }

        return largest;
    }

    private static double[] Resampled(MetTable table, int choice, int runnerUp, ulong seed, CancellationToken cancellationToken)
    {
        var groups = Math.Min(MostGroups, table.Trials);
        var (grouped, trials) = table.Grouped(groups);
        var draws = new HashedDraws(seed);
        var leads = new double[Resamples];
        var sums = new long[table.Sums.Length];
        for (var resample = 0; resample < Resamples; resample++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Array.Clear(sums);
            var count = 0;
            for (var i = 0; i < groups; i++)
            {
                var group = draws.Below(((long)resample * groups) + i, groups);
                count += trials[group];
                for (var cell = 0; cell < sums.Length; cell++)
                {
                    sums[cell] += grouped[group][cell];
                }
            }

            var regrets = Largest(sums, table);
            leads[resample] = (double)(regrets[runnerUp] - regrets[choice]) / count;
        }

        Array.Sort(leads);
        return leads;
    }
}
