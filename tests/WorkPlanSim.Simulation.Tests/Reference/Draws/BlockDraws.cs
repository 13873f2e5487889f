using WorkPlanSim.Simulation.Draws;
using WorkPlanSim.Domain.Uncertainty;

namespace WorkPlanSim.Simulation.Tests.Reference.Draws;

/// <summary>The normals of one block of trials; the correlated ones are made together when the block begins.</summary>
internal sealed class BlockDraws
{
    private readonly DrawSource _source;
    private readonly CorrelationStructure? _structure;
    private readonly InputDraw[] _perPeriod;
    private readonly InputDraw[] _perTrial;
    private readonly PeriodRows[] _paths;
    private readonly double[][] _once;
    private readonly double[][] _averages;

    internal BlockDraws(DrawSource source, InputDraws inputs, int periods, int length)
    {
        _source = source;
        _structure = inputs.Structure;
        _perPeriod = [.. (_structure?.PerPeriod ?? []).Select(i => inputs.PerPeriod(i.Name, 0.0) with { Correlated = -1 })];
        _perTrial = [.. (_structure?.PerTrial ?? []).Select(i => inputs.PerTrial(i.Name) with { Correlated = -1 })];
        _paths = [.. _perPeriod.Select(_ => new PeriodRows(periods, length))];
        _once = [.. _perTrial.Select(_ => new double[length])];
        _averages = [.. _perPeriod.Select(_ => new double[length])];
        Periods = periods;
        Length = length;
    }

    internal int Periods { get; }

    internal int Length { get; }

    internal int FirstTrial { get; private set; }

    internal int Trials { get; private set; }

    /// <summary>Begins a block.</summary>
    /// <param name="firstTrial">Its first trial.</param>
    /// <param name="trials">How many it has.</param>
    internal void Begin(int firstTrial, int trials)
    {
        (FirstTrial, Trials) = (firstTrial, trials);
        if (_structure is not null)
        {
            CorrelatePaths(_structure);
            CorrelateOnce(_structure);
        }
    }

    /// <summary>Fills the normals of an input drawn once per trial.</summary>
    /// <param name="input">The input.</param>
    /// <param name="normals">Where to put them. Shape [trials].</param>
    internal void FillOnce(InputDraw input, Span<double> normals)
    {
        if (input.IsCorrelated)
        {
            _once[input.Correlated].AsSpan(0, normals.Length).CopyTo(normals);
        }
        else
        {
            _source.FillNormals(input.Stream, FirstTrial, normals);
        }
    }

    /// <summary>Gives the path of a correlated input.</summary>
    /// <param name="input">A correlated input drawn in each period.</param>
    /// <returns>Its path.</returns>
    internal PeriodRows PathOf(InputDraw input) => _paths[input.Correlated];

    internal void FillGroup(InputDraw input, int group, PeriodRows rows) =>
        _source.FillGroup(input.Stream, FirstTrial, group, rows, Trials);

    private void CorrelatePaths(CorrelationStructure structure)
    {
        var independent = _perPeriod.Select(i => new PathDraw(i, Length)).ToArray();
        foreach (var path in independent)
        {
            path.Begin(this);
        }

        var errors = new double[_perPeriod.Length][];
        foreach (var average in _averages)
        {
            Array.Clear(average);
        }

        for (var t = 0; t < Periods; t++)
        {
            for (var i = 0; i < independent.Length; i++)
            {
                errors[i] = independent[i].Next(t).ToArray();
            }

            for (var i = 0; i < errors.Length; i++)
            {
                var row = _paths[i].Row(t);
                var before = t == 0 ? default : _paths[i].Row(t - 1);
                var factor = (t == 0 ? structure.Start : structure.Step)[i];
                for (var k = 0; k < Trials; k++)
                {
                    var value = t == 0 ? 0.0 : structure.PerPeriod[i].Persistence * before[k];
                    for (var j = 0; j <= i; j++)
                    {
                        value += factor[j] * errors[j][k];
                    }

                    row[k] = value;
                    _averages[i][k] += value * structure.AverageScale[i];
                }
            }
        }
    }

    private void CorrelateOnce(CorrelationStructure structure)
    {
        var errors = new double[_perTrial.Length][];
        for (var i = 0; i < errors.Length; i++)
        {
            errors[i] = new double[Trials];
            FillOnce(_perTrial[i], errors[i]);
            for (var k = 0; k < Trials; k++)
            {
                var value = 0.0;
                for (var p = 0; p < _averages.Length; p++)
                {
                    value += structure.Loading[i][p] * _averages[p][k];
                }

                for (var j = 0; j <= i; j++)
                {
                    value += structure.Residual[i][j] * errors[j][k];
                }

                _once[i][k] = value;
            }
        }
    }
}
