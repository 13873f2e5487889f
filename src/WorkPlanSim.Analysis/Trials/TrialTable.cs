using System.Collections.Immutable;
using WorkPlanSim.Simulation.Samples;

namespace WorkPlanSim.Analysis.Trials;

/// <summary>Trial by trial, what was drawn for all that touches some targets, and which of these were met.</summary>
/// <param name="Columns">What the columns hold; of those whose values are all the same there is none.</param>
/// <param name="Values">The values, not to be written to. Shape [columns][trials].</param>
/// <param name="Targets">The ids of the targets.</param>
/// <param name="Met">Whether each was met, not to be written to. Shape [targets][trials].</param>
public sealed record TrialTable(
    ImmutableArray<SampleColumn> Columns, double[][] Values, ImmutableArray<string> Targets, bool[][] Met)
{
    /// <summary>Gets the number of trials.</summary>
    public int Trials => Met[0].Length;

    /// <summary>Tells where each trial lies among all by a column's value.</summary>
    /// <param name="column">The column's place.</param>
    /// <returns>(rank + 1/2) / trials, in (0, 1); of equal values the earlier trial lies lower. Shape [trials].</returns>
    public double[] PositionsOf(int column)
    {
        var order = Enumerable.Range(0, Trials).ToArray();
        var values = Values[column];
        Array.Sort(order, (a, b) => values[a].CompareTo(values[b]) is not 0 and var sign ? sign : a - b);
        var positions = new double[Trials];
        for (var rank = 0; rank < order.Length; rank++)
        {
            positions[order[rank]] = (rank + 0.5) / order.Length;
        }

        return positions;
    }
}
