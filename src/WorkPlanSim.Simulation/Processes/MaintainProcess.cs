using System.Runtime.Intrinsics;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Simulation.Drivers;
using WorkPlanSim.Simulation.Kernels;
using WorkPlanSim.Simulation.Lanes;
using WorkPlanSim.Simulation.Paths;
using static WorkPlanSim.Simulation.Lanes.LaneMath;

namespace WorkPlanSim.Simulation.Processes;

/// <summary>A level is kept on the right side of a limit: level + gain (1 - e^-effort) + AR(1) noise + season.</summary>
internal sealed class MaintainProcess : Process
{
    private const int Sum = StateRow.Own;
    private const int Good = Sum + 1;

    private readonly MaintainTarget _target;
    private readonly Upkeep _upkeep;
    private readonly SeasonPaths? _season;
    private readonly QuantityPath _gain;
    private readonly NormalPath _noise;
    private readonly float _limit;
    private readonly float _edge;

    internal MaintainProcess(ProcessInputs inputs, MaintainTarget target)
        : base(inputs, ownRows: 2)
    {
        _target = target;
        _upkeep = new Upkeep(target.Need);
        _season = inputs.Season;
        _gain = inputs.Quantity("gain", target.Gain, double.MinValue);
        _noise = inputs.Normals("noise", target.Noise.StandardDeviation, target.Noise.Persistence);
        _limit = (float)target.Limit.Value;
        _edge = target.Limit.GoodIsAbove ? Tolerance.LeastOf(target.Limit.Value) : Tolerance.MostOf(target.Limit.Value);
    }

    internal override double ProgressOf(int period, int trial) => _target.GoodPeriods is null
        ? State.Row(Sum)[trial] / (Math.Min(period, Deadline) + 1)
        : State.Row(Good)[trial];

    protected override void BeginTrials()
    {
        State.Lanes(Sum).Fill(0f, Lanes);
        State.Lanes(Good).Fill(0f, Lanes);
    }

    protected override void StepTrials(int period, StateRows state, CauseRow causes)
    {
        var gain = Block.Of(_gain).Lanes();
        var noise = Block.Of(_noise).Lanes(period);
        var hasSeason = _season is not null;
        var anomaly = hasSeason ? Block.Of(_season!.Anomaly).Lanes(period) : noise;
        var (level, spread) = (All((float)_target.Level[period]), All((float)_target.Noise.StandardDeviation));
        var effect = All(hasSeason ? (float)_target.SeasonEffect : 0f);
        for (var k = 0; k < Lanes; k += LaneRow.Width)
        {
            var effort = _upkeep.Spend(state, k, QuantityPath.Endless, out var budget, out var staffing, out var start);
            var calm = Fma(spread, noise[k], Fma(gain[k], All(1f) - Exp(-effort), level));
            var actual = Fma(effect, anomaly[k], calm);
            var isGood = IsGood(actual);
            var season = Vector256.AndNot(IsGood(calm), isGood);
            var isOwn = Vector256.AndNot(Vector256.AndNot(Lane.AllBitsSet, isGood), season);
            causes.Set(k, budget & isOwn, staffing & isOwn, season, Lane.Zero, start & isOwn);
            if (period <= Deadline)
            {
                Count(period, k, actual, isGood, state);
            }
        }
    }

    private void Count(int period, int trial, Lane level, Lane isGood, StateRows state)
    {
        if (_target.GoodPeriods is { } needed)
        {
            var good = state[Good, trial] + (isGood & All(1f));
            state[Good, trial] = good;
            state[StateRow.Attainment, trial] = good * All(1f / needed);
            state[StateRow.Shortfall, trial] = Max(Lane.Zero, All(needed) - good);
            Outcome.Finish(trial, Vector256.GreaterThanOrEqual(good, All(needed)));
            return;
        }

        var sum = state[Sum, trial] + level;
        state[Sum, trial] = sum;
        var mean = sum * All(1f / (period + 1));
        var isMeanGood = IsGood(mean);
        state[StateRow.Attainment, trial] = MeanAttainment(mean, isMeanGood);
        state[StateRow.Shortfall, trial] =
            Vector256.AndNot(Vector256.Abs(mean - All(_limit)), isMeanGood);
        if (period == Deadline)
        {
            Outcome.Finish(trial, isMeanGood);
        }
    }

    private Lane IsGood(Lane level) => _target.Limit.GoodIsAbove
        ? Vector256.GreaterThanOrEqual(level, All(_edge))
        : Vector256.LessThanOrEqual(level, All(_edge));

    // A ratio where one makes sense; else only whether the mean is good.
    private Lane MeanAttainment(Lane mean, Lane isGood)
    {
        var limit = All(_limit);
        if (_target.Limit is { GoodIsAbove: true, Value: > 0.0 })
        {
            return Max(Lane.Zero, mean / limit);
        }

        var whole = isGood & All(1f);
        return _target.Limit.Value > 0.0 && !_target.Limit.GoodIsAbove
            ? Vector256.ConditionalSelect(
                Vector256.GreaterThan(mean, Lane.Zero), limit / Max(mean, All(1f / QuantityPath.Endless)), whole)
            : whole;
    }
}
