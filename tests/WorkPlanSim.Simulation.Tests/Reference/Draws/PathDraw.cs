using WorkPlanSim.Simulation.Draws;
namespace WorkPlanSim.Simulation.Tests.Reference.Draws;

/// <summary>The normals of an input drawn in each period, read period by period: an AR(1) with standard normal margins.</summary>
internal sealed class PathDraw(InputDraw input, int length)
{
    private readonly PeriodRows _group = new(4, length);
    private readonly double[] _previous = new double[input.Persistence > 0.0 && !input.IsCorrelated ? length : 0];
    private readonly double _fresh = Math.Sqrt(1.0 - (input.Persistence * input.Persistence));
    private BlockDraws? _draws;

    /// <summary>Begins a block.</summary>
    /// <param name="draws">The block's draws.</param>
    internal void Begin(BlockDraws draws) => _draws = draws;

    /// <summary>Gives the normals of a period.</summary>
    /// <param name="period">The period after the one asked for last; 0 at first.</param>
    /// <returns>The normals. Shape [trials].</returns>
    internal ReadOnlySpan<double> Next(int period)
    {
        var draws = _draws ?? throw new InvalidOperationException("No block was begun.");
        if (input.IsCorrelated)
        {
            return draws.PathOf(input).Row(period)[..draws.Trials];
        }

        if (period % 4 == 0)
        {
            draws.FillGroup(input, period / 4, _group);
        }

        var row = _group.Row(period % 4)[..draws.Trials];
        if (_previous.Length == 0)
        {
            return row;
        }

        for (var k = 0; k < row.Length; k++)
        {
            row[k] = period == 0 ? row[k] : (input.Persistence * _previous[k]) + (_fresh * row[k]);
        }

        row.CopyTo(_previous);
        return row;
    }
}
