using WorkPlanSim.Simulation.Kernels;
using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Simulation.Tests.Reference.Draws;
using WorkPlanSim.Simulation.Tests.Reference.Rules;

namespace WorkPlanSim.Simulation.Tests.Reference.Processes;

/// <summary>So many units are to be done, and accepted, by the deadline.</summary>
internal sealed class DeliverProcess : Process
{
    private readonly DeliverTarget _target;
    private readonly WorkCrew _crew;
    private readonly TrialQuantity _lag;
    private readonly double[] _lags;
    private readonly double[] _remaining;
    private readonly PeriodRows? _doneBy;

    internal DeliverProcess(ProcessInputs inputs, DeliverTarget target)
        : base(inputs)
    {
        _target = target;
        _crew = new WorkCrew(
            inputs,
            Gate,
            new WorkCrew.UnitNeeds("unitCost", target.UnitCost, "unitLabour", target.UnitLabour, target.MaxRate),
            target.Productivity);
        _lag = inputs.Quantity("lag", target.Lag);
        _lags = new double[Length];
        _remaining = new double[Length];
        _doneBy = target.Lag.Equals((Domain.Uncertainty.Distribution)0.0) ? null : new PeriodRows(Periods, Length);
    }

    internal override Forecast? ForecastOf(int period, int trial)
    {
        var done = _target.Scope - _remaining[trial];
        return Forecast.Of(
            done, done, _target.Goal, IsMetBefore(period, trial), WorkedBefore(period, trial), Deadline + 1.0 - period);
    }

    protected override void BeginTrials(BlockDraws draws)
    {
        _crew.Begin(draws);
        _lag.Fill(draws, _lags.AsSpan(0, Trials));
        Array.Fill(_remaining, _target.Scope);
    }

    protected override void StepTrials(int period, Span<byte> causes)
    {
        _crew.BeginPeriod(period, Trials);
        for (var k = 0; k < causes.Length; k++)
        {
            var done = _crew.Work(period, k, _remaining[k]);
            _remaining[k] = done.IsAll ? 0.0 : _remaining[k] - done.Units;
            causes[k] = (byte)done.Cause;
            var accepted = Counted(Accepted(period, k));
            Attainment[k] = accepted / _target.Goal;
            if (Outcome.Finish[k] == TargetOutcome.Never && Tolerance.AtLeast(accepted, _target.Goal))
            {
                Outcome.Finish[k] = period;
            }

            if (period == Deadline)
            {
                Shortfall[k] = Math.Max(0.0, _target.Goal - accepted);
            }
        }
    }

    private double Accepted(int period, int trial)
    {
        var done = _target.Scope - _remaining[trial];
        if (_doneBy is null)
        {
            return done;
        }

        _doneBy.Row(period)[trial] = done;
        var accepted = period - (int)Math.Ceiling(Math.Min(_lags[trial], Periods));
        return accepted < 0 ? 0.0 : _doneBy.Row(accepted)[trial];
    }

    // The last bit of a unit that rounding has kept back does not keep the unit from being whole.
    private double Counted(double accepted) =>
        _target.Whole ? Math.Floor(accepted + (Tolerance.Relative * Math.Max(1.0, accepted))) : accepted;
}
