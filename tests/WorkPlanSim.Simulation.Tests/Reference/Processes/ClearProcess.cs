using WorkPlanSim.Domain.Targets;
using WorkPlanSim.Simulation.Tests.Reference.Draws;
using WorkPlanSim.Simulation.Tests.Reference.Rules;
using WorkPlanSim.Simulation.Kernels;

namespace WorkPlanSim.Simulation.Tests.Reference.Processes;

/// <summary>A backlog is worked off while new cases come in; judged at the deadline.</summary>
internal sealed class ClearProcess : Process
{
    private readonly ClearTarget _target;
    private readonly WorkCrew _crew;
    private readonly TrialQuantity _initial;
    private readonly PathDraw _arrivals;
    private readonly double[] _open;
    private readonly double[] _total;

    internal ClearProcess(ProcessInputs inputs, ClearTarget target)
        : base(inputs)
    {
        _target = target;
        _crew = new WorkCrew(
            inputs,
            Gate,
            new WorkCrew.UnitNeeds("caseCost", target.CaseCost, "caseLabour", target.CaseLabour, null),
            target.Productivity);
        _initial = inputs.Quantity("initial", target.Initial);
        _arrivals = inputs.Path("arrivals");
        (_open, _total) = (new double[Length], new double[Length]);
    }

    internal override Forecast? ForecastOf(int period, int trial)
    {
        var closed = _total[trial] - _open[trial];
        var total = _total[trial] + Enumerable.Range(period, Math.Max(0, Deadline + 1 - period)).Sum(t => _target.Arrivals[t]);
        return Forecast.Of(
            closed, closed, ToClose(total), IsMetBefore(period, trial), WorkedBefore(period, trial), Deadline + 1.0 - period);
    }

    protected override void BeginTrials(BlockDraws draws)
    {
        _crew.Begin(draws);
        _initial.Fill(draws, _open.AsSpan(0, Trials));
        _open.CopyTo(_total, 0);
        _arrivals.Begin(draws);
    }

    protected override void StepTrials(int period, Span<byte> causes)
    {
        _crew.BeginPeriod(period, Trials);
        var normals = _arrivals.Next(period);
        for (var k = 0; k < causes.Length; k++)
        {
            var arrived = PoissonQuantile.Of(_target.Arrivals[period], NormalCdf.Of(normals[k]));
            _open[k] += arrived;
            _total[k] += arrived;
            var done = _crew.Work(period, k, _open[k]);
            _open[k] = done.IsAll ? 0.0 : _open[k] - done.Units;
            causes[k] = (byte)done.Cause;
            Judge(period, k);
        }
    }

    private void Judge(int period, int trial)
    {
        var (open, total) = (_open[trial], _total[trial]);
        var closed = total - open;

        // How much of what had to be closed is closed; with nothing to close, all of it.
        var toClose = ToClose(total);
        Attainment[trial] = toClose > 0.0 ? closed / toClose : 1.0;
        if (period != Deadline)
        {
            return;
        }

        Shortfall[trial] = Math.Max(0.0, _target.Goal is { } share && total > 0.0
            ? share - (closed / total)
            : toClose - closed);
        if (_target.OpenLimit is { } limit ? Tolerance.AtMost(open, limit) : Tolerance.AtLeast(closed, toClose))
        {
            Outcome.Finish[trial] = period;
        }
    }
    private double ToClose(double total) =>
        _target.Goal is { } goal ? goal * total : Math.Max(0.0, total - (_target.OpenLimit ?? 0.0));
}
