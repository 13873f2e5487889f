namespace WorkPlanSim.Simulation.Tests.Reference.Draws;

/// <summary>A number for each period and trial of a block: a row a period, trials innermost.</summary>
/// <param name="periods">The number of periods.</param>
/// <param name="length">The length of a row.</param>
internal sealed class PeriodRows(int periods, int length)
{
    private readonly double[] _values = new double[periods * length];

    internal int Periods => periods;

    /// <summary>Gives the numbers of a period.</summary>
    /// <param name="period">The period, from 0.</param>
    /// <returns>The row. Shape [length].</returns>
    internal Span<double> Row(int period) => _values.AsSpan(period * length, length);
}
