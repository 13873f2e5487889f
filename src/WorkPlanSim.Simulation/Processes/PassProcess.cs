using System.Runtime.Intrinsics;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Domain.Uncertainty;
using WorkPlanSim.Simulation.Kernels;
using WorkPlanSim.Simulation.Lanes;
using WorkPlanSim.Simulation.Paths;
using static WorkPlanSim.Simulation.Lanes.LaneMath;

namespace WorkPlanSim.Simulation.Processes;

/// <summary>Readiness is worked up, inspected, and, if the plan has a resit, inspected again.</summary>
internal sealed class PassProcess : Process
{
    private const int Readiness = StateRow.Remaining + 1;

    private readonly PassTarget _target;
    private readonly Crew _crew;
    private readonly QuantityPath _initial;
    private readonly QuantityPath _exam;
    private readonly QuantityPath _resit;
    private readonly float _threshold;
    private readonly float _least;

    internal PassProcess(ProcessInputs inputs, PassTarget target)
        : base(inputs, ownRows: 2)
    {
        _target = target;
        _crew = new Crew(
            inputs,
            new Crew.UnitNeeds("unitCost", target.UnitCost, "unitLabour", target.UnitLabour, target.MaxRate),
            target.Productivity);
        _initial = inputs.Quantity("initial", target.Initial);
        Distribution error = target.ExamNoise > 0.0 ? new Distribution.Normal(0.0, target.ExamNoise) : 0.0;
        _exam = inputs.Quantity("exam", error, double.MinValue);
        _resit = inputs.Quantity("resit", target.Resit is null ? 0.0 : error, double.MinValue);
        _threshold = (float)target.Threshold;
        _least = Tolerance.LeastOf(target.Threshold);
    }

    /// <summary>Gets the last period in which work has a use.</summary>
    private int LastWorked => (_target.Resit ?? _target.Inspection).Index;

    internal override double ProgressOf(int period, int trial) => State.Row(Readiness)[trial];

    /// <inheritdoc/>
    internal override Standing? StandingOf(int period, int trial)
    {
        var readiness = State.Lanes(Readiness)[trial];
        return new Standing(readiness, readiness - Block.Of(_initial).Lanes()[trial], All(_threshold));
    }

    protected override int JudgedFrom(int period) =>
        Math.Min(Deadline, period <= _target.Inspection.Index ? _target.Inspection.Index : LastWorked);

    protected override void BeginTrials() => Block.Of(_initial).Lanes().CopyTo(State.Lanes(Readiness), Lanes);

    protected override void StepTrials(int period, StateRows state, CauseRow causes)
    {
        var full = All((float)PassTarget.FullReadiness);
        var mayWork = period <= LastWorked ? Lane.AllBitsSet : Lane.Zero;
        for (var k = 0; k < Lanes; k += LaneRow.Width)
        {
            // Who has passed, or can't be inspected again, stops working.
            var isOpen = Vector256.AndNot(mayWork, Outcome.IsDone(k));
            state[StateRow.Remaining, k] = isOpen & Max(Lane.Zero, full - state[Readiness, k]);
        }

        _crew.Work(Block, State, period, causes);
        var isInspected = period == _target.Inspection.Index || period == _target.Resit?.Index;
        var errors = Block.Of(period == _target.Inspection.Index ? _exam : _resit).Lanes();
        for (var k = 0; k < Lanes; k += LaneRow.Width)
        {
            var isOpen = Vector256.AndNot(mayWork, Outcome.IsDone(k));
            var readiness = Vector256.ConditionalSelect(isOpen, full - state[StateRow.Remaining, k], state[Readiness, k]);
            state[Readiness, k] = readiness;
            if (isInspected)
            {
                Inspect(period, k, readiness + errors[k], state);
            }

            state[StateRow.Attainment, k] = Vector256.ConditionalSelect(
                Outcome.IsDone(k), All(1f), readiness * All(1f / _threshold));
        }
    }

    private void Inspect(int period, int trial, Lane score, StateRows state)
    {
        // What was missing at the deadline stays missing, however a later resit ends.
        if (period <= Deadline)
        {
            var missing = Max(Lane.Zero, All(_threshold) - score);
            state[StateRow.Shortfall, trial] = Vector256.ConditionalSelect(
                Outcome.IsDone(trial), state[StateRow.Shortfall, trial], missing);
        }

        Outcome.Finish(trial, Vector256.GreaterThanOrEqual(score, All(_least)));
    }
}
