using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Simulation.Tests.Reference.Draws;
using WorkPlanSim.Simulation.Tests.Reference.Drivers;
using WorkPlanSim.Simulation.Kernels;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Simulation.Tests.Reference.Processes;

/// <summary>Incidents are kept few: Poisson with rate · e^(-effectiveness · coverage); judged at the deadline.</summary>
internal sealed class PreventProcess : Process
{
    private readonly PreventTarget _target;
    private readonly Upkeep _upkeep;
    private readonly SeasonPath? _season;
    private readonly TrialQuantity _effectiveness;
    private readonly PathDraw _incidents;
    private readonly double[] _effects;
    private readonly int[] _total;

    internal PreventProcess(ProcessInputs inputs, PreventTarget target)
        : base(inputs)
    {
        _target = target;
        _upkeep = new Upkeep(target.Need, Cash, Labour, Gate);
        _season = inputs.Season;
        _effectiveness = inputs.Quantity("effectiveness", target.Effectiveness);
        _incidents = inputs.Path("incidents");
        (_effects, _total) = (new double[Length], new int[Length]);
    }

    protected override void BeginTrials(BlockDraws draws)
    {
        _effectiveness.Fill(draws, _effects.AsSpan(0, Trials));
        _incidents.Begin(draws);
        Array.Clear(_total);
    }

    protected override void StepTrials(int period, Span<byte> causes)
    {
        var normals = _incidents.Next(period);
        for (var k = 0; k < causes.Length; k++)
        {
            var (coverage, cause) = _upkeep.Spend(k, 1.0);
            var anomaly = _season is null ? 0.0 : _season.Anomaly.Row(period)[k];
            var mean = _target.Rate[period] * Math.Exp((-_effects[k] * coverage) - (_target.SeasonEffect * anomaly));
            var incidents = PoissonQuantile.Of(mean, NormalCdf.Of(normals[k]));
            causes[k] = (byte)(cause == Bottleneck.None && incidents > 0 && _target.SeasonEffect * anomaly < 0.0
                ? Bottleneck.Season
                : cause);
            if (period <= Deadline)
            {
                Count(period, k, incidents);
            }
        }
    }

    private void Count(int period, int trial, int incidents)
    {
        _total[trial] += incidents;
        var isGood = _total[trial] <= _target.Limit;
        Attainment[trial] = isGood ? 1.0 : (double)_target.Limit / _total[trial];
        Shortfall[trial] = Math.Max(0, _total[trial] - _target.Limit);
        if (period == Deadline && isGood)
        {
            Outcome.Finish[trial] = period;
        }
    }
}
