using System.Runtime.Intrinsics;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Simulation.Kernels;
using WorkPlanSim.Simulation.Lanes;
using WorkPlanSim.Simulation.Paths;
using static WorkPlanSim.Simulation.Lanes.LaneMath;

namespace WorkPlanSim.Simulation.Processes;

/// <summary>So many units are to be done, and accepted, by the deadline.</summary>
internal sealed class DeliverProcess : Process
{
    private const int DoneBy = StateRow.Remaining + 1;

    private readonly DeliverTarget _target;
    private readonly Crew _crew;
    private readonly QuantityPath _lag;
    private readonly bool _isLate;
    private readonly float _scope;
    private readonly float _goal;
    private readonly float _least;

    internal DeliverProcess(ProcessInputs inputs, DeliverTarget target)
        : base(inputs, IsLate(target) ? 1 + inputs.Calendar.Count : 1)
    {
        _target = target;
        _crew = new Crew(
            inputs,
            new Crew.UnitNeeds("unitCost", target.UnitCost, "unitLabour", target.UnitLabour, target.MaxRate),
            target.Productivity);
        _lag = inputs.Quantity("lag", target.Lag);
        _isLate = IsLate(target);
        _scope = (float)target.Scope;
        _goal = (float)target.Goal;
        _least = Tolerance.LeastOf(target.Goal);
    }

    internal override double ProgressOf(int period, int trial) =>
        _target.Goal * base.ProgressOf(period, trial);

    /// <inheritdoc/>
    internal override Standing? StandingOf(int period, int trial)
    {
        // What is done but not accepted yet counts: it costs no more money.
        var done = All(_scope) - State.Lanes(StateRow.Remaining)[trial];
        return new Standing(done, done, All(_goal));
    }

    protected override void BeginTrials() => State.Lanes(StateRow.Remaining).Fill(_scope, Lanes);

    protected override void StepTrials(int period, StateRows state, CauseRow causes)
    {
        _crew.Work(Block, State, period, causes);
        var perGoal = All(1f / _goal);
        var isLast = period == Deadline;
        var lag = Block.Of(_lag).Lanes();
        for (var k = 0; k < Lanes; k += LaneRow.Width)
        {
            var accepted = All(_scope) - state[StateRow.Remaining, k];
            if (_isLate)
            {
                state[DoneBy + period, k] = accepted;
                accepted = Accepted(period, k, lag[k]);
            }

            accepted = _target.Whole ? Whole(accepted) : accepted;
            state[StateRow.Attainment, k] = accepted * perGoal;
            Outcome.Finish(k, Vector256.GreaterThanOrEqual(accepted, All(_least)));
            if (isLast)
            {
                state[StateRow.Shortfall, k] = Max(Lane.Zero, All(_goal) - accepted);
            }
        }
    }

    private static bool IsLate(DeliverTarget target) => !target.Lag.Equals((Domain.Uncertainty.Distribution)0.0);

    // The last bit of a unit that rounding has kept back does not keep the unit from being whole.
    private static Lane Whole(Lane accepted) =>
        Vector256.Floor(Fma(Max(All(1f), accepted), All(Tolerance.RelativeSingle), accepted));

    /// <summary>Gives what was done a lag ago, the lag rounded up to whole periods.</summary>
    private Lane Accepted(int period, int trial, Lane lag)
    {
        var accepted = Lane.Zero;
        for (var i = 0; i < LaneRow.Width; i++)
        {
            var at = period - (int)MathF.Ceiling(Math.Min(lag[i], Periods));
            if (at >= 0)
            {
                accepted = accepted.WithElement(i, State.Row(DoneBy + at)[trial + i]);
            }
        }

        return accepted;
    }
}
