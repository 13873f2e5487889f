using WorkPlanSim.Simulation.Kernels;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Simulation.Tests.Reference.Draws;
using WorkPlanSim.Simulation.Tests.Reference.Drivers;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Simulation.Tests.Reference.Processes;

/// <summary>A level is kept on the right side of a limit: level + gain (1 - e^-effort) + AR(1) noise + season.</summary>
internal sealed class MaintainProcess : Process
{
    private readonly MaintainTarget _target;
    private readonly Upkeep _upkeep;
    private readonly SeasonPath? _season;
    private readonly TrialQuantity _gain;
    private readonly PathDraw _noise;
    private readonly double[] _gains;
    private readonly double[] _sum;
    private readonly int[] _good;

    internal MaintainProcess(ProcessInputs inputs, MaintainTarget target)
        : base(inputs)
    {
        _target = target;
        _upkeep = new Upkeep(target.Need, Cash, Labour, Gate);
        _season = inputs.Season;
        _gain = inputs.Quantity("gain", target.Gain, double.MinValue);
        _noise = inputs.Path("noise", target.Noise.Persistence);
        (_gains, _sum, _good) = (new double[Length], new double[Length], new int[Length]);
    }

    protected override void BeginTrials(BlockDraws draws)
    {
        _gain.Fill(draws, _gains.AsSpan(0, Trials));
        _noise.Begin(draws);
        Array.Clear(_sum);
        Array.Clear(_good);
    }

    protected override void StepTrials(int period, Span<byte> causes)
    {
        var normals = _noise.Next(period);
        for (var k = 0; k < causes.Length; k++)
        {
            var (effort, cause) = _upkeep.Spend(k, double.PositiveInfinity);
            var calm = _target.Level[period] + (_gains[k] * (1.0 - Math.Exp(-effort)))
                + (_target.Noise.StandardDeviation * normals[k]);
            var season = _season is null ? 0.0 : _target.SeasonEffect * _season.Anomaly.Row(period)[k];
            var isGood = IsGood(calm + season);
            causes[k] = (byte)(isGood ? Bottleneck.None : IsGood(calm) ? Bottleneck.Season : cause);
            if (period <= Deadline)
            {
                Count(period, k, calm + season, isGood);
            }
        }
    }

    private void Count(int period, int trial, double level, bool isGood)
    {
        _sum[trial] += level;
        _good[trial] += isGood ? 1 : 0;
        if (_target.GoodPeriods is { } needed)
        {
            Attainment[trial] = (double)_good[trial] / needed;
            if (_good[trial] >= needed && Outcome.Finish[trial] == TargetOutcome.Never)
            {
                Outcome.Finish[trial] = period;
            }

            Shortfall[trial] = Math.Max(0, needed - _good[trial]);
            return;
        }

        var mean = _sum[trial] / (period + 1);
        Attainment[trial] = MeanAttainment(mean);
        Shortfall[trial] = IsGood(mean) ? 0.0 : Math.Abs(mean - _target.Limit.Value);
        if (period == Deadline && IsGood(mean))
        {
            Outcome.Finish[trial] = period;
        }
    }

    private bool IsGood(double level) => _target.Limit.GoodIsAbove
        ? Tolerance.AtLeast(level, _target.Limit.Value)
        : Tolerance.AtMost(level, _target.Limit.Value);

    // A ratio where one makes sense; else only whether the mean is good.
    private double MeanAttainment(double mean) => (_target.Limit.GoodIsAbove, _target.Limit.Value) switch
    {
        (true, > 0.0) => Math.Max(0.0, mean / _target.Limit.Value),
        (false, > 0.0) when mean > 0.0 => _target.Limit.Value / mean,
        _ => IsGood(mean) ? 1.0 : 0.0,
    };
}
