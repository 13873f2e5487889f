using WorkPlanSim.Analysis.Comparison;
using WorkPlanSim.Analysis.Intervals;

namespace WorkPlanSim.Analysis.Stress;

/// <summary>How many targets each trial meets, in every world under every scenario. Sums are whole numbers, so equal is equal.</summary>
internal sealed class MetTable
{
    private readonly short[][] _met;
    private readonly long[] _sums;

    /// <summary>Takes the counts.</summary>
    /// <param name="met">The counts, world by world. Shape [worlds × scenarios][trials].</param>
    /// <param name="scenarios">How many scenarios there are.</param>
    internal MetTable(short[][] met, int scenarios)
    {
        (_met, Scenarios, Worlds) = (met, scenarios, met.Length / scenarios);
        _sums = [.. met.Select(cell => cell.Sum(x => (long)x))];
    }

    internal int Scenarios { get; }

    internal int Worlds { get; }

    internal int Trials => _met[0].Length;

    /// <summary>Gets the sum over trials of each cell. Shape [worlds × scenarios].</summary>
    internal ReadOnlySpan<long> Sums => _sums;

    internal StressCell Cell(int world, int scenario)
    {
        var cell = CellAt(world, scenario);
        var best = Enumerable.Range(0, Scenarios).Select(s => CellAt(world, s)).MaxBy(c => _sums[c]);
        return new StressCell(
            (double)_sums[cell] / Trials,
            MeanInterval.Normal(_sums[cell], _met[cell].Sum(x => (long)x * x), Trials),
            Difference([best], [cell]));
    }

    internal StressChoice BestOnAverage()
    {
        int[] CellsOf(int scenario) => [.. Enumerable.Range(0, Worlds).Select(w => CellAt(w, scenario))];
        int[] order = [.. Enumerable.Range(0, Scenarios).OrderByDescending(s => CellsOf(s).Sum(c => _sums[c]))];
        var value = (double)CellsOf(order[0]).Sum(c => _sums[c]) / Trials / Worlds;
        return order.Length == 1
            ? new StressChoice(order[0], value, null, null)
            : new StressChoice(order[0], value, order[1], Difference(CellsOf(order[0]), CellsOf(order[1])));
    }

    /// <summary>Adds up each cell over groups of trials, as resampling groups is as good as trials and takes less.</summary>
    /// <param name="groups">How many groups, at most one a trial.</param>
    /// <returns>The sums and the trials of each group. Shape [groups][worlds × scenarios], [groups].</returns>
    internal (long[][] Sums, int[] Trials) Grouped(int groups)
    {
        long[][] sums = [.. Enumerable.Range(0, groups).Select(_ => new long[_met.Length])];
        var trials = new int[groups];
        for (var k = 0; k < Trials; k++)
        {
            trials[k % groups]++;
            for (var cell = 0; cell < _met.Length; cell++)
            {
                sums[k % groups][cell] += _met[cell][k];
            }
        }

        return (sums, trials);
    }

    private int CellAt(int world, int scenario) => (world * Scenarios) + scenario;

    // The mean of some cells less that of as many others, trial by trial.
    private MeanDifference Difference(int[] better, int[] worse)
    {
        var (sum, squares) = (0L, 0L);
        for (var k = 0; k < Trials; k++)
        {
            var difference = 0L;
            for (var i = 0; i < better.Length; i++)
            {
                difference += _met[better[i]][k] - _met[worse[i]][k];
            }

            sum += difference;
            squares += difference * difference;
        }

        var n = (double)better.Length;
        return new MeanDifference(sum / n / Trials, MeanInterval.Normal(sum / n, squares / n / n, Trials));
    }
}
