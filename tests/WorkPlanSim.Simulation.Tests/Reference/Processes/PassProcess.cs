using WorkPlanSim.Simulation.Kernels;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Simulation.Draws;
using WorkPlanSim.Simulation.Tests.Reference.Draws;
using WorkPlanSim.Simulation.Tests.Reference.Rules;
using WorkPlanSim.Simulation.Tallies;

namespace WorkPlanSim.Simulation.Tests.Reference.Processes;

/// <summary>Readiness is worked up, inspected, and, if the plan has a resit, inspected again.</summary>
internal sealed class PassProcess : Process
{
    private readonly PassTarget _target;
    private readonly WorkCrew _crew;
    private readonly TrialQuantity _initial;
    private readonly InputDraw _exam;
    private readonly InputDraw _resit;
    private readonly double[] _readiness;
    private readonly double[] _errors;
    private readonly double[] _first;

    internal PassProcess(ProcessInputs inputs, PassTarget target)
        : base(inputs)
    {
        _target = target;
        _crew = new WorkCrew(
            inputs,
            Gate,
            new WorkCrew.UnitNeeds("unitCost", target.UnitCost, "unitLabour", target.UnitLabour, target.MaxRate),
            target.Productivity);
        _initial = inputs.Quantity("initial", target.Initial);
        _exam = inputs.PerTrial("exam");
        _resit = inputs.PerTrial("resit");
        (_readiness, _errors, _first) = (new double[Length], new double[Length], new double[Length]);
    }

    /// <summary>Gets the last period in which work has a use.</summary>
    private int LastWorked => (_target.Resit ?? _target.Inspection).Index;

    private BlockDraws? Draws { get; set; }

    internal override Forecast? ForecastOf(int period, int trial)
    {
        // It is judged by the inspection that comes next, as far as that is in time.
        var next = _target.Resit is { } resit && period > _target.Inspection.Index ? resit : _target.Inspection;
        return Forecast.Of(
            _readiness[trial],
            _readiness[trial] - _first[trial],
            _target.Threshold,
            IsMetBefore(period, trial),
            WorkedBefore(period, trial),
            Math.Min(Deadline, next.Index) + 1.0 - period);
    }

    protected override void BeginTrials(BlockDraws draws)
    {
        Draws = draws;
        _crew.Begin(draws);
        _initial.Fill(draws, _readiness.AsSpan(0, Trials));
        _readiness.CopyTo(_first, 0);
    }

    protected override void StepTrials(int period, Span<byte> causes)
    {
        _crew.BeginPeriod(period, Trials);
        for (var k = 0; k < causes.Length; k++)
        {
            // Who has passed, or can't be inspected again, stops working.
            var isOver = Outcome.Finish[k] != TargetOutcome.Never || period > LastWorked;
            var remaining = isOver ? 0.0 : Math.Max(0.0, PassTarget.FullReadiness - _readiness[k]);
            var done = _crew.Work(period, k, remaining);
            _readiness[k] = isOver ? _readiness[k] : done.IsAll ? PassTarget.FullReadiness : _readiness[k] + done.Units;
            causes[k] = (byte)(isOver ? Bottleneck.None : done.Cause);
        }

        if (period == _target.Inspection.Index)
        {
            Inspect(period, _exam);
        }
        else if (period == _target.Resit?.Index)
        {
            Inspect(period, _resit);
        }

        for (var k = 0; k < causes.Length; k++)
        {
            Attainment[k] = Outcome.Finish[k] == TargetOutcome.Never ? _readiness[k] / _target.Threshold : 1.0;
        }
    }

    private void Inspect(int period, InputDraw exam)
    {
        var errors = _errors.AsSpan(0, Trials);
        errors.Clear();
        if (_target.ExamNoise > 0.0)
        {
            Draws?.FillOnce(exam, errors);
        }

        for (var k = 0; k < errors.Length; k++)
        {
            var score = _readiness[k] + (_target.ExamNoise * errors[k]);
            if (Outcome.Finish[k] == TargetOutcome.Never)
            {
                // What was missing at the deadline stays missing, however a later resit ends.
                Shortfall[k] = period > Deadline ? Shortfall[k] : Math.Max(0.0, _target.Threshold - score);
                Outcome.Finish[k] = Tolerance.AtLeast(score, _target.Threshold) ? period : TargetOutcome.Never;
            }
        }
    }
}
