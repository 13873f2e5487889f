using System.Runtime.Intrinsics;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Simulation.Kernels;
using WorkPlanSim.Simulation.Lanes;
using WorkPlanSim.Simulation.Paths;
using static WorkPlanSim.Simulation.Lanes.LaneMath;

namespace WorkPlanSim.Simulation.Processes;

/// <summary>An index grows or falls as a geometric random walk whose drift rises with coverage; judged at the deadline.</summary>
internal sealed class GrowProcess : Process
{
    private const int Log = StateRow.Own;

    private readonly GrowTarget _target;
    private readonly Upkeep _upkeep;
    private readonly QuantityPath _trend;
    private readonly QuantityPath _gain;
    private readonly NormalPath _shocks;
    private readonly double _periodsPerYear;
    private readonly float _goal;
    private readonly float _edge;

    internal GrowProcess(ProcessInputs inputs, GrowTarget target)
        : base(inputs, ownRows: 1)
    {
        _target = target;
        _upkeep = new Upkeep(target.Need);
        _trend = inputs.Quantity("trend", target.Trend, double.MinValue);
        _gain = inputs.Quantity("gain", target.Gain, double.MinValue);
        _shocks = inputs.Normals("volatility", target.Volatility);
        _periodsPerYear = inputs.Calendar.PeriodsPerYear;
        _goal = (float)target.Goal;
        _edge = target.Down ? Tolerance.MostOf(target.Goal) : Tolerance.LeastOf(target.Goal);
    }

    internal override double ProgressOf(int period, int trial) =>
        (Exp(All(State.Row(Log)[trial])) - All(1f))[0];

    protected override void BeginTrials() => State.Lanes(Log).Fill(0f, Lanes);

    protected override void StepTrials(int period, StateRows state, CauseRow causes)
    {
        var trend = Block.Of(_trend).Lanes();
        var gain = Block.Of(_gain).Lanes();
        var shocks = Block.Of(_shocks).Lanes(period);
        var volatility = All((float)(_target.Volatility / Math.Sqrt(_periodsPerYear)));
        var perYear = All((float)(1.0 / _periodsPerYear));
        for (var k = 0; k < Lanes; k += LaneRow.Width)
        {
            var coverage = _upkeep.Spend(state, k, most: 1f, out var budget, out var staffing, out var start);
            causes.Set(k, budget, staffing, Lane.Zero, Lane.Zero, start);
            var log = state[Log, k] + Fma(volatility, shocks[k], Fma(gain[k], coverage, trend[k]) * perYear);
            state[Log, k] = log;
            var growth = Exp(log) - All(1f);
            var isGood = _target.Down
                ? Vector256.LessThanOrEqual(growth, All(_edge))
                : Vector256.GreaterThanOrEqual(growth, All(_edge));
            state[StateRow.Attainment, k] = Share(growth, isGood);
            if (period == Deadline)
            {
                state[StateRow.Shortfall, k] = Vector256.AndNot(Vector256.Abs(growth - All(_goal)), isGood);
                Outcome.Finish(k, isGood);
            }
        }
    }

    // How much of the promised growth is there; where the promise is to hold a line, how much too much there is.
    private Lane Share(Lane growth, Lane isGood)
    {
        var goal = All(_goal);
        if ((_target.Goal > 0.0 && !_target.Down) || (_target.Goal < 0.0 && _target.Down))
        {
            return Max(Lane.Zero, growth / goal);
        }

        // Where growth is bad it is on the far side of the goal, so it is not 0 unless the goal is.
        var bad = Vector256.ConditionalSelect(isGood, All(1f), growth);
        var ratio = _target.Goal == 0.0 ? Lane.Zero : Max(Lane.Zero, goal / bad);
        return Vector256.ConditionalSelect(isGood, All(1f), ratio);
    }
}
