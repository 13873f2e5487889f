using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Simulation.Draws;
using WorkPlanSim.Simulation.Lanes;

namespace WorkPlanSim.Simulation.Paths;

/// <summary>The correlated normals of a block, all made when the first is asked for.</summary>
internal sealed class CorrelatedNormals
{
    private readonly CorrelationStructure _structure;
    private readonly InputDraw[] _perPeriod;
    private readonly InputDraw[] _perTrial;
    private readonly Rows[] _paths;
    private readonly Rows[] _errors;
    private readonly Rows _once;
    private readonly Rows _averages;
    private int _filled;

    internal CorrelatedNormals(InputDraws inputs, CorrelationStructure structure, int periods)
    {
        _structure = structure;
        _perPeriod = [.. structure.PerPeriod.Select(i => inputs.PerPeriod(i.Name, 0.0) with { Correlated = -1 })];
        _perTrial = [.. structure.PerTrial.Select(i => inputs.PerTrial(i.Name) with { Correlated = -1 })];
        _paths = [.. _perPeriod.Select(_ => new Rows(periods))];
        _errors = [.. _perPeriod.Select(_ => new Rows(periods))];
        _once = new Rows(2 * _perTrial.Length);
        _averages = new Rows(_perPeriod.Length);
    }

    /// <summary>Forgets the block before.</summary>
    internal void Forget() => _filled = 0;

    /// <summary>Gives the path of an input drawn in each period.</summary>
    /// <param name="block">The block.</param>
    /// <param name="place">The input's place.</param>
    /// <returns>Its rows.</returns>
    internal Rows Path(WorldBlock block, int place)
    {
        Ensure(block);
        return _paths[place];
    }

    /// <summary>Gives the normals of an input drawn once.</summary>
    /// <param name="block">The block.</param>
    /// <param name="place">The input's place.</param>
    /// <returns>Its row.</returns>
    internal LaneRow Once(WorldBlock block, int place)
    {
        Ensure(block);
        return _once.Lanes(place);
    }

    private void Ensure(WorldBlock block)
    {
        if (_filled >= block.Lanes)
        {
            return;
        }

        _filled = block.Lanes;
        for (var i = 0; i < _perPeriod.Length; i++)
        {
            block.FillPath(_perPeriod[i], _errors[i]);
            _averages.Lanes(i).Fill(0f, block.Lanes);
        }

        for (var t = 0; t < block.Periods; t++)
        {
            for (var i = 0; i < _perPeriod.Length; i++)
            {
                MixPeriod(t, i, block.Lanes);
            }
        }

        for (var i = 0; i < _perTrial.Length; i++)
        {
            block.FillOnce(_perTrial[i], _once.Lanes(_perTrial.Length + i));
        }

        for (var i = 0; i < _perTrial.Length; i++)
        {
            MixOnce(i, block.Lanes);
        }
    }

    private void MixPeriod(int period, int input, int lanes)
    {
        var row = _paths[input].Lanes(period);
        var average = _averages.Lanes(input);
        row.Fill(0f, lanes);
        if (period > 0)
        {
            Add(row, _paths[input].Lanes(period - 1), _structure.PerPeriod[input].Persistence, lanes);
        }

        var factors = (period == 0 ? _structure.Start : _structure.Step)[input];
        for (var j = 0; j <= input; j++)
        {
            Add(row, _errors[j].Lanes(period), factors[j], lanes);
        }

        Add(average, row, _structure.AverageScale[input], lanes);
    }

    private void MixOnce(int input, int lanes)
    {
        var row = _once.Lanes(input);
        row.Fill(0f, lanes);
        for (var p = 0; p < _perPeriod.Length; p++)
        {
            Add(row, _averages.Lanes(p), _structure.Loading[input][p], lanes);
        }

        for (var j = 0; j <= input; j++)
        {
            Add(row, _once.Lanes(_perTrial.Length + j), _structure.Residual[input][j], lanes);
        }
    }

    private static void Add(LaneRow sum, LaneRow row, double factor, int lanes)
    {
        var weight = LaneMath.All((float)factor);
        for (var k = 0; k < lanes; k += LaneRow.Width)
        {
            sum[k] = LaneMath.Fma(weight, row[k], sum[k]);
        }
    }
}
